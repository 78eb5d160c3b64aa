"""Who comes and goes: the roll call, one by one, and mistakes taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from datetime import datetime, time

from django.db import transaction

from raadslag.bodies.models import Person
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.attendance import contradictions
from raadslag.rules.member import listed
from raadslag.sittings.actions.floor import silence
from raadslag.sittings.actions.notes import Coming, Stamp, note, stamp, write
from raadslag.sittings.actions.outbox import held_for, signal
from raadslag.sittings.faults import (
    ForOneItem,
    LaterNotes,
    NotCalled,
    NotDecided,
    NotFoundRecused,
    NotSeated,
    StillUp,
)
from raadslag.sittings.models import Presence, Regret, Sitting, Substitution
from raadslag.sittings.queries import Roll, label_of, roll_of
from raadslag.sittings.states import PresenceKind, Topic

SILENCED = (PresenceKind.LEFT, PresenceKind.RECUSED, PresenceKind.SUBSTITUTE_OUT)


@transaction.atomic
def roll_call(
    *,
    sitting: Sitting,
    present: Collection[Person],
    now: datetime,
    actor: Actor,
    hour: time | None = None,
) -> int:
    """Note all who are there; those noted already are passed over. Return the new ones.

    The first one tells who was there at the opening; in a later one they came now, or at
    the hour typed. Whoever is not named stays as they are.

    Raises:
        NotSeated: Somebody has no seat.
        FutureHour: The hour is yet to come.
        AgainstTheRules: Somebody's substitute is there, or they stepped aside.
    """
    sitting = held_for(sitting, "note_presence", actor)
    roll = roll_of(sitting)
    inside = roll.inside()
    at = stamp(sitting, now, hour, actor)
    if not roll.notes and hour is None:
        at = Stamp(sitting.opened_at, True, now, actor)
    notes = [
        note(roll, _arrival(roll, one), at)
        for one in {one.pk: one for one in present}.values()
        if one.pk not in inside
    ]
    if notes:
        write(notes)
        people = [one.person_id for one in notes]
        _come_all_the_same(sitting, people, now)
        record("sittings.roll_call", subject=sitting, actor=actor, people=people)
        signal(sitting, Topic.PRESENCE)
    return len(notes)


@transaction.atomic
def note_presence(
    *,
    sitting: Sitting,
    person: Person,
    kind: PresenceKind,
    now: datetime,
    actor: Actor,
    hour: time | None = None,
) -> Presence:
    """Note that somebody came or went, now or at an hour typed.

    Args:
        sitting: The meeting.
        person: Who; a substitute comes in for the member they are called for.
        kind: What happened.
        now: The instant it is entered.
        actor: Who enters it.
        hour: When it happened, local time, when it was not now.

    Raises:
        NotSeated: The person has no seat.
        NotCalled: The substitute is not called.
        NotDecided: The council has not decided the substitution.
        ForOneItem: The substitute is called for another item.
        NotFoundRecused: Nobody has decided the conflict of interest.
        StillUp: The item the member steps aside for is dealt with.
        FutureHour: The hour is yet to come.
        AgainstTheRules: It can not be true after what is noted already.
    """
    sitting = held_for(sitting, "note_presence", actor)
    roll = roll_of(sitting)
    coming = _COMINGS[kind](roll, person)
    made = note(roll, coming, stamp(sitting, now, hour, actor))
    write([made])
    if kind in SILENCED:
        silence(sitting, roll.people[person.pk], now)
    if kind == PresenceKind.ARRIVED:
        _come_all_the_same(sitting, [person.pk], now)
    record("sittings.note_presence", subject=made, actor=actor, kind=kind, person=person.pk)
    signal(sitting, Topic.PRESENCE, coming.item)
    return made


def come_back(
    *, sitting: Sitting, person: Person, now: datetime, actor: Actor, hour: time | None = None
) -> Presence:
    """Note that a member who stepped aside is in the room again.

    Raises:
        StillUp: The item is still dealt with.
        AgainstTheRules: The member did not step aside.
    """
    return note_presence(
        sitting=sitting, person=person, kind=PresenceKind.BACK, now=now, actor=actor, hour=hour
    )


@transaction.atomic
def strike(*, presence: Presence, now: datetime, actor: Actor, reason: str = "") -> bool:
    """Take a note back as a mistake; False when it was so already. The row stays.

    Raises:
        LaterNotes: What was noted after it can not be true without it.
    """
    sitting = held_for(presence.sitting, "note_presence", actor)
    roll = roll_of(sitting)
    kept = [roll.fact(one) for one in roll.notes if one.pk != presence.pk]
    before = Counter(one.text for one in contradictions(roll.facts))
    after = Counter(one.text for one in contradictions(kept))
    if why := next(iter(after - before), ""):
        raise LaterNotes(why=why)
    struck = sitting.presence_set.filter(pk=presence.pk, struck_at=None).update(struck_at=now)
    if struck:
        who = roll.people[presence.person_id]
        if who.key not in roll_of(sitting).inside():
            silence(sitting, who, now)
        record("sittings.strike", subject=presence, actor=actor, reason=reason.strip())
        signal(sitting, Topic.PRESENCE, presence.item)
    return bool(struck)


def _come_all_the_same(sitting: Sitting, people: Collection[int], now: datetime) -> None:
    """Take back the regrets of those who came."""
    regrets = Regret.objects.filter(meeting=sitting.meeting_id, person__in=people)
    regrets.filter(withdrawn_at=None).update(withdrawn_at=now)


def _arrival(roll: Roll, person: Person) -> Coming:
    if person.pk not in {seat.person_id for seat in roll.seats}:
        raise NotSeated(person=person)
    return Coming(PresenceKind.ARRIVED, person.pk)


def _departure(roll: Roll, person: Person) -> Coming:
    if person.pk not in roll.people:
        raise NotSeated(person=person)
    return Coming(PresenceKind.LEFT, person.pk)


def _sitting_in(roll: Roll, person: Person) -> Coming:
    """A substitute comes in: called, decided, and for the item that is up."""
    called = Substitution.objects.filter(
        meeting=roll.sitting.meeting_id, substitute=person, ended_at=None
    ).select_related("item")
    fitting = [one for one in called if one.item in (None, roll.sitting.item)]
    if not called:
        raise NotCalled(person=person)
    if not fitting:
        items = listed(label_of(one.item) for one in called if one.item)
        raise ForOneItem(person=person, item=items)
    if fitting[0].approved_at is None:
        raise NotDecided(person=person)
    return Coming(PresenceKind.SUBSTITUTE_IN, person.pk, fitting[0].member_id, fitting[0].item)


def _stepping_out(roll: Roll, person: Person) -> Coming:
    if person.pk not in roll.people:
        raise NotCalled(person=person)
    return Coming(PresenceKind.SUBSTITUTE_OUT, person.pk)


def _stepping_aside(roll: Roll, person: Person) -> Coming:
    item = roll.sitting.item
    if item is None or person.pk not in roll.recused.get(item.pk, ()):
        raise NotFoundRecused(person=person)
    return Coming(PresenceKind.RECUSED, person.pk, item=item)


def _returning(roll: Roll, person: Person) -> Coming:
    """A member comes back, when the item they stepped aside for is left."""
    if person.pk not in roll.people:
        raise NotSeated(person=person)
    item = roll.sitting.item
    if item is not None and person.pk in roll.recused.get(item.pk, ()):
        raise StillUp(person=person, item=label_of(item))
    aside = [one for one in roll.notes if one.kind == PresenceKind.RECUSED]
    own = [one.item for one in aside if one.person_id == person.pk]
    return Coming(PresenceKind.BACK, person.pk, item=own[-1] if own else None)


_COMINGS: Mapping[PresenceKind, Callable[[Roll, Person], Coming]] = {
    PresenceKind.ARRIVED: _arrival,
    PresenceKind.LEFT: _departure,
    PresenceKind.RECUSED: _stepping_aside,
    PresenceKind.BACK: _returning,
    PresenceKind.SUBSTITUTE_IN: _sitting_in,
    PresenceKind.SUBSTITUTE_OUT: _stepping_out,
}
