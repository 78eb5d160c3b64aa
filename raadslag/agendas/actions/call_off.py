"""Call a meeting off, and let what stood on its agenda wait again."""

from __future__ import annotations

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.consultations.states import ConsultationState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.actions import cancel
from raadslag.meetings.models import Meeting


@transaction.atomic
def call_off(*, meeting: Meeting, reason: str, actor: Actor) -> bool:
    """Call a meeting off and free its cases; False when it has been held or called off.

    Cases wait in the queue again. What always stands on the body's agendas,
    such as announcements, stays with this meeting.

    Raises:
        NoReason: Nothing is said of why.
    """
    if not cancel(meeting=meeting, reason=reason, actor=actor):
        return False
    items = list(
        AgendaItem.objects.filter(
            agenda__meeting=meeting,
            gone=False,
            consultation__state=ConsultationState.WAITING,
            consultation__case__standing=False,
        ).select_related("agenda")
    )
    for item in items:
        item.gone, item.slug = True, f"_{item.pk}"
    AgendaItem.objects.bulk_update(items, ["gone", "slug"])
    if items:
        keys = [item.pk for item in items]
        record("agendas.free", subject=items[0].agenda, actor=actor, reason=reason, items=keys)
    return True
