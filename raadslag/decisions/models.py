"""Resolved: what the body decided, and who did not go along."""

from django.db import models

from raadslag.agendas.models import AgendaItem, Announcement
from raadslag.bodies.models import Organization, Person, User
from raadslag.consultations.models import Consultation
from raadslag.decisions.states import (
    AloneGround,
    Choice,
    ConsequenceKind,
    CountMethod,
    DissentKind,
    Manner,
    MotionKind,
    MotionState,
    Outcome,
    VoteResult,
    VoteState,
)
from raadslag.meetings.models import Meeting


class Decision(models.Model):
    """What a meeting decided on an item (OParl result, resolutionText)."""

    item = models.OneToOneField(AgendaItem, on_delete=models.CASCADE)
    text = models.TextField()  # as written in the minutes
    html = models.TextField(blank=True)  # the same with its marks, sanitised
    public_text = models.TextField(blank=True)  # of a closed item: what may be known
    outcome = models.CharField(max_length=26, choices=Outcome.choices)  # OParl result
    recommends_to = models.TextField(blank=True)  # body advised, as printed
    referred_to = models.TextField(blank=True)  # body sent on to, as printed
    changes = models.JSONField(default=list)  # [{kind, before, after}] against the recommendation
    phrase = models.CharField(max_length=20, blank=True)  # key of rules.phrases, when one was used
    draft = models.BooleanField(default=False)  # being written in the meeting; nobody told of it
    withheld = models.BooleanField(default=False)  # of a closed item: all of it is confidential
    revision = models.PositiveIntegerField(default=0)  # how often it was written; two never collide
    fixed_at = models.DateTimeField(null=True)  # when the members present fixed its wording

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.text[:60]}"


class PhraseBook(models.Model):
    """How a body words its decisions, and which phrases it has near at hand."""

    organization = models.OneToOneField(Organization, on_delete=models.CASCADE)
    manner = models.CharField(max_length=7, choices=Manner.choices, default=Manner.PASSIVE)
    near = models.JSONField(default=list)  # keys of rules.phrases, first those used most

    def __str__(self) -> str:
        return f"Beslutningsformer, {self.organization}"


class Motion(models.Model):
    """A motion on an item, put before or during the meeting (Popolo Motion)."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    number = models.PositiveSmallIntegerField()  # from 1 within the item, as they were put
    kind = models.CharField(max_length=14, choices=MotionKind.choices)
    text = models.TextField(blank=True)  # what is moved; empty for the whole recommendation
    by_person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)  # when a member
    by = models.TextField(blank=True)  # who moves it, as printed
    reach = models.PositiveSmallIntegerField(default=0)  # how far it goes; more is put first
    to = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="hanging"
    )  # the motion it changes or adds to
    point = models.PositiveSmallIntegerField(default=0)  # "at" of the recommendation; 0 is all
    state = models.CharField(max_length=9, choices=MotionState.choices, default=MotionState.TABLED)
    why = models.TextField(blank=True)  # why it lapsed, in a sentence
    settled_by = models.ForeignKey(
        "VoteEvent", null=True, on_delete=models.SET_NULL, related_name="settled"
    )  # the vote that adopted, rejected or lapsed it
    place = models.PositiveSmallIntegerField(null=True)  # the chair's order, from 1; none: by rule
    put_at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who entered it

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="one_motion_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.get_kind_display()}"


class VoteEvent(models.Model):
    """A counted vote (Popolo VoteEvent)."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order from 0
    on = models.TextField(blank=True)  # what was voted on, as printed
    yes = models.PositiveSmallIntegerField(null=True)  # votes for
    no = models.PositiveSmallIntegerField(null=True)  # votes against
    abstained = models.PositiveSmallIntegerField(null=True)  # blank votes
    motion = models.ForeignKey(Motion, null=True, on_delete=models.PROTECT)  # what was voted on
    state = models.CharField(max_length=6, choices=VoteState.choices, default=VoteState.CLOSED)
    method = models.CharField(max_length=9, choices=CountMethod.choices, blank=True)
    missing = models.PositiveSmallIntegerField(null=True)  # might vote when it closed, and did not
    result = models.CharField(max_length=8, choices=VoteResult.choices, blank=True)
    opened_at = models.DateTimeField(null=True)  # none when it came by import
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["item"],
                condition=models.Q(state=VoteState.OPEN),
                name="one_open_vote_an_item",
            )
        ]

    def __str__(self) -> str:
        return f"{self.yes}-{self.no}-{self.abstained}"


class Vote(models.Model):
    """How one person or group voted (Popolo Vote)."""

    event = models.ForeignKey(VoteEvent, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order as printed, from 0
    option = models.CharField(max_length=7, choices=Choice.choices)
    voter = models.TextField()  # person or group, as printed
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)  # of a member's vote
    cast_at = models.DateTimeField(null=True)  # the last time it was given
    by_hand = models.BooleanField(default=False)  # entered by the secretary

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "person"],
                condition=models.Q(person__isnull=False),
                name="one_vote_a_member",
            )
        ]

    def __str__(self) -> str:
        return f"{self.voter}: {self.option}"


class Statement(models.Model):
    """One who did not go along, or a statement to the minutes."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order from 0
    who = models.TextField()  # person or party, as printed
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)  # when known
    kind = models.CharField(max_length=17, choices=DissentKind.choices)
    scope = models.TextField(blank=True)  # what it concerns, as printed
    text = models.CharField(max_length=500, blank=True)  # in the member's own words, short
    shown_on = models.BooleanField(default=False)  # authorities the case goes to are to see it
    entered_at = models.DateTimeField(null=True)  # none when it came by import
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who entered it
    withdrawn_at = models.DateTimeField(null=True)  # then it is no part of the minutes

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.who}: {self.get_kind_display()}"


class Referral(models.Model):
    """A member's demand that the council decide the matter; it stops the decision (§ 23)."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)  # who demands it
    who = models.TextField()  # the same, as printed
    declared_at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who entered it
    withdrawn_at = models.DateTimeField(null=True)  # taken back before the meeting closed
    added = models.BooleanField(default=False)  # the council was not on the route before
    consultation = models.ForeignKey(
        Consultation, null=True, on_delete=models.SET_NULL
    )  # the council's, once the committee has decided

    class Meta:
        ordering = ["declared_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["item"],
                condition=models.Q(withdrawn_at=None),
                name="one_referral_an_item",
            )
        ]

    def __str__(self) -> str:
        return f"{self.who}: {self.item}"


class ChairDecision(models.Model):
    """What a chair decided alone between two meetings (§ 22)."""

    organization = models.ForeignKey(Organization, on_delete=models.PROTECT)
    title = models.CharField(max_length=200)  # a few words, told to the public
    text = models.TextField()  # what was decided
    ground = models.CharField(max_length=10, choices=AloneGround.choices)
    closed = models.BooleanField(default=False)  # only the title may be told
    decided_at = models.DateTimeField()
    author = models.CharField(max_length=200)  # name of who entered it
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)
    announced = models.ForeignKey(
        Announcement, null=True, on_delete=models.SET_NULL
    )  # on the agenda that tells of it; none while it waits for one

    class Meta:
        ordering = ["decided_at", "id"]

    def __str__(self) -> str:
        return self.title


class Consequence(models.Model):
    """What was done because of a decision, which is its ground."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT)
    kind = models.CharField(max_length=13, choices=ConsequenceKind.choices)
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT)  # called or moved
    consultation = models.ForeignKey(
        Consultation, null=True, on_delete=models.SET_NULL
    )  # that waits because of it
    done_at = models.DateTimeField()
    author = models.CharField(max_length=200)  # name of who did it
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)

    class Meta:
        ordering = ["done_at", "id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.decision}"


class EarlierStage(models.Model):
    """What another meeting decided on the case, as this document tells it."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order as printed, from 0
    organization_name = models.TextField()  # as printed
    organization = models.ForeignKey(Organization, null=True, on_delete=models.PROTECT)
    on = models.DateField(null=True)  # the day, if stated
    number = models.TextField(blank=True)  # item number, if stated
    text = models.TextField(blank=True)  # the decision as told

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.organization_name} {self.on}"


class Reference(models.Model):
    """Another meeting named in running text."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order from 0
    text = models.TextField()  # as printed
    organization_name = models.TextField(blank=True)  # as printed
    on = models.DateField(null=True)  # the day, if stated
    month = models.CharField(max_length=7, blank=True)  # YYYY-MM, when only that is stated
    number = models.TextField(blank=True)  # item number

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.text
