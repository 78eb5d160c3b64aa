"""A round in which named people read an agenda before it is out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from raadslag.agendas.access import may_with_agenda
from raadslag.agendas.faults import NobodyToRead, NothingToSay, WrongState
from raadslag.agendas.models import Agenda, AgendaItem, ReadThrough, Remark, Reviewer
from raadslag.agendas.states import LIFE, AgendaState
from raadslag.bodies.models import User
from raadslag.bodies.queries import account_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


def _move(verb: str, agenda: Agenda) -> None:
    before, after = LIFE[verb]
    if not Agenda.objects.filter(pk=agenda.pk, state__in=before).update(state=after):
        agenda.refresh_from_db(fields=["state"])
        raise WrongState(state=AgendaState(agenda.state).label)
    agenda.state = after


@transaction.atomic
def open_reading(
    *,
    agenda: Agenda,
    readers: Sequence[User],
    now: datetime,
    actor: Actor,
    due_at: datetime | None = None,
    message: str = "",
) -> ReadThrough:
    """Ask named people to read the agenda as it stands and remark on it.

    Raises:
        NobodyToRead: No reader is named.
        WrongState: A reading is open, or the agenda is out.
    """
    may_with_agenda(actor, "open_reading", agenda).require()
    if not readers:
        raise NobodyToRead
    _move("open_reading", agenda)
    reading = agenda.readthrough_set.create(
        opened_at=now, user_id=actor.user_id, due_at=due_at, message=message
    )
    Reviewer.objects.bulk_create(Reviewer(reading=reading, user=one) for one in set(readers))
    record(
        "agendas.open_reading",
        subject=agenda,
        actor=actor,
        readers=sorted(one.pk for one in set(readers)),
    )
    return reading


@transaction.atomic
def close_reading(*, agenda: Agenda, now: datetime, actor: Actor) -> None:
    """End the reading; its remarks stay.

    Raises:
        WrongState: No reading is open.
    """
    may_with_agenda(actor, "close_reading", agenda).require()
    _move("close_reading", agenda)
    agenda.readthrough_set.filter(closed_at=None).update(closed_at=now)
    record("agendas.close_reading", subject=agenda, actor=actor)


@transaction.atomic
def remark(
    *,
    agenda: Agenda,
    item: AgendaItem | None,
    text: str,
    now: datetime,
    actor: Actor,
    quote: str = "",
) -> Remark:
    """Say something of an item, or of the whole agenda, while it is read through.

    Raises:
        NothingToSay: The text is empty.
        WrongState: No reading is open.
    """
    may_with_agenda(actor, "remark", agenda).require()
    if not text.strip():
        raise NothingToSay(what="bemærkningen")
    reading = agenda.readthrough_set.filter(closed_at=None).first()
    if reading is None:
        raise WrongState(state=AgendaState(agenda.state).label)
    made = reading.remark_set.create(
        item=item, user=account_of(actor), quote=quote.strip(), text=text.strip(), made_at=now
    )
    record("agendas.remark", subject=made, actor=actor, item=item.pk if item else None)
    return made


@transaction.atomic
def settle(*, remark: Remark, answer: str, now: datetime, actor: Actor) -> bool:
    """Say that a remark has been dealt with, and how; False when it had been."""
    may_with_agenda(actor, "settle", remark.reading.agenda).require()
    settled = Remark.objects.filter(pk=remark.pk, settled_at=None).update(
        settled_at=now, settled_by=actor.user_id, answer=answer.strip()
    )
    if settled:
        record("agendas.settle", subject=remark, actor=actor)
    return bool(settled)


@transaction.atomic
def finish_reading(*, agenda: Agenda, now: datetime, actor: Actor) -> bool:
    """A reader says to have read it all; False when that was said before."""
    may_with_agenda(actor, "remark", agenda).require()
    mine = Reviewer.objects.filter(
        reading__agenda=agenda, reading__closed_at=None, user__in=actor.accounts, done_at=None
    )
    done = mine.update(done_at=now)
    if done:
        record("agendas.finish_reading", subject=agenda, actor=actor)
    return bool(done)
