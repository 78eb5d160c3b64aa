"""Verbs on the days the town hall is closed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import transaction

from raadslag.bodies.access import may_set_closing_days
from raadslag.bodies.models import Body, ClosingDay
from raadslag.bodies.states import OptionalDay
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def set_closing_day(*, body: Body, on: date, name: str, actor: Actor) -> ClosingDay:
    """Close the town hall on a day; a day that is there gets the name."""
    may_set_closing_days(actor, body).require()
    day, _ = ClosingDay.objects.update_or_create(body=body, on=on, defaults={"name": name})
    record("bodies.set_closing_day", subject=day, actor=actor, on=on.isoformat())
    return day


@transaction.atomic
def drop_closing_day(*, body: Body, on: date, actor: Actor) -> bool:
    """Open the town hall on that day after all; False when it was no closing day."""
    may_set_closing_days(actor, body).require()
    gone, _ = ClosingDay.objects.filter(body=body, on=on).delete()
    if gone:
        record("bodies.drop_closing_day", subject=body, actor=actor, on=on.isoformat())
    return bool(gone)


@transaction.atomic
def set_free_days(*, body: Body, days: Collection[str], actor: Actor) -> None:
    """Say which of the optional Danish holidays the town hall keeps.

    Raises:
        ValueError: There is no such day.
    """
    may_set_closing_days(actor, body).require()
    chosen = sorted({OptionalDay(day).value for day in days})
    Body.objects.filter(pk=body.pk).update(free_days=chosen)
    body.free_days = chosen
    record("bodies.set_free_days", subject=body, actor=actor, days=chosen)
