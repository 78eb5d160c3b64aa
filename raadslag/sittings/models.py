"""Present: who was at the meeting, when, and for which items."""

from django.db import models
from django.db.models import Q

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization, Person, User
from raadslag.bodies.states import Role
from raadslag.meetings.models import Meeting
from raadslag.sittings.states import (
    GuestKind,
    MajorityOf,
    PresenceKind,
    RecusalFinding,
    RecusalOrigin,
    RecusedCount,
    SittingState,
    SpeechAct,
    SubstitutionGround,
    Topic,
)


class Attendance(models.Model):
    """One name on the attendance list of a meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField()  # order as printed, from 0
    name = models.TextField()  # as printed
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)  # when known
    present = models.BooleanField()  # False: absent (afbud or udeblevet)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name


class HouseRules(models.Model):
    """How a body holds its meetings, where its standing orders may choose."""

    organization = models.OneToOneField(Organization, on_delete=models.CASCADE)
    majority_of = models.CharField(
        max_length=7, choices=MajorityOf.choices, default=MajorityOf.PRESENT
    )  # at its elections, unless another is chosen for one of them
    recused = models.CharField(
        max_length=8, choices=RecusedCount.choices, default=RecusedCount.LEFT_OUT
    )  # how those with a conflict of interest count in the quorum of an item
    speech_minutes = models.PositiveSmallIntegerField(default=0)  # at a time; 0 is no limit
    source = models.CharField(max_length=500, blank=True)  # paragraph of the standing orders

    def __str__(self) -> str:
        return f"Mødets regler, {self.organization}"


class Sitting(models.Model):
    """A meeting while it is held here, from its opening to its close."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT)
    state = models.CharField(max_length=6, choices=SittingState.choices, default=SittingState.OPEN)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    item = models.ForeignKey(
        AgendaItem, null=True, on_delete=models.PROTECT, related_name="+"
    )  # dealt with just now
    senior = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+"
    )  # leads as the longest-serving member, while the body has no chair (KSL § 6)
    follow = models.BooleanField(default=True)  # the members' screens follow the chair's
    signals = models.PositiveIntegerField(default=0)  # number of the latest signal
    majority_of = models.CharField(
        max_length=7, choices=MajorityOf.choices, default=MajorityOf.PRESENT
    )  # the body's house rules while it is held: at elections
    recused = models.CharField(
        max_length=8, choices=RecusedCount.choices, default=RecusedCount.LEFT_OUT
    )  # the same: in the quorum of an item
    speech_minutes = models.PositiveSmallIntegerField(default=0)  # the same; 0 is no limit
    locked_at = models.DateTimeField(
        null=True
    )  # its minutes are being approved or are sealed; then nothing of it changes

    def __str__(self) -> str:
        return f"{self.meeting}, {self.get_state_display()}"

    @property
    def open(self) -> bool:
        """Whether the meeting is going on."""
        return self.state == SittingState.OPEN


class Seat(models.Model):
    """A member's seat at a sitting, as it was when the meeting was held."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    position = models.PositiveSmallIntegerField()  # order of the roll, from 0
    name = models.CharField(max_length=200)  # as printed, without party letter
    group = models.CharField(max_length=200, blank=True)  # letter or name of the party, "A"
    election_group = models.CharField(max_length=200, blank=True)  # valggruppe, not the party
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.MEMBER)
    since = models.DateTimeField(null=True)  # when taken in, of a seat added after the opening

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["sitting", "person"], name="one_seat_a_person")
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.group})" if self.group else self.name


class Regret(models.Model):
    """A member's word that they cannot come (afbud)."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    reason = models.TextField(blank=True)  # as told; seen by the secretary and the chair alone
    told_at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who entered it
    withdrawn_at = models.DateTimeField(null=True)  # the member comes all the same

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "person"],
                condition=Q(withdrawn_at=None),
                name="one_regret_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.meeting}"


class Substitution(models.Model):
    """One called to sit in for a member at a meeting, and on what ground."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE)
    member = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")  # who is away
    substitute = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")  # sits in
    name = models.CharField(max_length=200)  # of the substitute, as printed
    group = models.CharField(max_length=200, blank=True)  # the substitute's party, as printed
    ground = models.CharField(max_length=12, choices=SubstitutionGround.choices)
    a_month = models.BooleanField(default=False)  # the absence is to last a month or more
    item = models.ForeignKey(
        AgendaItem, null=True, on_delete=models.PROTECT
    )  # for this item alone; none is the whole meeting
    resting_on = models.TextField(blank=True)  # the group's decision, or paragraph of the statute
    outside = models.TextField(blank=True)  # why one the rule does not give is let in; minuted
    called_at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who entered it
    approved_at = models.DateTimeField(null=True)  # the council, or the group, has decided it
    ended_at = models.DateTimeField(null=True)  # called off, or at its end

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(member=models.F("substitute")), name="nobody_sits_in_for_themselves"
            ),
            *(
                models.UniqueConstraint(
                    fields=["meeting", who],
                    condition=Q(ended_at=None, item=None),
                    name=f"one_call_a_{who}",
                )
                for who in ("member", "substitute")
            ),
            *(
                models.UniqueConstraint(
                    fields=["meeting", who, "item"],
                    condition=Q(ended_at=None, item__isnull=False),
                    name=f"one_call_a_{who}_and_item",
                )
                for who in ("member", "substitute")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} for {self.member}"


class Presence(models.Model):
    """One thing noted of who came and went; taken back it is struck, never changed."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE)
    kind = models.CharField(max_length=14, choices=PresenceKind.choices)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    instead_of = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+"
    )  # of a substitute who comes in
    item = models.ForeignKey(AgendaItem, null=True, on_delete=models.PROTECT)  # recused from it
    at = models.DateTimeField()  # instant it happened
    by_hand = models.BooleanField(default=False)  # the hour was typed, not taken from the clock
    noted_at = models.DateTimeField()  # instant it was entered
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who entered it
    struck_at = models.DateTimeField(null=True)  # taken back as a mistake

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["sitting", "struck_at"])]

    def __str__(self) -> str:
        return f"{self.person} {self.get_kind_display()}"


class Span(models.Model):
    """A time an item was dealt with; an item taken up again has several."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE)
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT)
    begins = models.DateTimeField()
    ends = models.DateTimeField(null=True)  # first instant it was not; none while it is on

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["sitting"], condition=Q(ends=None), name="one_item_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.begins:%H.%M}"


class Recusal(models.Model):
    """The question whether a member has a conflict of interest on an item."""

    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    origin = models.CharField(max_length=8, choices=RecusalOrigin.choices)
    raised_by = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="+"
    )  # another member
    reason = models.TextField(blank=True)  # a clause, as told: "hans søster ejer grunden"
    finding = models.CharField(
        max_length=7, choices=RecusalFinding.choices, default=RecusalFinding.OPEN
    )
    in_favour = models.PositiveSmallIntegerField(null=True)  # votes that the member is recused
    against = models.PositiveSmallIntegerField(null=True)  # votes that the member is not
    asked_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    demanded_at = models.DateTimeField(null=True)  # the list demands the substitute, or to wait
    objecting = models.PositiveSmallIntegerField(null=True)  # members who object to waiting
    deadline_missed = models.BooleanField(default=False)  # waiting would miss a deadline

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["item", "person"], name="one_recusal_a_member")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_finding_display()}"


class Guest(models.Model):
    """One without a seat who is in the room: staff, or invited for what they know."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE)
    kind = models.CharField(max_length=7, choices=GuestKind.choices)
    name = models.CharField(max_length=200)  # as printed
    title = models.CharField(max_length=200, blank=True)  # "direktør", "Lyngsø Havn"
    item = models.ForeignKey(
        AgendaItem, null=True, on_delete=models.PROTECT
    )  # there for this item alone; none is the whole meeting
    came_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)  # still there while none
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who entered it

    class Meta:
        ordering = ["came_at", "id"]

    def __str__(self) -> str:
        return f"{self.name}, {self.title}" if self.title else self.name


class Doors(models.Model):
    """What the body decided of dealing with a closed item behind closed doors."""

    item = models.OneToOneField(AgendaItem, on_delete=models.CASCADE)
    closed = models.BooleanField()  # False: the body would not close the doors
    decided_at = models.DateTimeField()
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who entered it

    def __str__(self) -> str:
        return f"{self.item}: {'lukkede' if self.closed else 'åbne'} døre"


class SpeechNote(models.Model):
    """One thing noted on the list of speakers of an item."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE)
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)
    act = models.CharField(max_length=11, choices=SpeechAct.choices)
    at = models.DateTimeField()
    place = models.PositiveSmallIntegerField(default=1)  # where the chair moved somebody; 1 is next

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["sitting", "item"])]

    def __str__(self) -> str:
        return f"{self.person} {self.get_act_display()}"


class Signal(models.Model):
    """Word to the live screens that something is new; it holds nothing of what."""

    sitting = models.ForeignKey(Sitting, on_delete=models.CASCADE)
    number = models.PositiveIntegerField()  # 1, 2, 3 … within the sitting, without gaps
    topic = models.CharField(max_length=8, choices=Topic.choices)
    item = models.ForeignKey(
        AgendaItem, null=True, on_delete=models.PROTECT, related_name="+"
    )  # which item it is about
    at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["sitting", "number"], name="one_signal_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.topic}"
