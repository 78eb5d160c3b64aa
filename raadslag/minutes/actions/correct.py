"""Add a numbered correction to sealed minutes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.ledger.actions import append
from raadslag.ledger.states import EntryKind
from raadslag.minutes.actions.holding import held_for
from raadslag.minutes.faults import NothingToSay, NotItsItem
from raadslag.minutes.logged import added
from raadslag.minutes.models import Correction, Minutes


@transaction.atomic
def correct(
    *,
    minutes: Minutes,
    text: str,
    reason: str,
    now: datetime,
    actor: Actor,
    item: AgendaItem | None = None,
    public_text: str = "",
) -> Correction:
    """Add what is right to sealed minutes, with a reason; the text itself stays as it was.

    Args:
        minutes: Sealed minutes.
        text: What is right.
        reason: Why it is corrected.
        now: Present instant.
        actor: The secretary.
        item: The item it is about; none is the minutes as a whole.
        public_text: Of a closed item, what the public may know; empty is nothing of it.

    Raises:
        NothingToSay: The text, or the reason, is empty.
        NotItsItem: The item is not one of the meeting's.

    Source: RD 2004/04.1.4: corrections are made by addition.
    """
    minutes = held_for(minutes, "correct", actor)
    for said, what in ((text, "rettelsen"), (reason, "hvorfor der rettes")):
        if not said.strip():
            raise NothingToSay(what=what)
    if item is not None and item.agenda.meeting_id != minutes.meeting_id:
        raise NotItsItem
    made = minutes.correction_set.create(
        number=minutes.correction_set.count() + 1,
        item=item,
        text=text.strip(),
        reason=reason.strip(),
        public_text=public_text.strip() if item is not None and item.closed else "",
        at=now,
        user_id=actor.user_id,
        author=actor.name,
    )
    append(kind=EntryKind.CORRECTION, key=str(made.pk), content=added(made))
    record(
        "minutes.correct",
        subject=made,
        actor=actor,
        number=made.number,
        item=item.pk if item else None,
    )
    return made
