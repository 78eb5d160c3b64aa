"""Note who read what is closed at a meeting, a substitute as well as a member."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.actions.read import noted
from raadslag.agendas.models import AgendaIssue, AgendaItem
from raadslag.journal.actor import Actor
from raadslag.sittings.access import may_read_item


@transaction.atomic
def note_item_read(*, issue: AgendaIssue, item: AgendaItem, actor: Actor, now: datetime) -> bool:
    """Note that somebody read a closed item as issued, once a person, item and day.

    Args:
        issue: The issue it was read in.
        item: What was read.
        actor: Who read it.
        now: The instant in local time, which tells the day.
    """
    may_read_item(actor, item).require()
    return noted(issue, item.pk, actor, now)
