"""Questions about releases that wait for their time."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import F, QuerySet
from django.utils.timezone import localtime, make_aware

from raadslag.bodies.queries import closing_days
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting, Timetable
from raadslag.meetings.queries import closed_around
from raadslag.meetings.timetable import restored
from raadslag.publications.limits.queries import policy_of
from raadslag.publications.log import watched
from raadslag.publications.models import Publication
from raadslag.publications.states import PublicationKind, PublicationState
from raadslag.publications.timing.models import PlannedRelease
from raadslag.publications.timing.states import OPEN, PlanState, Timing
from raadslag.rules.deadline import DeadlineRule
from raadslag.rules.release_time import meeting_begins, release_moment


def timing_of(meeting: Meeting, kind: str) -> tuple[Timing, DeadlineRule | None]:
    """When the body releases its agendas or its minutes, and by which rule a planned time is."""
    policy = policy_of(meeting.organization)
    minutes = kind == PublicationKind.MINUTES
    chosen = policy.minutes_timing if minutes else policy.agenda_timing
    wait = policy.minutes_wait if minutes else policy.agenda_wait
    return Timing(chosen), restored(wait) if wait else None


def planned_moment(meeting: Meeting, kind: str, rule: DeadlineRule, now: datetime) -> datetime:
    """The instant something ready now comes out; ``now`` when that is at once."""
    organization, local = meeting.organization, localtime(now).replace(tzinfo=None)
    timetable = Timetable.objects.filter(organization=organization).first()
    closed = closed_around(
        [local.date()], organization.body.free_days, closing_days(organization.body_id)
    )
    moment = release_moment(
        local,
        rule,
        saturday_counts=timetable is None or timetable.saturday_counts,
        holidays=closed,
        latest=last_moment(meeting) if kind == PublicationKind.AGENDA else None,
    )
    return now if moment == local else make_aware(moment)


def last_moment(meeting: Meeting) -> datetime:
    """The last local instant an agenda comes out by itself: the day before its meeting ends."""
    begins = meeting_begins(meeting.on, meeting.starts)
    return begins.replace(hour=0, minute=0) - timedelta(minutes=1)


def is_public(meeting_id: int, kind: str) -> bool:
    """Whether a release of the kind is in force."""
    rows = Publication.objects.filter(meeting__meeting_id=meeting_id, kind=kind)
    return rows.filter(state=PublicationState.CURRENT).exists()


def plans() -> QuerySet[PlannedRelease]:
    """Planned releases that have not come out, the next one first, those without a time last."""
    rows = PlannedRelease.objects.filter(state__in=OPEN)
    soonest = F("due_at").asc(nulls_last=True)
    return rows.select_related("meeting__organization__body", "issue").order_by(soonest, "pk")


def plans_of(meeting_id: int) -> list[PlannedRelease]:
    """What is planned of the meeting of that key."""
    return list(plans().filter(meeting__meeting_id=meeting_id))


def plan_of(meeting_id: int, kind: str) -> PlannedRelease | None:
    """The release of a kind that is planned of the meeting of that key."""
    return plans().filter(meeting__meeting_id=meeting_id, kind=kind).first()


def due_plans(now: datetime) -> QuerySet[PlannedRelease]:
    """Those whose time has come, the earliest first."""
    return plans().filter(state=PlanState.WAITING, due_at__lte=now)


def plans_seen_by(actor: Actor) -> QuerySet[PlannedRelease]:
    """Those of the bodies whose secretary the actor is, or whose municipality they administer."""
    if actor.user_id is None or actor.operator:
        return plans()
    meetings = Meeting.objects.filter(watched(actor, "organization"))
    return plans().filter(meeting__meeting_id__in=meetings.values("pk"))


def meeting_of(plan: PlannedRelease) -> Meeting:
    """The meeting behind a planned release."""
    rows = Meeting.objects.select_related("organization__body")
    return rows.get(pk=plan.meeting.meeting_id)
