"""The meeting that decides, held fast while it does."""

from __future__ import annotations

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.access import may_in_sitting
from raadslag.journal.actor import Actor
from raadslag.sittings.actions import held
from raadslag.sittings.faults import NotOnTheAgenda, NotOpen
from raadslag.sittings.models import Sitting


def sitting_of(item: AgendaItem) -> Sitting | None:
    """The sitting an item is dealt with at, if the meeting was opened here."""
    return Sitting.objects.filter(meeting=item.agenda.meeting_id).first()


def in_session(item: AgendaItem, verb: str, actor: Actor) -> Sitting:
    """The sitting, held until the transaction ends, when the actor may do the verb at it.

    Raises:
        NotOpen: The meeting has not been opened.
        NotOnTheAgenda: The members have not been sent the item, or it was taken off.
    """
    found = sitting_of(item)
    if found is None:
        raise NotOpen
    sitting = held(found)
    may_in_sitting(actor, verb, sitting).require()
    if not AgendaItem.objects.filter(pk=item.pk, gone=False, since__gt=0).exists():
        raise NotOnTheAgenda
    return sitting
