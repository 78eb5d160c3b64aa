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
) -> tuple[Consultation, bool]:
    """Let a body have the case of an item next, and whether it is new on the route.

    This body's dealing ends. What another body was sent and has on no agenda yet is called
    back: its station is planned again, after the new one. A body where the case waits
    already, or stands on an agenda, keeps it.
    """
    mine = locked(item)
    before, after = LIFE["conclude"]
    Consultation.objects.filter(pk=mine.pk, state__in=before).update(state=after)
    ahead = _ahead(mine)
    there = next((one for one in ahead if one.organization_id == organization.pk), None)
    if there is not None and there.state == ConsultationState.WAITING:
        return there, False
    paper = _called_back(ahead, item, actor) or carry_on(
        paper=item.paper, organization=organization, now=now, actor=system(actor.name)
    )
    free = there is not None and there.paper_id is None
    station = there if there is not None and free else _new_station(mine, organization, role)
    _send(station, paper, now, actor)
    return station, not free


def _ahead(mine: Consultation) -> list[Consultation]:
    """The stations after this one that are planned or wait."""
    later = Consultation.objects.filter(
        case=mine.case_id, position__gt=mine.position, state__in=AHEAD
    )
    return list(later.select_related("organization").order_by("position", "id"))


def _send(station: Consultation, paper: Paper, now: datetime, actor: Actor) -> None:
    """Let a station have its paper waiting."""
    Paper.objects.filter(pk=paper.pk).update(organization=station.organization_id)
    Consultation.objects.filter(pk=station.pk).update(
        paper=paper, state=ConsultationState.WAITING, queued_at=now
    )
    station.refresh_from_db()
    record("consultations.queue", subject=station, actor=actor, paper=paper.pk)


def _called_back(ahead: list[Consultation], item: AgendaItem, actor: Actor) -> Paper | None:
    """The paper another body was sent with this decision and has on no agenda, if any."""
    for one in ahead:
        drawn = AgendaItem.objects.filter(consultation=one, gone=False).exists()
        sent = Paper.objects.filter(pk=one.paper_id or 0, earlier=item.paper.pk).first()
        if one.state != ConsultationState.WAITING or drawn or sent is None:
            continue
        Consultation.objects.filter(pk=one.pk).update(
            paper=None, state=ConsultationState.PLANNED, queued_at=None
        )
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
    if referral.consultation_id is not None:
        return referral.consultation_id
    council = council_of(meeting.organization.body, meeting.on)
    if council is None:
        raise NoCouncil
    station, new = lay_before(item, council, ConsultationRole.DECIDES, now, actor)
    Referral.objects.filter(pk=referral.pk).update(consultation=station, added=new)
    return station.pk


def give_back(referral: Referral, now: datetime, actor: Actor) -> None:
    """Undo what a withdrawn demand did: the case waits where the route has it.

    What the council has on an agenda already stays there.
    """
    station = referral.consultation
    if station is None or station.state != ConsultationState.WAITING or station.paper is None:
        return
    if AgendaItem.objects.filter(consultation=station, gone=False).exists():
        return
    paper = station.paper
    following = next(
        (one for one in _ahead(locked(referral.item)) if one.pk != station.pk and not one.paper_id),
        None,
    )
    if following is None and not referral.added:
        return  # the council was next anyway
    state = ConsultationState.DROPPED if referral.added else ConsultationState.PLANNED
    kept = paper if following is None else None  # a paper belongs to one station
    Consultation.objects.filter(pk=station.pk).update(state=state, paper=kept, queued_at=None)
    record("consultations.unqueue", subject=station, actor=actor, paper=paper.pk)
    if following is not None:
        _send(following, paper, now, actor)


def lapse(referral: Referral, now: datetime, actor: Actor) -> None:
    """Take a demand away that what was decided leaves nothing to."""
    Referral.objects.filter(pk=referral.pk).update(withdrawn_at=now)
    give_back(referral, now, actor)
    record("decisions.lapse_referral", subject=referral, actor=actor, item=referral.item_id)
