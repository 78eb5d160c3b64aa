"""Whether a closed item is dealt with behind closed doors: the body decides, case by case."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.sittings.actions.outbox import held_for, signal
from raadslag.sittings.faults import NotClosed
from raadslag.sittings.models import Doors, Sitting
from raadslag.sittings.states import Topic


@transaction.atomic
def decide_doors(
    *, sitting: Sitting, item: AgendaItem, closed: bool, now: datetime, actor: Actor
) -> Doors:
    """Enter what the body decided of the doors for a closed item; decided anew it is replaced.

    A body that will not close the doors deals with the item openly in the room. What the
    public is shown stays closed until the secretary makes the paper open and issues anew.

    Raises:
        NotClosed: The item is not closed, or not of this meeting.

    Source: kommunestyrelsesloven § 10; RD 2001/01.1.2 and RD 1990/90.1.1: decided case by
    case, never for a kind of cases.
    """
    sitting = held_for(sitting, "decide_doors", actor)
    mine = AgendaItem.objects.filter(pk=item.pk, agenda__meeting=sitting.meeting_id, closed=True)
    if not mine.exists():
        raise NotClosed
    decided = {"closed": closed, "decided_at": now, "user_id": actor.user_id}
    made, _ = Doors.objects.update_or_create(item=item, defaults=decided)
    record("sittings.decide_doors", subject=made, actor=actor, item=item.pk, closed=closed)
    signal(sitting, Topic.DECISION, item)
    return made
