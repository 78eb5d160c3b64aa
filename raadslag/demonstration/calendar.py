"""When the bodies meet: the same week and weekday each month, not in July."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from raadslag.demonstration import town

SUMMER = 7
CHRISTMAS, LAST_WEEK = 12, 2  # the council meets a week earlier in December
HOLIDAYS_END = 4  # no meeting in the first days of the year, nor of any month
WORKS_MONTHS = (2, 5, 9, 11)


class Date(NamedTuple):
    """A meeting in the calendar."""

    day: date
    body: town.Committee


def meeting_day(body: town.Committee, year: int, month: int) -> date:
    """The day a body meets in a month.

    >>> meeting_day(town.COUNCIL, 2026, 3)
    datetime.date(2026, 3, 24)
    """
    first = date(year, month, HOLIDAYS_END)
    ahead = (body.weekday - first.weekday()) % 7
    late = month == CHRISTMAS and body.week == LAST_WEEK
    return first + timedelta(days=ahead + 7 * (body.week - late))


def month_of_meetings(year: int, month: int) -> list[Date]:
    """The meetings of a month in the order they are held."""
    if month == SUMMER:
        return []
    bodies = (*town.STANDING, *((town.WORKS,) if month in WORKS_MONTHS else ()))
    return sorted((Date(meeting_day(body, year, month), body) for body in bodies), key=_order)


def _order(one: Date) -> tuple[date, int]:
    return one.day, town.ALL.index(one.body)


def months(first: date) -> Iterator[tuple[int, int]]:
    """Year and month, from that of a day and on without end."""
    year, month = first.year, first.month
    while True:
        yield year, month
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def meetings(first: date) -> Iterator[Date]:
    """All meetings from the month of a day, without end."""
    for year, month in months(first):
        yield from month_of_meetings(year, month)
