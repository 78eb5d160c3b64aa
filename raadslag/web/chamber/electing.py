"""An election as all in the room see it: rounds, lots, the table of d'Hondt, who is elected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.elections.models import Election, LotDraw, Round, Slip
from raadslag.decisions.elections.queries import (
    allocation_of,
    ballots_of,
    groups_of,
    sizes_of,
    standing_of,
)
from raadslag.decisions.elections.states import ElectionMethod, ElectionState
from raadslag.rules import majority_election, proportional_election
from raadslag.rules.majority_election import Denominator, Settled
from raadslag.rules.member import Member, listed
from raadslag.rules.proportional_election import Quotient


@dataclass(frozen=True, slots=True)
class Counted:
    """A round as it was counted, the most votes first."""

    number: int
    votes: Sequence[tuple[str, int]]  # candidate and votes
    blank: int
    present: int
    needed: int  # votes that elect; in the third round there is no such bar
    slips: Sequence[Slip] = ()  # who voted for whom, where each member said so


@dataclass(frozen=True, slots=True)
class Side:
    """A group's row of the table: its size, its quotients, the seats it has won."""

    name: str
    size: int
    quotients: Sequence[Quotient]
    seats: int


@dataclass(frozen=True, slots=True)
class Polling:
    """A round the members vote in themselves."""

    election: Election
    ballots: Mapping[int, str]  # candidate by the key of the voter; empty is blank
    voters: Sequence[Member]  # who may vote, in the order of the seats
    candidates: Sequence[str]  # whom they choose between
    fixed: bool  # whether the round stands between those two alone

    @property
    def missing(self) -> list[Member]:
        """Who may vote and has not."""
        return [who for who in self.voters if who.key not in self.ballots]

    @property
    def given(self) -> int:
        """How many of them have voted."""
        return len(self.voters) - len(self.missing)

    @property
    def rows(self) -> list[tuple[Member, str | None]]:
        """Each voter with the candidate named; none while nothing is said."""
        return [(who, self.ballots.get(who.key)) for who in self.voters]


@dataclass(frozen=True, slots=True)
class Held:
    """An election that is held, or was."""

    election: Election

    @property
    def open(self) -> bool:
        """Whether it goes on."""
        return self.election.state == ElectionState.OPEN

    @property
    def in_rounds(self) -> bool:
        """Whether one is elected by majority."""
        return self.election.method == ElectionMethod.MAJORITY


@dataclass(frozen=True, slots=True)
class Course(Held):
    """An election, and how far it has come."""

    rounds: Sequence[Counted] = ()
    sides: Sequence[Side] = ()
    lots: Sequence[LotDraw] = ()
    elected: Sequence[str] = ()
    round: int = 0  # the round to be held now; 0 for none
    candidates: Sequence[str] = ()  # who stands in it; empty is anybody
    lots_among: Sequence[str] = ()  # between whom lots are to be drawn now
    lots_for: int = 0  # how many places they decide
    nobody: bool = False  # whether no candidate had a vote, so that it begins again
    polling: Polling | None = None  # the round the members vote in now

    @property
    def source(self) -> str:
        """The paragraph the election is held by."""
        if self.in_rounds:
            return "Kommunestyrelsesloven § 24, stk. 1; RD 2013/13.1.5"
        return proportional_election.SOURCE

    @property
    def divisors(self) -> Sequence[int]:
        """The divisors of the table, 1, 2, 3 …, as far as any seat was won."""
        return range(1, max((len(one.quotients) for one in self.sides), default=0) + 1)

    @property
    def tied(self) -> str:
        """Between whom lots are drawn, in words."""
        return listed(self.lots_among)

    @property
    def standing(self) -> str:
        """Who stands in the round to come, in words."""
        return listed(self.candidates)

    @property
    def winners(self) -> str:
        """Who was elected, in words."""
        return listed(self.elected)

    @property
    def placed(self) -> bool:
        """Whether all seats have an owner."""
        return bool(self.sides) and not self.lots_for


def election_on(item: AgendaItem, voters: Sequence[Member] = ()) -> Course | None:
    """The latest election of an item; the same queries for any number of rounds and groups."""
    held = Election.objects.filter(item=item).exclude(state=ElectionState.VOID)
    election = held.order_by("number").last()
    if election is None:
        return None
    lots = list(election.lotdraw_set.order_by("id"))
    elected = [one.name for one in election.elected_set.order_by("position")]
    if election.method == ElectionMethod.MAJORITY:
        return _majority(election, lots, elected, voters)
    return _proportional(election, lots, elected)


def polling_of(
    election: Election, standing: Sequence[str], voters: Sequence[Member]
) -> Polling | None:
    """The round the members vote in, if they do; one query, however many members."""
    if election.polled_at is None or election.state != ElectionState.OPEN:
        return None
    named = [str(who) for who in voters]
    return Polling(election, ballots_of(election), voters, standing or named, bool(standing))


def _majority(
    election: Election, lots: list[LotDraw], elected: list[str], voters: Sequence[Member]
) -> Course:
    found = standing_of(election)
    slips: dict[int, list[Slip]] = {}
    for one in Slip.objects.filter(round__election=election).order_by("position"):
        slips.setdefault(one.round_id, []).append(one)
    waits = found.settled is Settled.LOTS
    return Course(
        election,
        rounds=[
            _counted(election, one, slips.get(one.pk, ()))
            for one in election.round_set.order_by("number")
        ],
        lots=lots,
        elected=elected,
        round=found.round if found.settled is Settled.NEXT_ROUND else 0,
        candidates=found.candidates,
        lots_among=found.lots_among if waits else (),
        lots_for=found.lots_for if waits else 0,
        nobody=found.settled is Settled.NOBODY,
        polling=polling_of(election, found.candidates, voters),
    )


def _counted(election: Election, one: Round, slips: Sequence[Slip]) -> Counted:
    told = majority_election.Round(dict(one.votes), one.blank, one.present)
    return Counted(
        number=one.number,
        votes=sorted(told.votes.items(), key=lambda named: -named[1]),
        blank=one.blank,
        present=one.present,
        needed=majority_election.needed(told, Denominator(election.denominator)),
        slips=slips,
    )


def _proportional(election: Election, lots: list[LotDraw], elected: list[str]) -> Course:
    groups = groups_of(election)
    if not groups:
        return Course(election, lots=lots, elected=elected)
    found = allocation_of(election)
    seats = dict(found.seats)
    shown = max((one.divisor for one in found.table if one.seat), default=1) + 1
    sides = [
        Side(
            group.name,
            group.size,
            [one for one in found.table if one.group == group.name and one.divisor <= shown],
            seats.get(group.name, 0),
        )
        for group in sizes_of(groups)
    ]
    return Course(
        election,
        sides=sides,
        lots=lots,
        elected=elected,
        lots_among=found.lots_among,
        lots_for=found.lots_for,
    )
