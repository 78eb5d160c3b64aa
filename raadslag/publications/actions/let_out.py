"""Let what is ready out, at once or when its time comes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaIssue
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import MeetingState
from raadslag.publications.access import may_release
from raadslag.publications.actions.register import make_known, release_meetings
from raadslag.publications.actions.release import release
from raadslag.publications.compose import people_present
from raadslag.publications.limits.models import PartiesHold
from raadslag.publications.limits.queries import held_in
from raadslag.publications.models import Publication, PublicMeeting
from raadslag.publications.privacy import PrivateContent
from raadslag.publications.public_side import public_side
from raadslag.publications.search_before import document_marks, marks, refuse
from raadslag.publications.states import PublicationKind
from raadslag.publications.timing.models import PlannedRelease
from raadslag.publications.timing.queries import (
    is_public,
    meeting_of,
    plan_of,
    planned_moment,
    timing_of,
)
from raadslag.publications.timing.states import LIFE, PlanState, Timing

CALLED_OFF = "Mødet er aflyst."


@transaction.atomic
def let_out(
    *,
    meeting: Meeting,
    kind: str,
    now: datetime,
    actor: Actor,
    issue: AgendaIssue | None = None,
    looked: bool = False,
) -> Publication | PlannedRelease:
    """Release an agenda that is sent or minutes that are sealed, when the body's policy says.

    A new version of what is out comes out at once. What is planned already keeps
    its time, and what is stopped stays so.

    Raises:
        PrivateContent: Something reads as a CPR number; nothing is released or planned.
    """
    may_release(actor, organization=meeting.organization).require()
    waiting = plan_of(meeting.pk, kind)
    if waiting is None:
        due = now if is_public(meeting.pk, kind) else _due(meeting, kind, now)
        if due is not None and due <= now:
            return release(meeting=meeting, kind=kind, actor=actor, issue=issue, looked=looked)
        waiting = PlannedRelease(meeting=_place(meeting, actor), kind=kind, due_at=due)
    waiting.cleared = _searched(meeting, kind, issue, looked=looked)
    if waiting.state == PlanState.BLOCKED:
        waiting.state, waiting.problem = PlanState.WAITING, ""
    waiting.issue, waiting.ready_at = issue, now
    waiting.user_id, waiting.author = actor.user_id, actor.name
    waiting.save()
    record("publications.plan_release", subject=waiting, actor=actor, due=_iso(waiting.due_at))
    return waiting


def _due(meeting: Meeting, kind: str, now: datetime) -> datetime | None:
    """When it comes out by policy; None when it waits for the parties."""
    timing, rule = timing_of(meeting, kind)
    if timing == Timing.PLANNED and rule is not None:
        return planned_moment(meeting, kind, rule, now)
    if timing != Timing.PARTIES:
        return now
    known = PartiesHold.objects.filter(item__agenda__meeting=meeting).exists()
    return now if known and not held_in(meeting) else None


def _place(meeting: Meeting, actor: Actor) -> PublicMeeting:
    """The meeting in the public calendar, put there if it is not."""
    found = PublicMeeting.objects.filter(meeting_id=meeting.pk).first()
    if found is None:
        make_known(organization=meeting.organization, actor=actor)
        release_meetings(body=meeting.organization.body, meetings=[meeting], actor=actor)
        found = PublicMeeting.objects.get(meeting_id=meeting.pk)
    return found


def _searched(meeting: Meeting, kind: str, issue: AgendaIssue | None, *, looked: bool) -> list[str]:
    """What someone has found to be no CPR number; nothing may look like one else."""
    items = public_side(meeting, kind, issue)
    found = marks(items, meeting, people_present(meeting))
    if not looked:
        refuse(found)
        return []
    return sorted({one.digest for one in (*found, *document_marks(items))})


def _iso(at: datetime | None) -> str | None:
    return at.isoformat(timespec="minutes") if at else None


@transaction.atomic
def carry_out(*, plan: PlannedRelease, now: datetime, actor: Actor) -> Publication | None:
    """Let out what is planned, after a last search for CPR numbers; None when it is not its turn.

    What the search finds holds it back, and the secretary is told. What was
    called off meanwhile does not come out.
    """
    meeting = meeting_of(plan)
    may_release(actor, organization=meeting.organization).require()
    waiting = PlannedRelease.objects.select_for_update().filter(pk=plan.pk, state=PlanState.WAITING)
    found = waiting.first()
    if found is None or (found.due_at is not None and found.due_at > now):
        return None
    if meeting.state == MeetingState.CANCELLED:
        waiting.update(state=LIFE["stop_release"][1], reason=CALLED_OFF)
        record("publications.stop_release", subject=found, actor=actor, reason=CALLED_OFF)
        return None
    try:
        with transaction.atomic():
            return let_go(plan=found, now=now, actor=actor)
    except PrivateContent as private:
        where = str(private.values["where"])
        waiting.update(state=LIFE["block_release"][1], problem=where)
        record("publications.block_release", subject=found, actor=actor, kind=found.kind)
        return None


@transaction.atomic
def let_go(
    *, plan: PlannedRelease, now: datetime, actor: Actor, looked: bool = False
) -> Publication | None:
    """Release what was planned, whatever its time; None when it is out already.

    Raises:
        PrivateContent: Something reads as a CPR number that nobody has looked at.
    """
    meeting = meeting_of(plan)
    may_release(actor, organization=meeting.organization).require()
    before, after = LIFE["release"]
    moved = PlannedRelease.objects.filter(pk=plan.pk, state__in=before)
    if not moved.update(state=after, done_at=now, problem=""):
        return None
    return release(
        meeting=meeting,
        kind=plan.kind,
        actor=actor,
        issue=plan.issue if plan.kind == PublicationKind.AGENDA else None,
        looked=looked,
        cleared=plan.cleared,
    )
