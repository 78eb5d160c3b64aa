"""About what: the agenda and its items."""

from django.db import models

from raadslag.consultations.models import Consultation
from raadslag.meetings.models import Meeting


class Agenda(models.Model):
    """The list of items of a meeting."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT)
    issued_at = models.DateTimeField(null=True)  # when it was first released, if here

    def __str__(self) -> str:
        return f"Dagsorden, {self.meeting}"


class AgendaItem(models.Model):
    """One item of an agenda (OParl AgendaItem)."""

    agenda = models.ForeignKey(Agenda, on_delete=models.PROTECT)
    consultation = models.OneToOneField(Consultation, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField()  # order from 0
    number = models.TextField(blank=True)  # as printed: "5", "1.a"
    slug = models.SlugField(max_length=30)  # address part: the number
    title = models.TextField()  # the working title
    closed = models.BooleanField(default=False)  # behandles for lukkede døre
    public_title = models.TextField(blank=True)  # neutral; required when closed
    gone = models.BooleanField(default=False)  # taken off by a later version of the document

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["agenda", "slug"], name="one_item_a_slug"),
            models.CheckConstraint(
                condition=models.Q(closed=False) | ~models.Q(public_title=""),
                name="closed_item_has_public_title",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.public_title or self.title}"
