"""Questions to the register of breaches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, IntegerField, QuerySet, Value, When

from raadslag.journal.actor import Actor
from raadslag.publications.breaches.access import kept_by
from raadslag.publications.breaches.models import Breach
from raadslag.publications.breaches.states import BreachState, Done
from raadslag.rules.breach import Answer, lacking, notify_by


@dataclass(frozen=True, slots=True)
class Owed:
    """An entry with the instant Datatilsynet must be told by, while nothing is answered."""

    breach: Breach
    by: datetime | None
    late: bool


def breaches_seen_by(actor: Actor) -> QuerySet[Breach]:
    """The entries the actor may read, open ones first, then the latest."""
    first = Case(
        When(state=BreachState.OPEN, then=Value(0)), default=1, output_field=IntegerField()
    )
    rows = Breach.objects.filter(kept_by(actor)).select_related("body", "organization", "meeting")
    return rows.order_by(first, "-known_at", "-pk")


def open_breaches(actor: Actor, now: datetime) -> list[Owed]:
    """The open entries of the actor with their deadlines, the earliest first."""
    rows = breaches_seen_by(actor).filter(state=BreachState.OPEN).order_by("known_at", "pk")
    return [owed(one, now) for one in rows]


def owed(breach: Breach, now: datetime) -> Owed:
    """When Datatilsynet must be told of it; nothing once that is answered."""
    if breach.authority != Done.UNDECIDED:
        return Owed(breach, None, late=False)
    by = notify_by(breach.known_at)
    return Owed(breach, by, late=now > by)


def lacks(breach: Breach) -> tuple[str, ...]:
    """What must still be done or written before the entry can be closed."""
    return lacking(
        known_at=breach.known_at,
        affected=breach.affected,
        authority=Answer(breach.authority, breach.authority_at, breach.authority_why),
        people=Answer(breach.people, breach.people_at, breach.people_why),
        engines=Answer(breach.engines, breach.engines_at, breach.engines_why),
    )
