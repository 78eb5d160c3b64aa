"""Verbs on how a meeting is held: virtually, in a room, and by whose demand."""

from __future__ import annotations

from datetime import datetime, time

from django.db import transaction
from django.db.models import F
from django.utils.timezone import get_current_timezone

from raadslag.bodies.states import OrganizationKind
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.access import may_object, may_plan
from raadslag.meetings.faults import (
    Begun,
    MembersObject,
    NeverVirtual,
    NotVirtual,
    Settled,
    WhyVirtual,
)
from raadslag.meetings.models import Meeting, Objection
from raadslag.meetings.queries import objecting, seated_at
from raadslag.meetings.states import MODE_LIFE, MOVABLE, MeetingMode, MeetingState
from raadslag.rules.meeting_mode import may_be_virtual, must_be_physical

FORCED = "En tredjedel af medlemmerne har krævet, at mødet holdes fysisk."


def require_virtual(kind: str, *, extraordinary: bool, reason: str) -> str:
    """The reason, when a meeting of that kind may be held virtually.

    Raises:
        NeverVirtual: It is no extraordinary meeting of the council.
        WhyVirtual: It is not said which matter cannot wait.
    """
    council = kind == OrganizationKind.COUNCIL
    if not may_be_virtual(council=council, extraordinary=extraordinary):
        raise NeverVirtual
    if not reason.strip():
        raise WhyVirtual
    return reason.strip()


@transaction.atomic
def hold_virtually(*, meeting: Meeting, reason: str, location: str, actor: Actor) -> bool:
    """Let a coming extraordinary meeting of the council be virtual; False when nothing is new.

    ``location`` tells how to take part, and how the public can follow.

    Raises:
        NeverVirtual: It is no extraordinary meeting of the council.
        WhyVirtual: It is not said which matter cannot wait.
        MembersObject: A third of the members have demanded a room.
        Settled: The meeting is held or called off.

    Source: Kommunestyrelsesloven § 10 a (L 48 2023-24).
    """
    may_plan(actor, meeting.organization).require()
    held = _coming(meeting)
    said = require_virtual(
        meeting.organization.kind, extraordinary=held.extraordinary, reason=reason
    )
    if must_be_physical(objecting(held).count(), seated_at(held).count()):
        raise MembersObject
    if not _turned(held, "hold_virtually", virtual_reason=said, location=location.strip()):
        return False
    meeting.refresh_from_db()
    record("meetings.hold_virtually", subject=meeting, actor=actor, reason=said)
    return True


@transaction.atomic
def hold_in_person(*, meeting: Meeting, location: str, actor: Actor) -> bool:
    """Let a meeting be held in a room, and say in which; False when nothing is new.

    Raises:
        Settled: The meeting is held or called off.
    """
    may_plan(actor, meeting.organization).require()
    held = _coming(meeting)
    if not _turned(held, "hold_in_person", virtual_reason="", location=location.strip()):
        return False
    meeting.refresh_from_db()
    record("meetings.hold_in_person", subject=meeting, actor=actor, was=held.location)
    return True


@transaction.atomic
def object_to(*, meeting: Meeting, now: datetime, actor: Actor) -> bool:
    """Let a member demand a room; True when so many have that the meeting is no longer virtual.

    A member who has objected before does so once. With the demand of a third
    of the members the meeting turns in the same act; its place is then to be set.

    Raises:
        NotVirtual: The meeting is held in a room.
        Begun: The meeting has begun.
        Settled: The meeting is held or called off.

    Source: Kommunestyrelsesloven § 10 a (L 48 2023-24).
    """
    may_object(actor, meeting).require()
    held = _awaited(meeting, now)
    _, new = Objection.objects.get_or_create(
        meeting=held, person_id=actor.person_id or 0, defaults={"made_at": now}
    )
    if new:
        record("meetings.object_to", subject=meeting, actor=actor)
    count = objecting(held).count()
    if not must_be_physical(count, seated_at(held).count()):
        return False
    _turned(held, "object_to", virtual_reason="", location="", note=FORCED)
    meeting.refresh_from_db()
    record(
        "meetings.turn_physical", subject=meeting, actor=actor, objections=count, was=held.location
    )
    return True


@transaction.atomic
def take_back_objection(*, meeting: Meeting, now: datetime, actor: Actor) -> bool:
    """Let a member no longer demand a room; False when they did not.

    Raises:
        NotVirtual: The meeting is held in a room; what was demanded has been done.
        Begun: The meeting has begun.
        Settled: The meeting is held or called off.
    """
    may_object(actor, meeting).require()
    held = _awaited(meeting, now)
    gone, _ = Objection.objects.filter(meeting=held, person=actor.person_id or 0).delete()
    if gone:
        record("meetings.take_back_objection", subject=meeting, actor=actor)
    return bool(gone)


def begins(meeting: Meeting) -> datetime:
    """The instant a meeting begins; the end of its day when no hour is set."""
    return datetime.combine(meeting.on, meeting.starts or time.max, tzinfo=get_current_timezone())


def _coming(meeting: Meeting) -> Meeting:
    """The meeting as it now is, held against others meanwhile."""
    held = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if held.state not in MOVABLE:
        raise Settled(state=MeetingState(held.state).label)
    return held


def _awaited(meeting: Meeting, now: datetime) -> Meeting:
    """The virtual meeting as it now is, while it has not begun."""
    held = _coming(meeting)
    if held.mode != MeetingMode.VIRTUAL:
        raise NotVirtual
    if now >= begins(held):
        raise Begun
    return held


def _turned(meeting: Meeting, verb: str, **news: str) -> int:
    """Give a meeting another mode with what goes with it, when something in it is new."""
    before, after = MODE_LIFE[verb]
    mine = Meeting.objects.filter(pk=meeting.pk, mode__in=before)
    return mine.exclude(mode=after, **news).update(mode=after, changes=F("changes") + 1, **news)
