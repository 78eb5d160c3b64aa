"""Came of it: follow-ups of decisions, and what is noted to them."""

from django.db import models

from raadslag.bodies.models import Organization, User
from raadslag.decisions.models import Decision
from raadslag.followups.states import FollowUpState


class FollowUp(models.Model):
    """Something that is to follow from a decision, which is its ground."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT)
    organization = models.ForeignKey(
        Organization, on_delete=models.PROTECT
    )  # the body that decided
    title = models.CharField(max_length=200)  # what is to be done, in a line
    text = models.TextField(blank=True)  # more about it
    account = models.ForeignKey(
        User, null=True, on_delete=models.PROTECT, related_name="entrusted"
    )  # who sees to it
    office = models.ForeignKey(
        Organization, null=True, on_delete=models.PROTECT, related_name="entrusted"
    )  # the department or body that sees to it
    whom = models.CharField(max_length=200, blank=True)  # the same in words: "Kommunaldirektøren"
    due_on = models.DateField(null=True)  # the last day it means; none is without a day
    due_words = models.CharField(max_length=200, blank=True)  # as said: "foråret 2026"
    state = models.CharField(
        max_length=7, choices=FollowUpState.choices, default=FollowUpState.OPEN
    )
    sequence = models.PositiveIntegerField(default=0)  # counts changes, for stale forms
    opened_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)  # when it was done or dropped
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who opened it
    author = models.CharField(max_length=200)  # name of who opened it

    class Meta:
        indexes = [models.Index(fields=["organization", "state", "due_on"])]

    def __str__(self) -> str:
        return self.title

    @property
    def responsible(self) -> str:
        """Who sees to it, in words; empty where nobody is named."""
        name = (self.account.get_full_name() or self.account.username) if self.account else ""
        office = self.office.name if self.office else ""
        return ", ".join(one for one in (name, office, self.whom) if one)


class FollowUpNote(models.Model):
    """Something noted to a follow-up as time went by; never changed."""

    followup = models.ForeignKey(FollowUp, on_delete=models.CASCADE)
    at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)
    author = models.CharField(max_length=200)  # name of who wrote it
    text = models.TextField(blank=True)  # may be empty where it tells of a turn alone
    turned = models.CharField(
        max_length=7, choices=FollowUpState.choices, blank=True
    )  # the state it turned to with these words

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.text[:60]
