"""When: the meetings of the bodies."""

from django.db import models

from raadslag.bodies.models import Organization
from raadslag.meetings.states import MeetingState


class Meeting(models.Model):
    """A meeting of a body (OParl Meeting)."""

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT)
    on = models.DateField()  # Danish date of the meeting
    starts = models.TimeField(null=True)  # local time
    ends = models.TimeField(null=True)  # local time
    location = models.TextField(blank=True)  # room or address
    extraordinary = models.BooleanField(default=False)  # ekstraordinært
    slug = models.SlugField(max_length=20)  # address part: the date, -2 for a second that day
    state = models.CharField(
        max_length=10, choices=MeetingState.choices, default=MeetingState.PLANNED
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "slug"], name="one_meeting_a_slug")
        ]

    def __str__(self) -> str:
        return f"{self.organization} {self.on:%d-%m-%Y}"
