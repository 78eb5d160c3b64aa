"""Put a paper in the queue of its body, and send the case on to the next."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate

from raadslag.bodies.models import Organization
from raadslag.cases.access import may_with_case
from raadslag.cases.models import MemberRequest, Paper, Recommendation
from raadslag.consultations.actions.comparing import hold_against_plan
from raadslag.consultations.faults import MembersOwn, NoBody, NotItsTurn
from raadslag.consultations.models import Consultation
from raadslag.consultations.queries import next_of
from raadslag.consultations.states import LIFE, ConsultationState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def begin(*, consultation: Consultation, paper: Paper, actor: Actor) -> Consultation:
    """Let a planned station have its paper, written for its body.

    Raises:
        NotItsTurn: The station has a paper already, or is no longer planned.
    """
    may_with_case(actor, "lay_out", consultation.case).require()
    planned = Consultation.objects.filter(
        pk=consultation.pk, state=ConsultationState.PLANNED, paper=None
    )
    if not planned.update(paper=paper):
        raise _not_its_turn(consultation)
    consultation.paper = paper
    record("consultations.begin", subject=consultation, actor=actor, paper=paper.pk)
    return consultation


@transaction.atomic
def queue(
    *,
    paper: Paper,
    now: datetime,
    actor: Actor,
    role: str = "",
    wished_on: date | None = None,
    note: str = "",
) -> Consultation:
    """Put a paper in its body's queue; a paper outside the route gets a station of its own.

    A paper that waits already gets the new wish and note.

    Raises:
        NoBody: The paper is written for no body.
        NotItsTurn: The body has dealt with it, or it was dropped.
    """
    may_with_case(actor, "route", paper.case).require()
    if paper.organization is None:
        raise NoBody
    consultation = _station(paper, paper.organization, role, now)
    before, after = LIFE["queue"]
    waiting = Consultation.objects.filter(
        pk=consultation.pk, state__in=(*before, ConsultationState.WAITING)
    )
    if not waiting.update(state=after, wished_on=wished_on, note=note):
        raise _not_its_turn(consultation)
    Consultation.objects.filter(pk=consultation.pk, queued_at=None).update(queued_at=now)
    record("consultations.queue", subject=consultation, actor=actor, paper=paper.pk)
    consultation.refresh_from_db()
    return consultation


def _station(paper: Paper, organization: Organization, role: str, now: datetime) -> Consultation:
    """The station of a paper: its own, the next planned of its body, or a new last one."""
    mine = Consultation.objects.select_related("organization").filter(paper=paper).first()
    if mine is not None:
        return mine
    route = Consultation.objects.select_for_update().filter(case=paper.case_id)
    free = route.filter(
        organization=organization, state=ConsultationState.PLANNED, paper=None
    ).first()
    if free is not None:
        Consultation.objects.filter(pk=free.pk).update(paper=paper)
        return free
    last = route.aggregate(last=Max("position"))["last"]
    hold_against_plan(paper.case, localdate(now))
    return Consultation.objects.create(
        case_id=paper.case_id,
        paper=paper,
        organization=organization,
        role=role,
        position=0 if last is None else last + 1,
        state=ConsultationState.PLANNED,
    )


@transaction.atomic
def unqueue(*, consultation: Consultation, reason: str, actor: Actor) -> bool:
    """Take a case out of the queue again; False when it was not waiting.

    A member's request leaves it only when the member has taken it back: the
    reason says so, and the request is kept as withdrawn.

    Raises:
        MembersOwn: A member has proposed it, and no reason is given.
    """
    may_with_case(actor, "route", consultation.case).require()
    proposed = Recommendation.objects.filter(paper=consultation.paper_id, kind="member_motion")
    if not reason.strip() and proposed.exists():
        raise MembersOwn
    before, after = LIFE["unqueue"]
    moved = Consultation.objects.filter(pk=consultation.pk, state__in=before).update(
        state=after, queued_at=None
    )
    if moved:
        MemberRequest.objects.filter(paper=consultation.paper_id).update(withdrawn=True)
        record("consultations.unqueue", subject=consultation, actor=actor, reason=reason)
    return bool(moved)


@transaction.atomic
def pass_on(*, consultation: Consultation, paper: Paper | None, now: datetime, actor: Actor) -> int:
    """End a body's dealing with a case; with a paper the next planned body has it waiting.

    Returns the key of the next consultation, 0 when the route ends here or
    the case had been passed on before.
    """
    before, after = LIFE["conclude"]
    moved = Consultation.objects.filter(pk=consultation.pk, state__in=before).update(state=after)
    record("consultations.pass_on", subject=consultation, actor=actor)
    following = next_of(consultation)
    if not moved or paper is None or following is None:
        return 0
    Consultation.objects.filter(pk=following.pk).update(
        paper=paper, state=ConsultationState.WAITING, queued_at=now
    )
    record("consultations.queue", subject=following, actor=actor, paper=paper.pk)
    return following.pk


def _not_its_turn(consultation: Consultation) -> NotItsTurn:
    consultation.refresh_from_db(fields=["state"])
    return NotItsTurn(
        organization=consultation.organization,
        state=ConsultationState(consultation.state).label,
    )
