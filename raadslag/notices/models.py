"""Told: letters by e-mail, which facts have become letters, and what each person wants."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from raadslag.journal.models import Fact
from raadslag.notices.states import CHOSEN, Delivery, LetterKind, LetterState


class Letter(models.Model):
    """What one account is told by e-mail; ``key`` says what it must not be told twice."""

    key = models.CharField(max_length=160, unique=True)  # the fact or duty, and the account
    kind = models.CharField(max_length=8, choices=LetterKind.choices)  # what it is about
    to = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    to_address = models.CharField(max_length=320, blank=True)  # where it goes; none is known
    subject = models.CharField(max_length=200)  # one line, neutral
    body = models.TextField()  # plain text, neutral: no closed content, links instead
    fact = models.ForeignKey(Fact, null=True, on_delete=models.PROTECT)  # none: a reminder
    digest = models.ForeignKey("self", null=True, on_delete=models.PROTECT)  # gathered in this one
    state = models.CharField(
        max_length=8, choices=LetterState.choices, default=LetterState.WAITING
    )  # see states.LIFE
    written_at = models.DateTimeField()  # instant
    next_try_at = models.DateTimeField()  # not sent before this instant
    sent_at = models.DateTimeField(null=True)  # instant the mail server took it
    attempts = models.PositiveIntegerField(default=0)  # times the mail server would not
    problem = models.TextField(blank=True)  # why it is not sent, in a sentence

    class Meta:
        indexes = [
            models.Index(
                fields=["next_try_at"], condition=Q(state=LetterState.WAITING), name="letters_owed"
            ),
            models.Index(
                fields=["written_at"], condition=Q(state=LetterState.SAVED), name="letters_saved"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} ({self.get_state_display()})"


class Telling(models.Model):
    """A fact of the journal that has been turned into letters, be they none."""

    fact = models.OneToOneField(Fact, primary_key=True, on_delete=models.PROTECT)  # once each
    told_at = models.DateTimeField()  # instant
    letters = models.PositiveIntegerField()  # how many it became

    def __str__(self) -> str:
        return f"{self.fact_id}: {self.letters}"


class Preference(models.Model):
    """When a person wants a kind of letter; without one they come at once."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    kind = models.CharField(max_length=8, choices=LetterKind.choices)  # one of states.CHOSEN
    delivery = models.CharField(max_length=7, choices=Delivery.choices)  # when

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "kind"], name="one_preference_a_kind"),
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in CHOSEN]),
                name="preference_is_free_to_choose",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_delivery_display()}"
