"""Lay a case before a body that was not next, with what this one decided."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization
from raadslag.bodies.queries import council_of
from raadslag.bodies.states import ConsultationRole
from raadslag.cases.actions import carry_on
from raadslag.cases.models import Paper
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import LIFE, ConsultationState
from raadslag.decisions.faults import NoCouncil
from raadslag.decisions.models import Referral
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor, system

AHEAD = (ConsultationState.PLANNED, ConsultationState.WAITING)


def locked(item: AgendaItem) -> Consultation:
    """The consultation of an item, held while it is moved on."""
    held = Consultation.objects.select_for_update(of=("self",))
    return held.select_related("organization", "case").get(pk=item.consultation_id)


def lay_before(
    item: AgendaItem, organization: Organization, role: str, now: datetime, actor: Actor
) -> Consultation:
    """Let a body have the case of an item next; the one that has it if it waits there already.

    This body's dealing ends. What another body was sent and has on no agenda yet is called
    back: its station is planned again, after the new one.
    """
    mine = locked(item)
    before, after = LIFE["conclude"]
    Consultation.objects.filter(pk=mine.pk, state__in=before).update(state=after)
    ahead = list(
        Consultation.objects.filter(
            case=mine.case_id, position__gt=mine.position, state__in=AHEAD
        ).order_by("position", "id")
    )
    there = next((one for one in ahead if one.organization_id == organization.pk), None)
    if there is not None and there.state == ConsultationState.WAITING:
        return there
    paper = _called_back(ahead, item, organization, actor) or carry_on(
        paper=item.paper, organization=organization, now=now, actor=system(actor.name)
    )
    station = there if there is not None and there.paper_id is None else None
    station = station or _new_station(mine, organization, role)
    Consultation.objects.filter(pk=station.pk).update(
        paper=paper, state=ConsultationState.WAITING, queued_at=now
    )
    station.refresh_from_db()
    record("consultations.queue", subject=station, actor=actor, paper=paper.pk)
    return station


def _called_back(
    ahead: list[Consultation], item: AgendaItem, organization: Organization, actor: Actor
) -> Paper | None:
    """The paper another body was sent with this decision and has on no agenda, if any."""
    for one in ahead:
        drawn = AgendaItem.objects.filter(consultation=one, gone=False).exists()
        sent = Paper.objects.filter(pk=one.paper_id or 0, earlier=item.paper.pk).first()
        if one.state != ConsultationState.WAITING or drawn or sent is None:
            continue
        Consultation.objects.filter(pk=one.pk).update(
            paper=None, state=ConsultationState.PLANNED, queued_at=None
        )
        Paper.objects.filter(pk=sent.pk).update(organization=organization)
        record("consultations.unqueue", subject=one, actor=actor, paper=sent.pk)
        return sent
    return None


def _new_station(mine: Consultation, organization: Organization, role: str) -> Consultation:
    """A station right after this one."""
    later = Consultation.objects.filter(case=mine.case_id, position__gt=mine.position)
    later.update(position=F("position") + 1)
    return Consultation.objects.create(
        case_id=mine.case_id,
        organization=organization,
        role=role,
        position=mine.position + 1,
        state=ConsultationState.PLANNED,
    )


def lay_before_council(referral: Referral, now: datetime, actor: Actor) -> int:
    """Let the council have a matter that a member wants before it; the key of its station.

    Raises:
        NoCouncil: The municipality has no council here.

    Source: Kommunestyrelsesloven § 23; the council decides without undue delay
    (RD 1999/99.1.3).
    """
    item = referral.item
    meeting = item.agenda.meeting
    council = council_of(meeting.organization.body, meeting.on)
    if council is None:
        raise NoCouncil
    station = lay_before(item, council, ConsultationRole.DECIDES, now, actor)
    Referral.objects.filter(pk=referral.pk).update(consultation=station)
    referral.consultation = station
    return station.pk


def lapse(referral: Referral, now: datetime, actor: Actor) -> None:
    """Take a demand away that what was decided leaves nothing to."""
    Referral.objects.filter(pk=referral.pk).update(withdrawn_at=now)
    record("decisions.lapse_referral", subject=referral, actor=actor, item=referral.item_id)
