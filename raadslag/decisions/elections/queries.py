"""How elections stand, by the rules."""

from __future__ import annotations

from collections.abc import Sequence

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.elections.models import (
    Ballot,
    Election,
    ElectionGroup,
    GroupMember,
    Slip,
)
from raadslag.decisions.elections.states import ElectionMethod, ElectionState
from raadslag.decisions.entries import Wording
from raadslag.rules import majority_election, proportional_election
from raadslag.rules.majority_election import Denominator
from raadslag.rules.member import listed
from raadslag.rules.proportional_election import Allocation


def elections_of(item: AgendaItem) -> list[Election]:
    """The elections held under an item, in order."""
    return list(Election.objects.filter(item=item).order_by("number"))


def standing_of(election: Election) -> majority_election.Election:
    """How a majority election stands after its rounds and lots; two queries.

    Raises:
        Misvoted: A round or a lot can not have been.

    Source: Kommunestyrelsesloven § 24, stk. 1; RD 2013/13.1.5.
    """
    rounds = [
        majority_election.Round(dict(one.votes), one.blank, one.present)
        for one in election.round_set.order_by("number")
    ]
    lots = [
        majority_election.Lot(tuple(one.among), tuple(one.drawn))
        for one in election.lotdraw_set.order_by("id")
    ]
    return majority_election.elect(rounds, lots=lots, denominator=Denominator(election.denominator))


def ballots_of(election: Election) -> dict[int, str]:
    """Whom each has voted for in the round that goes on, by key; empty is blank; one query."""
    rows = Ballot.objects.filter(election=election).order_by("id")
    return dict(rows.values_list("person_id", "candidate"))


def groups_of(election: Election) -> list[tuple[ElectionGroup, list[GroupMember]]]:
    """The groups of an election with those who stand in them; two queries."""
    members: dict[int, list[GroupMember]] = {}
    rows = GroupMember.objects.filter(group__election=election).select_related("person")
    for one in rows.order_by("id"):
        members.setdefault(one.group_id, []).append(one)
    groups = election.electiongroup_set.order_by("position")
    return [(group, members.get(group.pk, [])) for group in groups]


def sizes_of(
    groups: Sequence[tuple[ElectionGroup, Sequence[GroupMember]]],
) -> list[proportional_election.ElectionGroup]:
    """The groups as the rule knows them."""
    return [
        proportional_election.ElectionGroup(group.name, len(members)) for group, members in groups
    ]


def allocation_of(election: Election) -> Allocation:
    """How the seats of a proportional election fall; three queries.

    Raises:
        Misgrouped: The groups, or the lot, can not be right.

    Source: Kommunestyrelsesloven § 24, stk. 3 and § 25; RD 1979/79.1.3.
    """
    lot = election.lotdraw_set.order_by("id").first()
    return proportional_election.allocate(
        sizes_of(groups_of(election)),
        election.seats,
        lot=proportional_election.Lot(tuple(lot.among), tuple(lot.drawn)) if lot else None,
    )


def words_of(election: Election) -> tuple[str, ...]:
    """All steps of an election, in sentences for the minutes."""
    if election.method == ElectionMethod.MAJORITY:
        said = _steps_of(election)
    else:
        found = allocation_of(election)
        said = (proportional_election.in_words(sizes_of(groups_of(election)), found),)
    if election.state != ElectionState.SETTLED:
        return said
    names = [str(one) for one in election.elected_set.order_by("position")]
    return (*said, f"{listed(names)} er valgt som {election.office}.") if names else said


def _steps_of(election: Election) -> tuple[str, ...]:
    """The steps of a majority election, each round with who voted for whom, where it is known.

    Source: RD 1987/87.1.5 and RD 1988/88.1.1: the minutes show how each member voted.
    """
    given: dict[int, list[Slip]] = {}
    for one in Slip.objects.filter(round__election=election).select_related("round"):
        given.setdefault(one.round.number, []).append(one)
    said: list[str] = []
    for step in standing_of(election).steps:
        said.append(step.text)
        if slips := given.pop(step.round, []):
            said.append(_who_voted(slips))
    return tuple(said)


def _who_voted(slips: Sequence[Slip]) -> str:
    """Who voted for whom in a round, in sentences."""
    voters: dict[str, list[str]] = {}
    for one in slips:
        voters.setdefault(one.candidate, []).append(one.voter)
    blank = voters.pop("", [])
    said = [f"{listed(who)} stemte på {name}." for name, who in voters.items()]
    return " ".join([*said, f"{listed(blank)} stemte blankt."] if blank else said)


def wording_of(item: AgendaItem) -> Wording:
    """The settled elections of an item as a decision: the steps, and who was elected.

    Without a settled election there are no words.
    """
    settled = Election.objects.filter(item=item, state=ElectionState.SETTLED).order_by("number")
    said = [line for one in settled for line in words_of(one)]
    return Wording(text="\n".join(said), phrase="elected") if said else Wording()
