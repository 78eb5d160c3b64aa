"""Breaches of personal data: what was out, and what is done about it."""

from django.db import models

from raadslag.bodies.models import Body, Organization, User
from raadslag.meetings.models import Meeting
from raadslag.publications.breaches.states import BreachState, Done
from raadslag.publications.redactions.models import Redaction


class Breach(models.Model):
    """One breach of the security of personal data, as its register holds it."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT)
    organization = models.ForeignKey(
        Organization, null=True, on_delete=models.PROTECT
    )  # whose secretariat sees to it; none is the administrators alone
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT)  # it was about
    redaction = models.OneToOneField(
        Redaction, null=True, on_delete=models.PROTECT, related_name="+"
    )  # by which it was stopped
    what = models.TextField()  # what happened
    known_at = models.DateTimeField()  # when the municipality became aware of it
    affected = models.TextField(blank=True)  # who, and by what; for the house alone
    authority = models.CharField(max_length=8, choices=Done.choices, blank=True)  # Datatilsynet
    authority_at = models.DateTimeField(null=True)  # when it was told
    authority_why = models.TextField(blank=True)  # why not, or why late
    people = models.CharField(max_length=8, choices=Done.choices, blank=True)  # are they told
    people_at = models.DateTimeField(null=True)  # when they were told
    people_why = models.TextField(blank=True)  # why not
    engines = models.CharField(max_length=8, choices=Done.choices, blank=True)  # search engines
    engines_at = models.DateTimeField(null=True)  # when they were asked to clear their copies
    engines_why = models.TextField(blank=True)  # why not
    state = models.CharField(max_length=6, choices=BreachState.choices, default=BreachState.OPEN)
    sequence = models.PositiveIntegerField(default=0)  # counts changes, for stale forms
    entered_at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)
    author = models.CharField(max_length=200)  # name of who entered it

    class Meta:
        indexes = [models.Index(fields=["body", "state"])]

    def __str__(self) -> str:
        return self.what[:60]


class BreachNote(models.Model):
    """Something written to a breach as time went by; never changed."""

    breach = models.ForeignKey(Breach, on_delete=models.CASCADE)
    at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)
    author = models.CharField(max_length=200)  # name of who wrote it
    text = models.TextField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.text[:60]
