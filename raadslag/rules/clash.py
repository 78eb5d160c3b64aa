"""Whether two meetings of a day are in each other's way."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

USUAL = timedelta(hours=2)  # how long a meeting is taken to last when no end is set
_DAY = date(2000, 1, 1)


def overlap(
    starts: time | None, ends: time | None, other_starts: time | None, other_ends: time | None
) -> bool:
    """Whether two meetings of the same day overlap; they may when an hour is unknown.

    Args:
        starts: When the first begins, local time, or none.
        ends: When it ends; at or before its start is after midnight.
        other_starts: When the second begins.
        other_ends: When it ends.

    >>> overlap(time(13, 30), None, time(15), None), overlap(time(13), time(15), time(15), None)
    (True, False)
    """
    if starts is None or other_starts is None:
        return True
    first, last = _span(starts, ends)
    other_first, other_last = _span(other_starts, other_ends)
    return first < other_last and other_first < last


def _span(starts: time, ends: time | None) -> tuple[datetime, datetime]:
    first = datetime.combine(_DAY, starts)
    if ends is None:
        return first, first + USUAL
    last = datetime.combine(_DAY, ends)
    return first, last if last > first else last + timedelta(days=1)
