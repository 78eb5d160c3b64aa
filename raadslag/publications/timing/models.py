"""Releases that are ready and wait for their time."""

from django.db import models

from raadslag.agendas.models import AgendaIssue
from raadslag.bodies.models import User
from raadslag.publications.models import PublicMeeting
from raadslag.publications.states import PublicationKind
from raadslag.publications.timing.states import OPEN, PlanState


class PlannedRelease(models.Model):
    """An agenda or minutes that are ready, and when the public gets them."""

    meeting = models.ForeignKey(PublicMeeting, on_delete=models.CASCADE)
    kind = models.CharField(max_length=7, choices=PublicationKind.choices)
    issue = models.ForeignKey(
        AgendaIssue, null=True, on_delete=models.PROTECT
    )  # of the agenda: its public side is what comes out
    state = models.CharField(
        max_length=8, choices=PlanState.choices, default=PlanState.WAITING, db_index=True
    )
    due_at = models.DateTimeField(null=True)  # instant of release; none waits for the parties
    ready_at = models.DateTimeField()  # when it was sent to the members, or sealed
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who made it ready
    author = models.CharField(max_length=200)  # their name
    cleared = models.JSONField(default=list)  # SHA-256 of what someone found to be no CPR number
    problem = models.TextField(blank=True)  # where the last search for CPR numbers found one
    reason = models.TextField(blank=True)  # why it was put off or stopped, the last time
    done_at = models.DateTimeField(null=True)  # when it came out

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "kind"],
                condition=models.Q(state__in=[str(one) for one in OPEN]),
                name="one_open_plan_a_kind",
            )
        ]
        indexes = [models.Index(fields=["state", "due_at"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.meeting}"
