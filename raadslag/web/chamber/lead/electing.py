"""Elections under the item that is up, as the secretary's screen shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.elections.models import Election
from raadslag.decisions.elections.queries import allocation_of, groups_of, standing_of, words_of
from raadslag.decisions.elections.states import ElectionMethod, ElectionState
from raadslag.rules.majority_election import Settled
from raadslag.rules.member import Member
from raadslag.rules.proportional_election import Allocation
from raadslag.sittings.queries import Roll
from raadslag.web.chamber.electing import Held, Polling, polling_of

ROWS = 4  # rows for candidates nobody has voted for yet


@dataclass(frozen=True, slots=True)
class Standing(Held):
    """The latest election of an item, and what must happen now."""

    steps: Sequence[str]  # in sentences for the minutes
    lots_among: Sequence[str] = ()
    lots_for: int = 0
    candidates: Sequence[str] = ()  # who stands in the round to come; empty is anybody
    allocation: Allocation | None = None
    group_names: Sequence[tuple[int, str]] = ()  # by person, as the groups are or may be
    polling: Polling | None = None  # the round the members vote in now
    round: int = 0  # the round to be held now; 0 for none

    @property
    def lots(self) -> Sequence[int]:
        """A number for each place lots decide."""
        return range(1, self.lots_for + 1)

    @property
    def rows(self) -> Sequence[tuple[int, str]]:
        """The rows of a round: those who stand, or room for a few."""
        named = list(self.candidates) or [""] * ROWS
        return list(enumerate(named, 1))

    @property
    def places(self) -> Sequence[tuple[str, Sequence[int]]]:
        """The seats each group fills."""
        seats = self.allocation.seats if self.allocation is not None else ()
        return [(name, range(1, count + 1)) for name, count in seats if count]


def latest_election(item: AgendaItem, roll: Roll, voters: Sequence[Member]) -> Standing | None:
    """The latest election of an item as it stands; some queries, however many rounds."""
    held = Election.objects.filter(item=item).exclude(state=ElectionState.VOID)
    election = held.order_by("number").last()
    if election is None:
        return None
    steps = words_of(election) if _begun(election) else ()
    if election.state != ElectionState.OPEN:
        return Standing(election, steps)
    if election.method == ElectionMethod.MAJORITY:
        return _majority(election, steps, voters)
    return _proportional(election, steps, roll)


def _begun(election: Election) -> bool:
    """Whether there is anything to tell of it."""
    if election.method == ElectionMethod.MAJORITY:
        return election.round_set.exists()
    return election.electiongroup_set.exists()


def _majority(election: Election, steps: Sequence[str], voters: Sequence[Member]) -> Standing:
    found = standing_of(election)
    lots = found.settled is Settled.LOTS
    return Standing(
        election,
        steps,
        lots_among=found.lots_among if lots else (),
        lots_for=found.lots_for if lots else 0,
        candidates=found.candidates,
        polling=polling_of(election, found.candidates, voters),
        round=found.round if found.settled is Settled.NEXT_ROUND else 0,
    )


def _proportional(election: Election, steps: Sequence[str], roll: Roll) -> Standing:
    groups = groups_of(election)
    formed = {one.person_id: group.name for group, members in groups for one in members}
    guessed = {one.person_id: one.election_group or one.group for one in roll.seats}
    found = allocation_of(election) if groups else None
    return Standing(
        election,
        steps,
        lots_among=found.lots_among if found else (),
        lots_for=found.lots_for if found else 0,
        allocation=found if found and found.settled else None,
        group_names=[(key, formed.get(key, name)) for key, name in guessed.items()],
    )
