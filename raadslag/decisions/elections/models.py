"""Elections, with every step recorded."""

from django.db import models

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Person, User
from raadslag.decisions.elections.states import Denominator, ElectionMethod, ElectionState


class Election(models.Model):
    """An election held under an item."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE)
    number = models.PositiveSmallIntegerField()  # from 1 within the item
    method = models.CharField(max_length=12, choices=ElectionMethod.choices)
    office = models.CharField(max_length=200)  # what to, "formand"
    seats = models.PositiveSmallIntegerField(default=1)  # how many are elected
    denominator = models.CharField(
        max_length=7, choices=Denominator.choices, default=Denominator.PRESENT
    )
    state = models.CharField(
        max_length=7, choices=ElectionState.choices, default=ElectionState.OPEN
    )
    opened_at = models.DateTimeField()
    polled_at = models.DateTimeField(null=True)  # since when members vote themselves in a round
    settled_at = models.DateTimeField(null=True)  # when somebody was elected, or it began again
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT)  # who opened it

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="one_election_a_number")
        ]

    def __str__(self) -> str:
        return f"Valg af {self.office}"


class ElectionGroup(models.Model):
    """Members who vote together in a proportional election; it is not the party."""

    election = models.ForeignKey(Election, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order as formed, from 0
    name = models.CharField(max_length=200)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["election", "name"], name="one_group_a_name")
        ]

    def __str__(self) -> str:
        return self.name


class GroupMember(models.Model):
    """One who stands in an election group."""

    group = models.ForeignKey(ElectionGroup, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "person"], name="one_place_in_a_group")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.group}"


class Round(models.Model):
    """One round of a majority election, as it was counted."""

    election = models.ForeignKey(Election, on_delete=models.CASCADE)
    number = models.PositiveSmallIntegerField()  # 1 to 3
    votes = models.JSONField()  # [[candidate's name, votes]] in the order they were named
    blank = models.PositiveSmallIntegerField(default=0)  # votes for nobody
    present = models.PositiveSmallIntegerField()  # members in the room who may vote
    held_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["election", "number"], name="one_round_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.number}. afstemning, {self.election}"


class Ballot(models.Model):
    """A vote in the round that goes on; a slip when the round is closed."""

    election = models.ForeignKey(Election, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.PROTECT)  # who votes
    candidate = models.TextField(blank=True)  # whom they vote for; empty is blank
    cast_at = models.DateTimeField()  # the last time it was given
    by_hand = models.BooleanField(default=False)  # entered by the secretary

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["election", "person"], name="one_ballot_a_member")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.candidate or 'blank'}"


class Slip(models.Model):
    """A ballot with its voter's name: elections are open by law."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # order of the seats, from 0
    person = models.ForeignKey(Person, on_delete=models.PROTECT)  # who voted
    voter = models.TextField()  # the same, as printed
    candidate = models.TextField(blank=True)  # whom they voted for; empty is blank

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["round", "person"], name="one_slip_a_member")
        ]

    def __str__(self) -> str:
        return f"{self.voter}: {self.candidate or 'blank'}"


class LotDraw(models.Model):
    """Lots drawn where votes or quotients tie."""

    election = models.ForeignKey(Election, on_delete=models.CASCADE)
    among = models.JSONField()  # names between whom lots were drawn
    drawn = models.JSONField()  # names in the order they were drawn
    witness = models.CharField(max_length=200)  # who drew, or saw it drawn
    drawn_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"Lodtrækning, {self.election}"


class Elected(models.Model):
    """One who was elected."""

    election = models.ForeignKey(Election, on_delete=models.CASCADE)
    position = models.PositiveSmallIntegerField()  # from 0
    name = models.TextField()  # as printed
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)  # when known
    group = models.ForeignKey(ElectionGroup, null=True, on_delete=models.PROTECT)  # whose seat

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name
