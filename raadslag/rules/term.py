"""The four-year terms of Danish municipalities."""

from datetime import date

YEARS = 4


def term_of(day: date) -> tuple[date, date]:
    """First and last day of the term that holds a day from 1982 on.

    Terms have begun on 1 January of every fourth year since 1982. A council's
    constituting meeting in the December before belongs to the old term's days.

    Source: domain reference A6 (constituting meeting; term 1.1.2026-31.12.2029).

    >>> term_of(date(2026, 1, 13))
    (datetime.date(2026, 1, 1), datetime.date(2029, 12, 31))
    """
    start = day.year - (day.year - 1982) % YEARS
    return date(start, 1, 1), date(start + YEARS - 1, 12, 31)
