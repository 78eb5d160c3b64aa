"""For how long search engines may lead to what was said at a meeting."""

from __future__ import annotations

from datetime import date

LEAST, MOST = 1, 50  # years a municipality may choose between


def oldest_listed(today: date, years: int) -> date:
    """The first day whose meetings are still listed; the day itself is the last one of its years.

    Args:
        today: The present Danish date.
        years: For how many years after the meeting, 1 to 50.

    Raises:
        ValueError: ``years`` is outside that.

    Source: Databeskyttelsesforordningen art. 5, stk. 1, litra e; how many years, each
    municipality judges for itself.

    >>> oldest_listed(date(2026, 3, 17), 5)
    datetime.date(2021, 3, 17)
    >>> oldest_listed(date(2028, 2, 29), 1)
    datetime.date(2027, 2, 28)
    """
    if not LEAST <= years <= MOST:
        raise ValueError(f"years is {LEAST} to {MOST}")
    year = max(today.year - years, 1)
    leap_day = (today.month, today.day) == (2, 29)
    return date(year, 2, 28) if leap_day else today.replace(year=year)
