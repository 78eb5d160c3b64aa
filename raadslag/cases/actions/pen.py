"""The pen: who is writing just now, and what they have typed but not saved."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.cases.access import may_draft
from raadslag.cases.entries import Typed
from raadslag.cases.models import Draft, Paper, Pen
from raadslag.cases.states import PEN_QUIET
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def keep_draft(
    *, paper: Paper, base: int, sequence: int, fields: Typed, actor: Actor, now: datetime
) -> bool:
    """Keep what somebody has typed; False when something newer of theirs is kept.

    Nothing is cleaned here, since only its writer reads it, and saving cleans.
    The journal hears of the first draft alone.
    """
    may_draft(actor, paper).require()
    mine = Draft.objects.filter(paper=paper, user_id=_key(actor))
    written = {"base": base, "sequence": sequence, "fields": fields, "saved_at": now}
    if mine.filter(sequence__lt=sequence).update(**written):
        return True
    if mine.exists():
        return False
    _, new = Draft.objects.get_or_create(paper=paper, user_id=_key(actor), defaults=written)
    if new:
        record("cases.keep_draft", subject=paper, actor=actor, base=base)
    return new


@transaction.atomic
def drop_draft(*, paper: Paper, actor: Actor) -> None:
    """Throw away one's own unsaved text."""
    may_draft(actor, paper).require()
    if Draft.objects.filter(paper=paper, user_id=_key(actor)).delete()[0]:
        record("cases.drop_draft", subject=paper, actor=actor)


@transaction.atomic
def take_pen(*, paper: Paper, actor: Actor, now: datetime) -> Pen:
    """Take the pen if it is free, or tell that one still holds it; the pen as it is now held.

    Whoever has not been seen for two minutes has lost it.
    """
    may_draft(actor, paper).require()
    if Pen.objects.filter(paper=paper, user_id=_key(actor)).update(seen_at=now):
        return Pen.objects.select_related("user").get(paper=paper)
    taken = {"user_id": _key(actor), "since": now, "seen_at": now}
    free = Pen.objects.filter(paper=paper, seen_at__lt=now - PEN_QUIET)
    new = bool(free.update(**taken))
    if not new:
        _, new = Pen.objects.get_or_create(paper=paper, defaults=taken)
    if new:
        record("cases.take_pen", subject=paper, actor=actor)
    return Pen.objects.select_related("user").get(paper=paper)


@transaction.atomic
def drop_pen(*, paper: Paper, actor: Actor) -> None:
    """Lay the pen down; nothing happens to one who does not hold it."""
    may_draft(actor, paper).require()
    if Pen.objects.filter(paper=paper, user_id=_key(actor)).delete()[0]:
        record("cases.drop_pen", subject=paper, actor=actor)


def _key(actor: Actor) -> int:
    """The account of one who may draft, which the system never may."""
    return actor.user_id or 0
