"""A body's deadlines between the database and the law."""

from __future__ import annotations

from datetime import time
from typing import TypedDict

from raadslag.bodies.models import Organization
from raadslag.meetings.models import Timetable
from raadslag.rules.deadline import Count, DeadlineRule
from raadslag.rules.timetable import Orders, usual


class StoredRule(TypedDict):
    """A deadline as it is stored."""

    count: str
    number: int
    weekday: int | None
    hour: str | None


def stored(rule: DeadlineRule) -> StoredRule:
    """A deadline as JSON.

    >>> stored(DeadlineRule(Count.DAYS_AFTER, 1, hour=time(12)))
    {'count': 'days_after', 'number': 1, 'weekday': None, 'hour': '12:00'}
    """
    hour = rule.hour.isoformat("minutes") if rule.hour is not None else None
    return StoredRule(count=rule.count.value, number=rule.number, weekday=rule.weekday, hour=hour)


def restored(kept: StoredRule) -> DeadlineRule:
    """A deadline from JSON."""
    hour = time.fromisoformat(kept["hour"]) if kept["hour"] else None
    return DeadlineRule(Count(kept["count"]), kept["number"], kept["weekday"], hour)


def orders_of(organization: Organization, timetable: Timetable | None) -> Orders:
    """The deadlines of a body; what is usual where none are entered."""
    normal = usual(organization.kind)
    if timetable is None or not timetable.agenda:
        return normal
    return Orders(
        agenda=restored(timetable.agenda),
        minutes=restored(timetable.minutes) if timetable.minutes else normal.minutes,
        material=restored(timetable.material) if timetable.material else None,
        papers=restored(timetable.papers) if timetable.papers else None,
        saturday_counts=timetable.saturday_counts,
        source=timetable.source,
    )
