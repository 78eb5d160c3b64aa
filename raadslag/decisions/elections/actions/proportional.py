"""Proportional elections: groups formed, and their seats filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from raadslag.bodies.models import Person
from raadslag.decisions.elections.actions.holding import going_on, room_of, settle
from raadslag.decisions.elections.entries import GroupEntry
from raadslag.decisions.elections.faults import ElectionFault
from raadslag.decisions.elections.models import Elected, Election, ElectionGroup, GroupMember
from raadslag.decisions.elections.queries import allocation_of
from raadslag.decisions.elections.states import ElectionMethod
from raadslag.decisions.people import name_at
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.member import Member
from raadslag.rules.proportional_election import Allocation, Misgrouped, group_faults
from raadslag.sittings.actions import signal
from raadslag.sittings.states import Topic


@transaction.atomic
def form_groups(
    *, election: Election, groups: Sequence[GroupEntry], now: datetime, actor: Actor
) -> Allocation:
    """Enter the groups formed at the meeting, in the place of those before; return the seats.

    Raises:
        ElectionOver: The election is settled.
        ElectionFault: A group can not be right, or lots have been drawn on those before.
        AgainstTheRules: There is no quorum.

    Source: kommunestyrelsesloven § 24, stk. 3 and § 25; counted on the members taking part
    in that meeting (RD 1979/79.1.3).
    """
    sitting, election = going_on(election, actor)
    if election.method != ElectionMethod.PROPORTIONAL:
        raise ElectionFault(what="Et flertalsvalg har ingen valggrupper; stem i stedet.")
    if election.lotdraw_set.exists():
        raise ElectionFault(what="Der er trukket lod; begynd valget forfra for at ændre grupper.")
    floor = room_of(sitting, election, now)
    _require_sound(groups, floor.roll.people, floor.voters)
    election.electiongroup_set.all().delete()
    made = ElectionGroup.objects.bulk_create(
        ElectionGroup(election=election, position=at, name=one.name.strip())
        for at, one in enumerate(groups)
    )
    GroupMember.objects.bulk_create(
        GroupMember(group=group, person=person)
        for group, one in zip(made, groups, strict=True)
        for person in one.members
    )
    found = allocation(election)
    record(
        "decisions.form_groups",
        subject=election,
        actor=actor,
        groups=[one.name.strip() for one in groups],
        sizes=[len(one.members) for one in groups],
    )
    signal(sitting, Topic.VOTE, election.item)
    return found


def _require_sound(
    groups: Sequence[GroupEntry], people: Mapping[int, Member], voters: Sequence[Member]
) -> None:
    """Fail with what is wrong with the groups."""
    if any(not one.name.strip() for one in groups):
        raise ElectionFault(what="Giv hver valggruppe et navn.")
    told = [
        (one.name.strip(), [people.get(who.pk, Member(who.pk, who.name)) for who in one.members])
        for one in groups
    ]
    if faults := group_faults(told, voters):
        raise ElectionFault(what=" ".join(faults))


def allocation(election: Election) -> Allocation:
    """How the seats fall, refused in the rule's words where it can not be right."""
    try:
        return allocation_of(election)
    except Misgrouped as wrong:
        raise ElectionFault(what=str(wrong)) from wrong


@transaction.atomic
def name_elected(
    *,
    election: Election,
    people: Mapping[str, Sequence[Person]],
    now: datetime,
    actor: Actor,
) -> list[Elected]:
    """Enter whom each group fills its seats with, and settle the election.

    Args:
        election: A proportional election whose seats all have an owner.
        people: By the group's name, as many as its seats.
        now: Present instant.
        actor: The secretary.

    Raises:
        ElectionOver: The election is settled.
        ElectionFault: Lots are wanted first, a group names more or fewer, or one twice.

    Source: kommunestyrelsesloven § 24, stk. 3.
    """
    sitting, election = going_on(election, actor)
    found = allocation(election)
    if not found.settled:
        raise ElectionFault(what="Træk lod om de sidste pladser først.")
    _require_filled(found, people)
    groups = {one.name: one for one in election.electiongroup_set.all()}
    meeting = election.item.agenda.meeting
    named = [(name, who) for name, _ in found.seats for who in people.get(name, ())]
    made = Elected.objects.bulk_create(
        Elected(
            election=election,
            position=at,
            name=name_at(meeting, who),
            person=who,
            group=groups[name],
        )
        for at, (name, who) in enumerate(named)
    )
    settle(election, now)
    record(
        "decisions.name_elected",
        subject=election,
        actor=actor,
        people=[who.pk for _, who in named],
    )
    signal(sitting, Topic.VOTE, election.item)
    return made


def _require_filled(found: Allocation, people: Mapping[str, Sequence[Person]]) -> None:
    """Fail when a group names more or fewer than its seats, or somebody twice."""
    for name, seats in found.seats:
        if len(people.get(name, ())) != seats:
            raise ElectionFault(what=f"{name} har {seats} pladser; vælg så mange.")
    all_named = [who.pk for several in people.values() for who in several]
    if len(set(all_named)) != len(all_named) or set(people) - {name for name, _ in found.seats}:
        raise ElectionFault(what="Hver person kan kun vælges én gang; ret listen.")
