"""Read at a meeting, a substitute as well as a member: note it, and ask for the papers as one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from raadslag.agendas.actions.binders import binder_asked
from raadslag.agendas.actions.read import noted
from raadslag.agendas.models import AgendaIssue, AgendaItem, Binder
from raadslag.journal.actor import Actor
from raadslag.sittings.access import may_read_issue_without, may_read_item


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


@transaction.atomic
def ask_papers(
    *, issue: AgendaIssue, without: Sequence[int], now: datetime, actor: Actor
) -> Binder:
    """Ask for the PDF of what one may read; the same one if it was asked for.

    A substitute has the papers of the meeting they are called to: all of them, or those
    of the items they are called for.

    Args:
        issue: The issue.
        without: Keys of the items that are left out.
        now: Present instant.
        actor: Who asks.

    Source: kommunestyrelsesloven § 15 and § 28.
    """
    may_read_issue_without(actor, issue, without).require()
    return binder_asked(issue, without, now, actor)
