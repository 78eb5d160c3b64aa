"""Recorded: the minutes of a meeting, who approved them, and what was added later."""

from django.db import models

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Person, User
from raadslag.files.models import StoredFile
from raadslag.meetings.models import Meeting
from raadslag.minutes.states import Answer, Means, MinutesState


class Minutes(models.Model):
    """The protocol of a meeting (OParl resultsProtocol)."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT)
    document = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT)  # as received
    recorded_at = models.DateTimeField(null=True)  # when it was entered here, or sealed
    state = models.CharField(
        max_length=9, choices=MinutesState.choices, default=MinutesState.RECEIVED
    )
    note = models.TextField(blank=True)  # what the secretary adds of the meeting as a whole
    message = models.TextField(blank=True)  # to those who read it through, or are to approve
    due_at = models.DateTimeField(null=True)  # when remarks, or approvals, are wished for
    sealed_reason = models.TextField(blank=True)  # why it was sealed with answers missing

    class Meta:
        verbose_name_plural = "minutes"

    def __str__(self) -> str:
        return f"Referat, {self.meeting}"


class MinutesCopy(models.Model):
    """The exact text as it stood at one time; never changed."""

    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE)
    number = models.PositiveIntegerField()  # from 1 within the minutes
    text = models.JSONField()  # minutes.content.Protocol
    fingerprint = models.CharField(max_length=64)  # SHA-256, by minutes.content.fingerprint
    made_at = models.DateTimeField()
    author = models.CharField(max_length=200)  # name of who had it written

    class Meta:
        ordering = ["number"]
        verbose_name_plural = "minutes copies"
        constraints = [
            models.UniqueConstraint(fields=["minutes", "number"], name="one_copy_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.minutes}, tekst {self.number}"


class MinutesRemark(models.Model):
    """What a reader says of an item before the minutes are approved."""

    copy = models.ForeignKey(MinutesCopy, on_delete=models.CASCADE)  # the text it was said of
    item = models.ForeignKey(AgendaItem, null=True, on_delete=models.CASCADE)  # none is all of it
    user = models.ForeignKey(User, on_delete=models.PROTECT)
    quote = models.TextField(blank=True)  # the words it is about
    text = models.TextField()
    made_at = models.DateTimeField()
    answer = models.TextField(blank=True)  # what the secretary says to it
    answered_at = models.DateTimeField(null=True)  # then it is dealt with
    answered_by = models.CharField(max_length=200, blank=True)  # name of who dealt with it

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text[:60]


class Signatory(models.Model):
    """One who took part in the meeting, and is to approve the text."""

    copy = models.ForeignKey(MinutesCopy, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField()  # order of the roll, from 0
    name = models.CharField(max_length=200)  # as printed

    class Meta:
        ordering = ["position"]
        verbose_name_plural = "signatories"
        constraints = [
            models.UniqueConstraint(fields=["copy", "person"], name="one_place_a_signatory")
        ]

    def __str__(self) -> str:
        return self.name


class Signature(models.Model):
    """An answer to the exact text; a later one of the same person counts instead."""

    signatory = models.ForeignKey(Signatory, on_delete=models.CASCADE)
    fingerprint = models.CharField(max_length=64)  # of the text that was shown
    answer = models.CharField(max_length=8, choices=Answer.choices)
    reason = models.TextField(blank=True)  # why it was refused
    means = models.CharField(max_length=7, choices=Means.choices, default=Means.ACCOUNT)
    document = models.ForeignKey(
        StoredFile, null=True, on_delete=models.PROTECT
    )  # the signed page, when on paper
    late = models.BooleanField(default=False)  # given after the minutes were sealed
    at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who entered it

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.signatory}: {self.get_answer_display()}"


class Correction(models.Model):
    """A numbered addition to sealed minutes; the text itself stays as it was."""

    minutes = models.ForeignKey(Minutes, on_delete=models.PROTECT)
    number = models.PositiveSmallIntegerField()  # from 1 within the minutes
    item = models.ForeignKey(AgendaItem, null=True, on_delete=models.PROTECT)  # none is all of it
    text = models.TextField()  # what is right
    reason = models.TextField()  # why it is corrected
    public_text = models.TextField(blank=True)  # of a closed item: what the public may know
    at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)
    author = models.CharField(max_length=200)  # name of who entered it

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "number"], name="one_correction_a_number")
        ]

    def __str__(self) -> str:
        return f"Rettelse {self.number}, {self.minutes}"
