"""Verbs that move a meeting on, to another day, or out of the calendar."""

from datetime import date, time

from django.db import transaction
from django.db.models import F

from raadslag.bodies.access import may_enter
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.access import may_plan
from raadslag.meetings.faults import ChangedMeanwhile, NoReason, PastDay, Settled, UnderWay
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import LIFE, MOVABLE, MeetingState


def _advance(verb: str, meeting: Meeting) -> bool:
    before, after = LIFE[verb]
    moved = Meeting.objects.filter(pk=meeting.pk, state__in=before).update(state=after)
    if moved:
        meeting.state = after
    return bool(moved)


@transaction.atomic
def convene(*, meeting: Meeting, actor: Actor) -> bool:
    """Call the members; False when the meeting is held or cancelled already."""
    may_plan(actor, meeting.organization).require()
    moved = _advance("convene", meeting)
    if moved:
        record("meetings.convene", subject=meeting, actor=actor)
    return moved


@transaction.atomic
def hold(*, meeting: Meeting, actor: Actor) -> bool:
    """Enter that the meeting took place; False when it was cancelled."""
    may_enter(actor).require()
    moved = _advance("hold", meeting)
    if moved:
        record("meetings.hold", subject=meeting, actor=actor)
    return moved


@transaction.atomic
def cancel(*, meeting: Meeting, reason: str, actor: Actor) -> bool:
    """Call a meeting off with a reason that is shown; False when it has been held.

    Raises:
        NoReason: Nothing is said of why.
        UnderWay: It has been opened.
    """
    may_plan(actor, meeting.organization).require()
    if not reason.strip():
        raise NoReason
    now = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if now.state in MOVABLE and now.begun_at is not None:
        raise UnderWay
    moved = _advance("cancel", meeting)
    if moved:
        told = {"note": reason.strip(), "changes": F("changes") + 1}
        Meeting.objects.filter(pk=meeting.pk).update(**told)
        meeting.refresh_from_db(fields=["note", "changes"])
        record("meetings.cancel", subject=meeting, actor=actor, reason=reason.strip())
    return moved


@transaction.atomic
def move(
    *,
    meeting: Meeting,
    on: date,
    starts: time | None,
    ends: time | None,
    location: str,
    reason: str,
    today: date,
    actor: Actor,
    seen: int | None = None,
) -> bool:
    """Give a coming meeting another day, hour or place; False when nothing is new.

    ``seen`` is the meeting's ``changes`` when the form was opened.

    Raises:
        NoReason: Nothing is said of why.
        PastDay: The new day is gone.
        Settled: The meeting is held or called off.
        UnderWay: It has been opened.
        ChangedMeanwhile: Another moved it since the form was opened.
    """
    may_plan(actor, meeting.organization).require()
    now = Meeting.objects.select_for_update().get(pk=meeting.pk)
    _require_movable(now, seen)
    news = {"on": on, "starts": starts, "ends": ends, "location": location}
    if all(getattr(now, name) == value for name, value in news.items()):
        return False
    if not reason.strip():
        raise NoReason
    if on < today:
        raise PastDay
    told = {"note": reason.strip(), "changes": F("changes") + 1}
    Meeting.objects.filter(pk=meeting.pk, state__in=MOVABLE).update(**news, **told)
    meeting.refresh_from_db()
    was = f"{now.on.isoformat()} {now.starts or ''} {now.location}".strip()
    record("meetings.move", subject=meeting, actor=actor, reason=reason.strip(), was=was)
    return True


def _require_movable(meeting: Meeting, seen: int | None) -> None:
    """Fail when the meeting is settled, or another was there first."""
    if meeting.state not in MOVABLE:
        raise Settled(state=MeetingState(meeting.state).label)
    if meeting.begun_at is not None:
        raise UnderWay
    if seen is not None and seen != meeting.changes:
        clock = f" kl. {meeting.starts:%H.%M}" if meeting.starts else ""
        raise ChangedMeanwhile(when=f"{meeting.on:%d-%m-%Y}{clock}")
