"""Pull a planned release forward, put it off, or stop it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import localtime, make_aware

from raadslag.agendas.faults import NothingToSay
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.publications.access import may_release
from raadslag.publications.actions.let_out import let_go
from raadslag.publications.faults import CprInside
from raadslag.publications.models import Publication
from raadslag.publications.privacy import PrivateContent
from raadslag.publications.states import PublicationKind
from raadslag.publications.timing.faults import AfterMeeting, PastMoment, Settled, TooFar
from raadslag.publications.timing.models import PlannedRelease
from raadslag.publications.timing.queries import last_moment, meeting_of, plan_of
from raadslag.publications.timing.states import LIFE, PlanState
from raadslag.rules.release_time import FARTHEST, meeting_begins


@transaction.atomic
def release_now(
    *, plan: PlannedRelease, now: datetime, actor: Actor, looked: bool = False
) -> Publication:
    """Pull a planned release forward to this instant.

    Raises:
        CprInside: Something reads as a CPR number, and nobody says it is none.
        Settled: It is out already.
    """
    try:
        made = let_go(plan=plan, now=now, actor=actor, looked=looked)
    except PrivateContent as found:
        raise CprInside(where=found.values["where"]) from found
    if made is None:
        raise Settled
    return made


@transaction.atomic
def reschedule(
    *, plan: PlannedRelease, at: datetime, now: datetime, actor: Actor, reason: str = ""
) -> bool:
    """Give a planned release another time; False when it has that one already.

    What was stopped, or held back, is planned again by it.

    Raises:
        NothingToSay: It is put off without a reason.
        PastMoment: The time is gone.
        TooFar: It is surely mistyped.
        AfterMeeting: An agenda would come out when its meeting has begun.
        Settled: It is out already.
    """
    meeting = meeting_of(plan)
    may_release(actor, organization=meeting.organization).require()
    if plan.due_at == at and plan.state == PlanState.WAITING:
        return False
    _require_possible(plan, meeting, at, now)
    if plan.due_at is not None and at > plan.due_at and not reason.strip():
        raise NothingToSay(what="en begrundelse")
    before, after = LIFE["reschedule"]
    moved = PlannedRelease.objects.filter(pk=plan.pk, state__in=before)
    if not moved.update(state=after, due_at=at, reason=reason.strip(), problem=""):
        raise Settled
    verb, due = "publications.reschedule", at.isoformat(timespec="minutes")
    record(verb, subject=plan, actor=actor, reason=reason.strip(), due=due)
    return True


def _require_possible(plan: PlannedRelease, meeting: Meeting, at: datetime, now: datetime) -> None:
    if at <= now:
        raise PastMoment
    if at - now > timedelta(days=FARTHEST):
        raise TooFar(days=FARTHEST)
    begins = make_aware(meeting_begins(meeting.on, meeting.starts))
    if plan.kind == PublicationKind.AGENDA and at >= begins:
        raise AfterMeeting


@transaction.atomic
def stop_release(*, plan: PlannedRelease, reason: str, actor: Actor) -> bool:
    """Let what is planned not come out; False when it is stopped already.

    Raises:
        NothingToSay: No reason is given.
        Settled: It is out already.
    """
    may_release(actor, organization=meeting_of(plan).organization).require()
    if not reason.strip():
        raise NothingToSay(what="en begrundelse")
    before, after = LIFE["stop_release"]
    rows = PlannedRelease.objects.filter(pk=plan.pk)
    if rows.filter(state__in=before).update(state=after, reason=reason.strip()):
        record("publications.stop_release", subject=plan, actor=actor, reason=reason.strip())
        return True
    if rows.filter(state=PlanState.RELEASED).exists():
        raise Settled
    return False


@transaction.atomic
def keep_before_meeting(*, meeting: Meeting, now: datetime, actor: Actor) -> bool:
    """Pull an agenda's release ahead of its meeting, when that was moved; False if it is."""
    plan = plan_of(meeting.pk, PublicationKind.AGENDA)
    if plan is None or plan.due_at is None:
        return False
    latest = max(make_aware(last_moment(meeting)), now)
    if plan.due_at <= latest:
        return False
    PlannedRelease.objects.filter(pk=plan.pk).update(due_at=latest)
    due = localtime(latest).isoformat(timespec="minutes")
    record("publications.reschedule", subject=plan, actor=actor, due=due)
    return True
