"""Recorded: the minutes of a meeting."""

from django.db import models

from raadslag.files.models import StoredFile
from raadslag.meetings.models import Meeting


class Minutes(models.Model):
    """The protocol of a meeting (OParl resultsProtocol)."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT)
    document = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT)  # as received
    recorded_at = models.DateTimeField()  # when it was entered here

    class Meta:
        verbose_name_plural = "minutes"

    def __str__(self) -> str:
        return f"Referat, {self.meeting}"
