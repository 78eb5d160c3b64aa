"""Draw a case from the queue into a meeting, take it off again, or move it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max

from raadslag.agendas.access import may_with_agenda
from raadslag.agendas.actions.arrange import NEUTRAL, renumber
from raadslag.agendas.actions.prepare import still_ahead
from raadslag.agendas.faults import ItemIssued, NotInQueue
from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.cases.models import Paper
from raadslag.cases.states import Classification
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import ConsultationState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def draw(*, agenda: Agenda, consultation: Consultation, actor: Actor) -> AgendaItem:
    """Put a waiting case on an agenda, after the others and before the fixed last items.

    Raises:
        MeetingOver: The meeting has been held or called off.
        NotInQueue: It does not wait for this body, or stands on an agenda already.
    """
    may_with_agenda(actor, "arrange", agenda).require()
    still_ahead(agenda.meeting)
    Agenda.objects.select_for_update().get(pk=agenda.pk)
    found = _waiting(agenda, consultation)
    paper = found.paper
    if paper is None or AgendaItem.objects.filter(consultation=found, gone=False).exists():
        raise NotInQueue(title=consultation.case.title)
    item = _item(agenda, found, paper)
    renumber(agenda)
    item.refresh_from_db()
    record("agendas.draw", subject=item, actor=actor, agenda=agenda.pk)
    return item


@transaction.atomic
def draw_all(
    *, agenda: Agenda, consultations: Iterable[Consultation], actor: Actor
) -> list[AgendaItem]:
    """Put waiting cases on an agenda in their order: all of them, or none.

    Raises:
        MeetingOver: The meeting has been held or called off.
        NotInQueue: One of them does not wait for this body, or stands on an agenda already.
    """
    return [draw(agenda=agenda, consultation=one, actor=actor) for one in consultations]


def _waiting(agenda: Agenda, consultation: Consultation) -> Consultation:
    found = (
        Consultation.objects.filter(
            pk=consultation.pk,
            organization=agenda.meeting.organization_id,
            state=ConsultationState.WAITING,
        )
        .select_related("paper", "case")
        .select_for_update(of=("self",))  # two meetings may draw it at once
        .first()
    )
    if found is None:
        raise NotInQueue(title=consultation.case.title)
    return found


def _item(agenda: Agenda, consultation: Consultation, paper: Paper) -> AgendaItem:
    """The item of a consultation: a new one, or the one that was taken off before."""
    closed = paper.classification != Classification.OPEN
    last = AgendaItem.objects.filter(agenda=agenda).aggregate(last=Max("position"))["last"]
    item, _ = AgendaItem.objects.update_or_create(
        consultation=consultation,
        defaults={
            "agenda": agenda,
            "position": 0 if last is None else last + 1,
            "slug": f"_c{consultation.pk}",
            "number": "",
            "title": paper.title,
            "kind": paper.kind,
            "closed": closed,
            "public_title": (paper.public_title or NEUTRAL) if closed else "",
            "gone": False,
            "since": 0,
            "under": False,
            "last": False,
        },
    )
    return item


@transaction.atomic
def take_off(*, item: AgendaItem, actor: Actor, reason: str = "") -> None:
    """Take an item off; its case waits in the queue again.

    Raises:
        ItemIssued: The members have been sent it, and no reason is given.
    """
    agenda = item.agenda
    may_with_agenda(actor, "arrange", agenda).require()
    still_ahead(agenda.meeting)
    if item.since and not reason.strip():
        raise ItemIssued
    AgendaItem.objects.filter(pk=item.pk).update(gone=True, slug=f"_{item.pk}")
    renumber(agenda)
    record("agendas.take_off", subject=item, actor=actor, reason=reason, agenda=agenda.pk)


@transaction.atomic
def transfer(*, item: AgendaItem, agenda: Agenda, actor: Actor, reason: str = "") -> AgendaItem:
    """Move an item to another meeting of the body.

    Raises:
        ItemIssued: The members have been sent it, and no reason is given.
        MeetingOver: One of the meetings is over.
        NotInQueue: The other meeting is of another body.
    """
    take_off(item=item, reason=reason, actor=actor)
    return draw(agenda=agenda, consultation=item.consultation, actor=actor)
