"""Motions and votes on the item that is up, as the secretary's screen shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.models import Motion, Vote, VoteEvent
from raadslag.decisions.states import Choice, MotionState, VoteState
from raadslag.decisions.table import Placed, by_the_rule, in_order, motions_of
from raadslag.decisions.tallies import cast_of, outcome_of, tally_by, words_of
from raadslag.rules.ballot import Cast, Tally
from raadslag.rules.member import Member


@dataclass(frozen=True, slots=True)
class Ballot:
    """How one who may vote has voted, if at all."""

    who: Member
    choice: str  # Choice; empty while nothing is said


@dataclass(frozen=True, slots=True)
class Count:
    """A vote with its count."""

    event: VoteEvent
    tally: Tally
    words: str  # as the minutes print it
    outcome: str  # what it comes to, in a sentence
    outside: Sequence[Member] = ()  # voted while it is open, and may not any more

    @property
    def text(self) -> str:
        """The words of the motion that is voted on; empty of the recommendation."""
        return self.event.motion.text if self.event.motion is not None else ""


@dataclass(frozen=True, slots=True)
class Voting:
    """What is on the table, what has been voted on, and the vote that is open."""

    order: Sequence[Placed]  # motions still to be voted on
    settled: Sequence[Motion]  # without a vote of their own that tells it
    done: Sequence[Count]
    open: Count | None
    ballots: Sequence[Ballot]  # of the open vote
    voters: Sequence[Member]
    choices: Sequence[tuple[str, str]]

    @property
    def ruled(self) -> list[Motion]:
        """The order the rule proposes, where the chair has set another."""
        mine = [one.motion for one in self.order]
        found = by_the_rule(mine)
        return found if found != mine else []

    @property
    def begun(self) -> bool:
        """Whether there is anything to vote on, or a vote has been held."""
        return bool(self.open or self.order or self.done)

    @property
    def parted(self) -> bool:
        """Whether the points of the recommendation are voted on one by one."""
        tabled, voted = (one.motion for one in self.order), (one.event.motion for one in self.done)
        return any(one is not None and one.point for one in [*tabled, *voted, *self.settled])

    @property
    def groups(self) -> list[str]:
        """The parties and lists of those who may vote, the largest first."""
        sizes: dict[str, int] = {}
        for who in self.voters:
            if who.group:
                sizes[who.group] = sizes.get(who.group, 0) + 1
        return sorted(sizes, key=lambda name: (-sizes[name], name))


def voting_of(item: AgendaItem, voters: Sequence[Member]) -> Voting:
    """Motions and votes of an item, when it is known who may vote; three queries."""
    motions = motions_of(item)
    counts = counts_of(item, voters)
    going = next((one for one in counts if one.event.state == VoteState.OPEN), None)
    voted = {one.event.motion_id for one in counts}  # what became of them is told by the vote
    said = {one.who: one.choice.value for one in going.tally.casts} if going else {}
    return Voting(
        order=in_order([one for one in motions if one.state == MotionState.TABLED]),
        settled=[one for one in motions if one.state != MotionState.TABLED and one.pk not in voted],
        done=[one for one in counts if one is not going],
        open=going,
        ballots=[Ballot(who, said.get(who, "")) for who in voters] if going else [],
        voters=voters,
        choices=[(one.value, str(one.label)) for one in Choice],
    )


def counts_of(item: AgendaItem, voters: Sequence[Member]) -> list[Count]:
    """The votes on an item that count, in order; two queries.

    An open vote is counted on those in the room, a closed one as it was closed.
    """
    events = VoteEvent.objects.filter(item=item).exclude(state=VoteState.VOID)
    found = list(events.select_related("motion").order_by("position"))
    casts: dict[int, list[Cast]] = {one.pk: [] for one in found}
    rows = Vote.objects.filter(event__in=found, person__isnull=False)
    for row in rows.order_by("event", "position"):
        casts[row.event_id].append(cast_of(row))
    return [_count(one, casts[one.pk], voters) for one in found]


def _count(event: VoteEvent, casts: Sequence[Cast], voters: Sequence[Member]) -> Count:
    tally = tally_by(event, casts, voters)
    gone = [one.who for one in casts if one.who not in voters]
    outside = gone if event.state == VoteState.OPEN else []
    return Count(event, tally, words_of(event, tally), outcome_of(event, tally), outside)
