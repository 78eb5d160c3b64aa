"""Take back what a member has asked to have brought before a body."""

from __future__ import annotations

from django.db import transaction

from raadslag.agendas.actions.arrange import renumber
from raadslag.agendas.faults import RequestIssued, RequestOver
from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.cases.access import may_see_request
from raadslag.cases.models import MemberRequest
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import LIFE, ConsultationState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def withdraw_request(*, request: MemberRequest, actor: Actor) -> None:
    """Let the member take a request back: off the agenda that is not yet out, and the queue.

    Raises:
        RequestIssued: It stands on an agenda that the members have been sent.
        RequestOver: The body has dealt with it, or it was taken back before.
    """
    may_see_request(actor, request).require()
    waiting = Consultation.objects.select_for_update().filter(
        paper=request.paper_id, state=ConsultationState.WAITING
    )
    consultation = waiting.first()
    if consultation is None:
        raise RequestOver
    _off_the_agenda(consultation)
    before, after = LIFE["unqueue"]
    Consultation.objects.filter(pk=consultation.pk, state__in=before).update(
        state=after, queued_at=None
    )
    MemberRequest.objects.filter(pk=request.pk).update(withdrawn=True)
    request.withdrawn = True
    record("agendas.withdraw_request", subject=request, actor=actor)


def _off_the_agenda(consultation: Consultation) -> None:
    items = AgendaItem.objects.filter(consultation=consultation, gone=False)
    item = items.select_related("agenda").first()
    if item is None:
        return
    Agenda.objects.select_for_update().get(pk=item.agenda_id)
    if not items.filter(since=0).update(gone=True, slug=f"_{item.pk}"):
        raise RequestIssued
    renumber(item.agenda)
