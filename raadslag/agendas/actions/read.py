"""Note who read what is closed of an issued agenda."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.access import may_read_issued, may_with_agenda
from raadslag.agendas.models import AgendaIssue, AgendaItem
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.journal.queries import facts_of


@transaction.atomic
def note_reading(*, issue: AgendaIssue, item: int, actor: Actor, now: datetime) -> bool:
    """Note that somebody read a closed item as issued, once a person, item and day.

    Args:
        issue: The issue it was read in.
        item: Key of the AgendaItem.
        actor: Who read it.
        now: The instant in local time, which tells the day.
    """
    may_read_issued(actor, issue.agenda).require()
    return noted(issue, item, actor, now)


def noted(issue: AgendaIssue, item: int, actor: Actor, now: datetime) -> bool:
    """The same as part of another verb, which has asked whether the actor may read it."""
    start = now.replace(hour=0, minute=0, second=0, microsecond=0)
    today = facts_of(issue).filter(
        verb="agendas.read_closed", user_id=actor.user_id, at__gte=start, details__item=item
    )
    if today.exists():
        return False
    record("agendas.read_closed", subject=issue, actor=actor, item=item)
    return True


@transaction.atomic
def note_draft_reading(*, item: AgendaItem, actor: Actor, now: datetime) -> bool:
    """Note that somebody read a closed item before it was out, once a person, item and day.

    Args:
        item: What was read.
        actor: Who read it.
        now: The instant in local time, which tells the day.
    """
    may_with_agenda(actor, "see", item.agenda).require()
    start = now.replace(hour=0, minute=0, second=0, microsecond=0)
    today = facts_of(item).filter(verb="agendas.read_draft", user_id=actor.user_id, at__gte=start)
    if today.exists():
        return False
    record("agendas.read_draft", subject=item, actor=actor)
    return True
