"""A body's policy for what it releases, and decisions that wait for the parties."""

from django.db import models

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization, User
from raadslag.publications.limits.states import Shown
from raadslag.publications.timing.states import Timing


class ReleasePolicy(models.Model):
    """What of a body's minutes is made public, and when agendas and minutes are."""

    organization = models.OneToOneField(Organization, on_delete=models.CASCADE)
    shown = models.CharField(max_length=5, choices=Shown.choices, default=Shown.ALL)
    recommendations = models.BooleanField(default=True)  # what it advises others is told
    agenda_timing = models.CharField(max_length=7, choices=Timing.choices, default=Timing.AT_ONCE)
    agenda_wait = models.JSONField(null=True)  # rules.deadline.DeadlineRule, from when it is sent
    minutes_timing = models.CharField(max_length=7, choices=Timing.choices, default=Timing.AT_ONCE)
    minutes_wait = models.JSONField(null=True)  # the same, from when they are sealed

    def __str__(self) -> str:
        return f"{self.organization}: {self.get_shown_display()}"


class PartiesHold(models.Model):
    """A decision the parties are told of before the public."""

    item = models.OneToOneField(AgendaItem, on_delete=models.PROTECT)
    note = models.TextField(blank=True)  # who is to be told; for the house alone
    held_at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)
    author = models.CharField(max_length=200)  # name of who held it
    told_at = models.DateTimeField(null=True)  # when the parties had been told
    told_by = models.CharField(max_length=200, blank=True)  # name of who said so

    def __str__(self) -> str:
        return f"Parterne først: {self.item}"
