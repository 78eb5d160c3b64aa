"""Who is called to sit in for a member, on what ground, and by whom it was decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from raadslag.agendas.faults import NotAMember
from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Membership, Person
from raadslag.bodies.queries import current
from raadslag.bodies.states import Role
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.rules.substitution import Call, Ground, Kind, decided_by_council, may_call
from raadslag.sittings.actions.floor import silence
from raadslag.sittings.actions.notes import Coming, note, stamp, write
from raadslag.sittings.actions.outbox import held_at, signal
from raadslag.sittings.faults import (
    AgainstTheRules,
    CalledAlready,
    ForWhichItem,
    HasASeat,
    NotOnTheAgenda,
    OutsideTheRule,
)
from raadslag.sittings.models import Sitting, Substitution
from raadslag.sittings.queries import kind_of, known_as, proposed_for, roll_of
from raadslag.sittings.states import PresenceKind, SubstitutionGround, Topic


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a substitute is called on, as entered."""

    ground: SubstitutionGround
    a_month: bool = False  # the absence is to last a month or more
    resting_on: str = ""  # the group's decision, or paragraph of the statute
    item: AgendaItem | None = None  # for this item alone
    outside: str = ""  # why one is let in whom the rule does not give; printed in the minutes


@transaction.atomic
def call_substitute(
    *,
    meeting: Meeting,
    member: Person,
    substitute: Person,
    grounds: Grounds,
    now: datetime,
    actor: Actor,
) -> Substitution:
    """Call one to sit in for a member; called twice it is one.

    A committee's group has decided it when it is entered; the council decides it later,
    by ``approve_substitute``.

    Raises:
        NotAMember: The one who is away does not sit in the body on the day.
        HasASeat: The substitute sits in the body already.
        CalledAlready: Another is called for the member, or the substitute for another.
        ForWhichItem: A conflict of interest is the ground, and no item is named.
        NotOnTheAgenda: The item named does not stand on the meeting's agenda.
        AgainstTheRules: The ground is not enough, and nothing is said of why all the same.
        OutsideTheRule: The rule does not propose this one, and nothing is said of why.

    Source: kommunestyrelsesloven § 15 and § 28, as ``rules.substitution``.
    """
    sitting = held_at(meeting, "call_substitute", actor)
    active = _active(meeting, member, substitute, grounds.item)
    wanted = (member, substitute, grounds.item)
    for one in active:
        if (one.member, one.substitute, one.item) == wanted:
            return one
    if active:
        raise CalledAlready(substitute=active[0].substitute, member=active[0].member)
    _require_callable(meeting, member, substitute)
    _require_proposed(meeting, member, substitute, grounds)
    _require_ground(meeting, grounds)
    made = _call(meeting, member, substitute, grounds, now, actor)
    record(
        "sittings.call_substitute",
        subject=made,
        actor=actor,
        meeting=meeting.pk,
        member=member.pk,
        substitute=substitute.pk,
        ground=str(grounds.ground),
        reason=grounds.outside.strip(),
    )
    if sitting is not None:
        signal(sitting, Topic.PRESENCE, grounds.item)
    return made


@transaction.atomic
def approve_substitute(*, substitution: Substitution, now: datetime, actor: Actor) -> bool:
    """Enter that the council has found the conditions met; False when it had already.

    Source: kommunestyrelsesloven § 15, stk. 4.
    """
    sitting = held_at(substitution.meeting, "call_substitute", actor)
    rows = Substitution.objects.filter(pk=substitution.pk, ended_at=None, approved_at=None)
    approved = rows.update(approved_at=now)
    if approved:
        record("sittings.approve_substitute", subject=substitution, actor=actor)
        if sitting is not None:
            signal(sitting, Topic.PRESENCE, substitution.item)
    return bool(approved)


@transaction.atomic
def end_substitution(
    *, substitution: Substitution, now: datetime, actor: Actor, reason: str = ""
) -> bool:
    """End that somebody sits in; in the room they step out now. False when it had ended."""
    sitting = held_at(substitution.meeting, "call_substitute", actor)
    rows = Substitution.objects.filter(pk=substitution.pk, ended_at=None)
    ended = rows.update(ended_at=now)
    if ended:
        record("sittings.end_substitution", subject=substitution, actor=actor, reason=reason)
        if sitting is not None:
            step_out(sitting, [substitution.substitute_id], substitution.item, now, actor)
            signal(sitting, Topic.PRESENCE, substitution.item)
    return bool(ended)


def step_out(
    sitting: Sitting, people: Iterable[int], item: AgendaItem | None, now: datetime, actor: Actor
) -> list[int]:
    """Note that substitutes in the room for an item, or for the meeting, step out.

    Part of another verb; whoever is in the room as something else stays.
    """
    roll = roll_of(sitting)
    came = {one.person_id: one.item for one in roll.notes if one.kind == PresenceKind.SUBSTITUTE_IN}
    there = roll.inside() & came.keys()
    out = sorted(key for key in set(people) & there if came[key] == item)
    at = stamp(sitting, now, None, actor)
    write([note(roll, Coming(PresenceKind.SUBSTITUTE_OUT, key), at) for key in out])
    for key in out:
        silence(sitting, roll.people[key], now)
    return out


def _active(
    meeting: Meeting, member: Person, substitute: Person, item: AgendaItem | None
) -> list[Substitution]:
    """What is in force at the same time for the one who is away, or who would come."""
    concerned = Q(member__in=(member, substitute)) | Q(substitute__in=(member, substitute))
    rows = Substitution.objects.filter(concerned, meeting=meeting, ended_at=None)
    if item is not None:
        rows = rows.filter(Q(item=None) | Q(item=item))
    return list(rows.select_related("member", "substitute", "item"))


def _require_callable(meeting: Meeting, member: Person, substitute: Person) -> None:
    """Fail when the one has no seat in the body, or the other has."""
    seats = Membership.objects.filter(current(meeting.on), organization=meeting.organization_id)
    sitting = set(seats.exclude(role=Role.SUBSTITUTE).values_list("person_id", flat=True))
    if member.pk not in sitting:
        raise NotAMember(person=member, organization=meeting.organization)
    if substitute.pk in sitting:
        raise HasASeat(person=substitute, organization=meeting.organization)


def _require_ground(meeting: Meeting, grounds: Grounds) -> None:
    item = grounds.item
    if grounds.ground == SubstitutionGround.RECUSAL and item is None:
        raise ForWhichItem
    if item is not None and (item.gone or item.agenda.meeting_id != meeting.pk):
        raise NotOnTheAgenda
    call = Call(Ground(grounds.ground), grounds.a_month, grounds.resting_on)
    ruling = may_call(call, kind_of(meeting.organization))
    if not ruling and not grounds.outside.strip():
        raise AgainstTheRules(ruling)


def _require_proposed(
    meeting: Meeting, member: Person, substitute: Person, grounds: Grounds
) -> None:
    """Fail where the rule gives others and nothing is said of why this one comes.

    Where it gives nobody, as of a member whose election group is not known, one is entered.
    """
    if grounds.outside.strip() or kind_of(meeting.organization) is Kind.OTHER:
        return
    given = {one.key for one in proposed_for(meeting, member)}
    if given and substitute.pk not in given:
        raise OutsideTheRule(substitute=substitute, member=member)


def _call(
    meeting: Meeting,
    member: Person,
    substitute: Person,
    grounds: Grounds,
    now: datetime,
    actor: Actor,
) -> Substitution:
    later = decided_by_council(kind_of(meeting.organization))
    return Substitution.objects.create(
        meeting=meeting,
        member=member,
        substitute=substitute,
        name=substitute.name,
        group=known_as(substitute, meeting),
        ground=grounds.ground,
        a_month=grounds.a_month,
        item=grounds.item,
        resting_on=grounds.resting_on.strip(),
        outside=grounds.outside.strip(),
        called_at=now,
        user_id=actor.user_id,
        approved_at=None if later else now,
    )
