"""A meeting's deadlines as the public may hold the municipality to them."""

from django.db import models

from raadslag.publications.models import PublicMeeting


class PublicPromise(models.Model):
    """When a meeting's agenda and minutes were to be out, and when they first were."""

    meeting = models.OneToOneField(PublicMeeting, on_delete=models.CASCADE)
    agenda_due = models.DateTimeField(null=True)  # last instant; none of an extraordinary meeting
    agenda_at = models.DateTimeField(null=True)  # when it was first sent to the members
    minutes_due = models.DateTimeField()  # last instant
    minutes_at = models.DateTimeField(null=True)  # when they were first public

    def __str__(self) -> str:
        return f"Til tiden: {self.meeting}"
