"""Ask for the PDF of an issue, tell how far it has come, and hand it over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from raadslag.agendas.access import may_read_issued
from raadslag.agendas.models import AgendaIssue, Binder
from raadslag.agendas.states import Audience
from raadslag.files.models import StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def ask_binder(
    *, issue: AgendaIssue, without: Sequence[int], now: datetime, actor: Actor
) -> Binder:
    """Ask for the members' PDF without some items; the same one if it was asked for."""
    may_read_issued(actor, issue.agenda).require()
    return binder_asked(issue, without, now, actor)


def binder_asked(issue: AgendaIssue, without: Sequence[int], now: datetime, actor: Actor) -> Binder:
    """Enter that the PDF is wanted, for verbs that have asked who may."""
    binder, new = Binder.objects.get_or_create(
        issue=issue,
        audience=Audience.MEMBERS,
        without=sorted(without),
        defaults={"asked_at": now},
    )
    if new:
        record("agendas.ask_binder", subject=binder, actor=actor, without=len(without))
    return binder


@transaction.atomic
def tell_progress(*, binder: Binder, step: str, done: int, of: int) -> None:
    """Tell how far a binder has come; no act of anybody, so no fact."""
    Binder.objects.filter(pk=binder.pk, made_at=None).update(
        step=step, steps_done=done, steps_all=of
    )


@transaction.atomic
def hand_over(
    *, binder: Binder, file: StoredFile, notes: Sequence[str], now: datetime, actor: Actor
) -> None:
    """Keep the finished PDF; ``notes`` say what could not be made whole."""
    Binder.objects.filter(pk=binder.pk).update(
        file=file, made_at=now, notes=list(notes), problem="", step=""
    )
    record("agendas.hand_over", subject=binder, actor=actor, notes=len(notes))


@transaction.atomic
def give_up_binder(*, binder: Binder, problem: str, now: datetime, actor: Actor) -> None:
    """Say why a binder cannot be made, in a sentence."""
    Binder.objects.filter(pk=binder.pk).update(made_at=now, problem=problem, step="")
    record("agendas.give_up_binder", subject=binder, actor=actor, reason=problem)
