"""Verbs on meetings."""

from datetime import date, time

from django.db import transaction

from raadslag.bodies.access import may_enter
from raadslag.bodies.models import Organization
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import LIFE, MeetingState
from raadslag.rules.address import free


@transaction.atomic
def plan(
    *,
    organization: Organization,
    on: date,
    actor: Actor,
    starts: time | None = None,
    ends: time | None = None,
    location: str = "",
    extraordinary: bool = False,
) -> Meeting:
    """Put a meeting in the body's calendar, at an address that stays."""
    may_enter(actor).require()
    near = organization.meeting_set.filter(on=on).values_list("slug", flat=True)
    meeting = organization.meeting_set.create(
        on=on,
        starts=starts,
        ends=ends,
        location=location,
        extraordinary=extraordinary,
        slug=free(on.isoformat(), set(near)),
        state=MeetingState.PLANNED,
    )
    record("meetings.plan", subject=meeting, actor=actor)
    return meeting


@transaction.atomic
def restate(
    *,
    meeting: Meeting,
    starts: time | None,
    ends: time | None,
    location: str,
    extraordinary: bool,
    actor: Actor,
) -> bool:
    """Give a meeting the time and place a newer document says; was there news?"""
    may_enter(actor).require()
    news = {
        "starts": starts or meeting.starts,
        "ends": ends or meeting.ends,
        "location": location or meeting.location,
        "extraordinary": extraordinary,
    }
    changed = sorted(name for name, value in news.items() if getattr(meeting, name) != value)
    if not changed:
        return False
    for name in changed:
        setattr(meeting, name, news[name])
    meeting.save(update_fields=changed)
    record("meetings.restate", subject=meeting, actor=actor, changed=changed)
    return True


def _move(verb: str, meeting: Meeting, actor: Actor, reason: str = "") -> bool:
    before, after = LIFE[verb]
    moved = Meeting.objects.filter(pk=meeting.pk, state__in=before).update(state=after)
    if moved:
        meeting.state = after
        record(f"meetings.{verb}", subject=meeting, actor=actor, reason=reason)
    return bool(moved)


@transaction.atomic
def convene(*, meeting: Meeting, actor: Actor) -> bool:
    """Call the members; False when the meeting is held or cancelled already."""
    may_enter(actor).require()
    return _move("convene", meeting, actor)


@transaction.atomic
def hold(*, meeting: Meeting, actor: Actor) -> bool:
    """Enter that the meeting took place; False when it was cancelled."""
    may_enter(actor).require()
    return _move("hold", meeting, actor)


@transaction.atomic
def cancel(*, meeting: Meeting, reason: str, actor: Actor) -> bool:
    """Call a meeting off; False when it has been held."""
    may_enter(actor).require()
    return _move("cancel", meeting, actor, reason)
