"""Decisions that act: a later meeting, another body, a meeting called or moved."""

from __future__ import annotations

from datetime import date, datetime, time

from django.db import transaction

from raadslag.agendas.actions import draw
from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.bodies.models import Organization
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import ConsultationState
from raadslag.decisions.access import may_in_sitting, may_resolve
from raadslag.decisions.actions.onward import lay_before
from raadslag.decisions.actions.session import sitting_of
from raadslag.decisions.faults import NotFixedYet, NotPutOff, OtherBody, Stopped
from raadslag.decisions.models import Consequence, Decision
from raadslag.decisions.queries import ground_in_words, referral_of
from raadslag.decisions.states import ConsequenceKind
from raadslag.journal.actions import Detail, record
from raadslag.journal.actor import Actor
from raadslag.meetings.actions import move, plan_extraordinary
from raadslag.meetings.models import Meeting
from raadslag.sittings.actions import held, signal
from raadslag.sittings.models import Sitting
from raadslag.sittings.states import Topic


@transaction.atomic
def set_on_later(
    *, decision: Decision, meeting: Meeting, now: datetime, actor: Actor
) -> Consequence:
    """Set a case that was put off on a later meeting: on its agenda if begun, else wished for.

    Raises:
        NotPutOff: The case does not wait for this body.
        OtherBody: The meeting is of another body, or not a later one.
        NotFixedYet, Stopped: The decision may not be carried out.

    Source: RD 1999/99.1.1: a matter is put off by the body's own decision.
    """
    sitting, item = ready(decision, actor)
    own = item.agenda.meeting
    if meeting.organization_id != own.organization_id or meeting.on < own.on or meeting == own:
        raise OtherBody
    waiting = _waiting(item)
    agenda = Agenda.objects.select_related("meeting").filter(meeting=meeting).first()
    Consultation.objects.filter(pk=waiting.pk).update(wished_on=meeting.on)
    if agenda is not None:
        draw(agenda=agenda, consultation=waiting, actor=actor)
    kind = ConsequenceKind.POSTPONED
    made = link(decision, kind, now, actor, meeting=meeting, consultation=waiting)
    tell(sitting, item)
    return made


def _waiting(item: AgendaItem) -> Consultation:
    """The case of an item where it waits for the same body again."""
    found = (
        Consultation.objects.filter(
            case=item.consultation.case_id,
            organization=item.consultation.organization_id,
            position__gt=item.consultation.position,
            state=ConsultationState.WAITING,
        )
        .order_by("position", "id")
        .first()
    )
    if found is None:
        raise NotPutOff
    return found


@transaction.atomic
def send_on(
    *, decision: Decision, organization: Organization, role: str, now: datetime, actor: Actor
) -> Consequence:
    """Send a case on to another body next, with this decision.

    Raises:
        OtherBody: It is the same body, or of another municipality.
        NotFixedYet, Stopped: The decision may not be carried out.
    """
    sitting, item = ready(decision, actor)
    own = item.agenda.meeting.organization
    if organization.pk == own.pk or organization.body_id != own.body_id:
        raise OtherBody
    station, _ = lay_before(item, organization, role, now, actor)
    made = link(decision, ConsequenceKind.SENT_ON, now, actor, consultation=station)
    tell(sitting, item)
    return made


@transaction.atomic
def call_extraordinary(
    *,
    decision: Decision,
    on: date,
    starts: time | None,
    ends: time | None,
    location: str,
    today: date,
    now: datetime,
    actor: Actor,
) -> Consequence:
    """Call the extraordinary meeting that was decided; once for each day and hour.

    Raises:
        PastDay: The day is gone.
        NotFixedYet, Stopped: The decision may not be carried out.

    Source: kommunestyrelsesloven § 8, stk. 2.
    """
    sitting, item = ready(decision, actor)
    kind = ConsequenceKind.CALLED
    same = Consequence.objects.filter(
        decision=decision, kind=kind, meeting__on=on, meeting__starts=starts
    ).first()
    if same is not None:
        return same
    meeting = plan_extraordinary(
        organization=item.agenda.meeting.organization,
        on=on,
        starts=starts,
        ends=ends,
        location=location,
        demanded_by=ground_in_words(decision),
        today=today,
        actor=actor,
    )
    made = link(decision, kind, now, actor, meeting=meeting)
    tell(sitting, item)
    return made


@transaction.atomic
def move_meeting(
    *,
    decision: Decision,
    meeting: Meeting,
    on: date,
    starts: time | None,
    ends: time | None,
    location: str,
    today: date,
    now: datetime,
    actor: Actor,
    seen: int | None = None,
) -> Consequence | None:
    """Move a coming meeting of the body as was decided; None when nothing is new.

    Raises:
        OtherBody: The meeting is of another body.
        PastDay, Settled, ChangedMeanwhile: As when a meeting is moved otherwise.
        NotFixedYet, Stopped: The decision may not be carried out.
    """
    sitting, item = ready(decision, actor)
    if meeting.organization_id != item.agenda.meeting.organization_id:
        raise OtherBody
    moved = move(
        meeting=meeting,
        on=on,
        starts=starts,
        ends=ends,
        location=location,
        reason=ground_in_words(decision),
        today=today,
        actor=actor,
        seen=seen,
    )
    if not moved:
        return None
    made = link(decision, ConsequenceKind.MOVED, now, actor, meeting=meeting)
    tell(sitting, item)
    return made


def ready(decision: Decision, actor: Actor) -> tuple[Sitting | None, AgendaItem]:
    """The sitting, held, and the item, when the decision may be carried out by the actor."""
    item = AgendaItem.objects.select_related(
        "agenda__meeting__organization__body", "consultation__paper"
    ).get(pk=decision.item_id)
    found = sitting_of(item)
    sitting = held(found) if found is not None else None
    allowed = may_in_sitting(actor, "act", sitting) if sitting else may_resolve(actor, item)
    allowed.require()
    decision.refresh_from_db()
    if decision.draft:
        raise NotFixedYet
    referral = referral_of(item)
    if referral is not None:
        raise Stopped(who=referral.who)
    return sitting, item


def link(
    decision: Decision,
    kind: ConsequenceKind,
    now: datetime,
    actor: Actor,
    *,
    meeting: Meeting | None = None,
    consultation: Consultation | None = None,
    **told: Detail,
) -> Consequence:
    """The link from the decision to what was done, and the fact of it."""
    made = Consequence.objects.create(
        decision=decision,
        kind=kind,
        meeting=meeting,
        consultation=consultation,
        done_at=now,
        author=actor.name,
        user_id=actor.user_id,
    )
    record(
        f"decisions.{VERBS[kind]}",
        subject=made,
        actor=actor,
        reason=ground_in_words(decision),
        decision=decision.pk,
        meeting=meeting.pk if meeting else None,
        consultation=consultation.pk if consultation else None,
        **told,
    )
    return made


VERBS = {
    ConsequenceKind.POSTPONED: "set_on_later",
    ConsequenceKind.SENT_ON: "send_on",
    ConsequenceKind.CALLED: "call_extraordinary",
    ConsequenceKind.MOVED: "move_meeting",
    ConsequenceKind.SEATED: "seat_elected",
}


def tell(sitting: Sitting | None, item: AgendaItem) -> None:
    """Let the screens of the meeting know, where it was held here."""
    if sitting is not None:
        signal(sitting, Topic.DECISION, item)
