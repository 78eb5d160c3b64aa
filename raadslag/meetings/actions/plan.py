"""Verbs that put meetings in the calendar, and enter what documents say of them."""

from datetime import date, time

from django.db import transaction

from raadslag.bodies.access import may_enter
from raadslag.bodies.models import Organization
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.access import may_plan
from raadslag.meetings.actions.modes import require_virtual
from raadslag.meetings.faults import NoDemand, PastDay
from raadslag.meetings.models import Meeting, MeetingPlan
from raadslag.meetings.states import MeetingMode, MeetingState
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
    may_plan(actor, organization).require()
    meeting = entered(
        organization=organization,
        on=on,
        starts=starts,
        ends=ends,
        location=location,
        extraordinary=extraordinary,
    )
    record("meetings.plan", subject=meeting, actor=actor)
    return meeting


@transaction.atomic
def plan_extraordinary(
    *,
    organization: Organization,
    on: date,
    starts: time | None,
    ends: time | None,
    location: str,
    demanded_by: str,
    today: date,
    actor: Actor,
    virtual: bool = False,
    virtual_reason: str = "",
) -> Meeting:
    """Put an extraordinary meeting in the calendar, with who called for it.

    Raises:
        NoDemand: It is not said who called for it.
        PastDay: The day is gone.
        NeverVirtual: It is to be virtual, and is no meeting of the council.
        WhyVirtual: It is to be virtual, and it is not said which matter cannot wait.

    Source: Kommunestyrelsesloven § 8, stk. 2; virtual meetings: § 10 a.
    """
    may_plan(actor, organization).require()
    if not demanded_by.strip():
        raise NoDemand
    if on < today:
        raise PastDay
    reason = ""
    if virtual:
        reason = require_virtual(organization.kind, extraordinary=True, reason=virtual_reason)
    meeting = entered(
        organization=organization,
        on=on,
        starts=starts,
        ends=ends,
        location=location,
        extraordinary=True,
        demanded_by=demanded_by.strip(),
        virtual_reason=reason,
    )
    record("meetings.plan_extraordinary", subject=meeting, actor=actor, virtual=virtual)
    return meeting


def entered(
    *,
    organization: Organization,
    on: date,
    starts: time | None,
    ends: time | None,
    location: str,
    extraordinary: bool = False,
    demanded_by: str = "",
    virtual_reason: str = "",
    plan: MeetingPlan | None = None,
) -> Meeting:
    """The meeting's row, at an address no other of the body ever had; virtual with a reason."""
    Organization.objects.select_for_update().get(pk=organization.pk)  # two at once: two addresses
    wanted = on.isoformat()
    near = organization.meeting_set.filter(slug__startswith=wanted).values_list("slug", flat=True)
    return organization.meeting_set.create(
        on=on,
        starts=starts,
        ends=ends,
        location=location,
        extraordinary=extraordinary,
        demanded_by=demanded_by,
        mode=MeetingMode.VIRTUAL if virtual_reason else MeetingMode.PHYSICAL,
        virtual_reason=virtual_reason,
        plan=plan,
        slug=free(wanted, set(near)),
        state=MeetingState.PLANNED,
    )


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
