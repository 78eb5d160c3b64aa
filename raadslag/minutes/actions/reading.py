"""Those who took part read the minutes through, and remark on the same copy."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from raadslag.agendas.actions.read import noted
from raadslag.agendas.models import AgendaIssue, AgendaItem
from raadslag.bodies.queries import account_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.minutes.access import may_read_item, may_with_minutes
from raadslag.minutes.actions.holding import held_for, move
from raadslag.minutes.faults import NothingToSay, NotWritten
from raadslag.minutes.models import Minutes, MinutesCopy, MinutesRemark
from raadslag.minutes.queries import latest_copy


@transaction.atomic
def open_read_through(
    *,
    minutes: Minutes,
    actor: Actor,
    due_at: datetime | None = None,
    message: str = "",
) -> None:
    """Let those of the meeting read the minutes as they stand, and remark on them.

    Raises:
        NotWritten: There is no text yet.
        WrongState: They are being read, or approved, or are sealed.
    """
    minutes = held_for(minutes, "open_read_through", actor)
    _require_copy(minutes)
    move("open_read_through", minutes)
    Minutes.objects.filter(pk=minutes.pk).update(due_at=due_at, message=message.strip())
    record("minutes.open_read_through", subject=minutes, actor=actor)


@transaction.atomic
def close_read_through(*, minutes: Minutes, actor: Actor) -> None:
    """End the read-through; its remarks stay.

    Raises:
        WrongState: No read-through is open.
    """
    minutes = held_for(minutes, "close_read_through", actor)
    move("close_read_through", minutes)
    record("minutes.close_read_through", subject=minutes, actor=actor)


@transaction.atomic
def remark(
    *,
    minutes: Minutes,
    item: AgendaItem | None,
    text: str,
    now: datetime,
    actor: Actor,
    quote: str = "",
) -> MinutesRemark:
    """Say something of an item, or of the minutes as a whole, while they are read through.

    Raises:
        NothingToSay: The text is empty.
    """
    minutes = held_for(minutes, "remark", actor)
    if item is not None:
        may_read_item(actor, minutes, item).require()
    if not text.strip():
        raise NothingToSay(what="bemærkningen")
    made = _require_copy(minutes).minutesremark_set.create(
        item=item, user=account_of(actor), quote=quote.strip(), text=text.strip(), made_at=now
    )
    record("minutes.remark", subject=made, actor=actor, item=item.pk if item else None)
    return made


@transaction.atomic
def answer_remark(*, remark: MinutesRemark, answer: str, now: datetime, actor: Actor) -> bool:
    """Say that a remark has been dealt with, and how; False when it had been."""
    held_for(remark.copy.minutes, "answer_remark", actor)
    answered = MinutesRemark.objects.filter(pk=remark.pk, answered_at=None).update(
        answered_at=now, answered_by=actor.name, answer=answer.strip()
    )
    if answered:
        record("minutes.answer_remark", subject=remark, actor=actor)
    return bool(answered)


def _require_copy(minutes: Minutes) -> MinutesCopy:
    copy = latest_copy(minutes)
    if copy is None:
        raise NotWritten
    return copy


@transaction.atomic
def note_closed_read(
    *, minutes: Minutes, issue: AgendaIssue, slugs: Collection[str], actor: Actor, now: datetime
) -> int:
    """Note that somebody read what the minutes tell of closed items; return the new facts.

    Once a person, item and day, like the reading of the agenda they were sent.

    Args:
        minutes: What was read.
        issue: The agenda in force, whose items they are.
        slugs: Address parts of the closed items that were shown.
        actor: Who read it.
        now: The instant in local time, which tells the day.
    """
    may_with_minutes(actor, "see", minutes).require()
    items = AgendaItem.objects.filter(agenda__meeting=minutes.meeting_id, slug__in=slugs)
    return sum(noted(issue, key, actor, now) for key in items.values_list("pk", flat=True))
