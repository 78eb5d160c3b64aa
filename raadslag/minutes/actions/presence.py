"""Mend who came and went, once the meeting is closed and before its text is approved."""

from __future__ import annotations

from datetime import datetime, time

from django.db import transaction
from django.utils.timezone import localtime

from raadslag.bodies.models import Person
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.minutes.actions.holding import held_for
from raadslag.minutes.actions.writing import closed_sitting, copied
from raadslag.minutes.faults import AfterTheMeeting, NobodyLeft, NothingToSay
from raadslag.minutes.models import Minutes, MinutesCopy
from raadslag.rules.attendance import contradictions, taking_part
from raadslag.rules.instant import clock
from raadslag.sittings.actions.closing import write_attendance
from raadslag.sittings.actions.notes import Coming, note, stamp, write
from raadslag.sittings.faults import LaterNotes, NotSeated
from raadslag.sittings.models import Presence, Sitting
from raadslag.sittings.queries import Roll, roll_of
from raadslag.sittings.states import PresenceKind

KINDS = (PresenceKind.ARRIVED, PresenceKind.LEFT)


@transaction.atomic
def mend_presence(
    *,
    minutes: Minutes,
    person: Person,
    kind: PresenceKind,
    hour: time,
    now: datetime,
    actor: Actor,
) -> MinutesCopy:
    """Note afterwards that somebody came or went at an hour; the text is written anew.

    Raises:
        NotSeated: The person has no seat.
        AfterTheMeeting: The hour lies after the meeting was closed.
        AgainstTheRules: It can not be true after what is noted already.
    """
    minutes = held_for(minutes, "amend", actor)
    sitting = closed_sitting(minutes.meeting)
    roll = roll_of(sitting)
    if person.pk not in roll.people or kind not in KINDS:
        raise NotSeated(person=person)
    at = stamp(sitting, now, hour, actor)
    if sitting.closed_at is not None and at.at > sitting.closed_at:
        raise AfterTheMeeting(closed=clock(localtime(sitting.closed_at), minutes.meeting.on))
    made = note(roll, Coming(kind, person.pk), at)
    write([made])
    record("minutes.mend_presence", subject=made, actor=actor, kind=kind, person=person.pk)
    return _anew(minutes, sitting, now, actor)


@transaction.atomic
def strike_presence(
    *, minutes: Minutes, presence: Presence, reason: str, now: datetime, actor: Actor
) -> MinutesCopy:
    """Take a note of who came or went back as a mistake, with a reason; the row stays.

    Raises:
        NothingToSay: No reason is given.
        LaterNotes: What was noted after it can not be true without it.
        NobodyLeft: Nobody would have taken part.
    """
    minutes = held_for(minutes, "amend", actor)
    if not reason.strip():
        raise NothingToSay(what="hvorfor det slettes")
    sitting = closed_sitting(minutes.meeting)
    _require_true_without(roll_of(sitting), presence)
    sitting.presence_set.filter(pk=presence.pk, struck_at=None).update(struck_at=now)
    record("minutes.strike_presence", subject=presence, actor=actor, reason=reason.strip())
    return _anew(minutes, sitting, now, actor)


def _require_true_without(roll: Roll, presence: Presence) -> None:
    kept = [roll.fact(one) for one in roll.notes if one.pk != presence.pk]
    found = contradictions(kept)
    if found and not contradictions(roll.facts):
        raise LaterNotes(why=found[0].text)
    if not taking_part(kept):
        raise NobodyLeft


def _anew(minutes: Minutes, sitting: Sitting, now: datetime, actor: Actor) -> MinutesCopy:
    """The attendance list and the text, written from the log as it is now."""
    write_attendance(roll_of(sitting))
    return copied(minutes, sitting, now, actor)
