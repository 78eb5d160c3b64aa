"""Present: who was at the meeting."""

from django.db import models

from raadslag.bodies.models import Person
from raadslag.meetings.models import Meeting


class Attendance(models.Model):
    """One name on the attendance list of a meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField()  # order as printed, from 0
    name = models.TextField()  # as printed
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)  # when known
    present = models.BooleanField()  # False: absent (afbud or udeblevet)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name
