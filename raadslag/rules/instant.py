"""Instants of a meeting: in order when the clock jumps, and past midnight."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate

from raadslag.rules.danish_date import in_words

EARLY = timedelta(hours=6)  # how long before the beginning an hour may still be meant
_DAY = timedelta(days=1)


def when(at: datetime) -> datetime:
    """An instant for comparing: in UTC when it has a zone, else as it is.

    Two instants of one zone compare by the wall, where 02.30 comes twice on the
    night summer time ends; in UTC they do not.

    Args:
        at: An instant, with or without a zone; all of one meeting alike.

    >>> from zoneinfo import ZoneInfo
    >>> zone = ZoneInfo("Europe/Copenhagen")
    >>> again = datetime(2026, 10, 25, 2, 10, fold=1, tzinfo=zone)
    >>> when(datetime(2026, 10, 25, 2, 30, tzinfo=zone)) < when(again)
    True
    """
    return at if at.tzinfo is None else at.astimezone(UTC)


def clock(at: datetime, day: date) -> str:
    """An instant as the minutes write it; the date is added past midnight.

    Args:
        at: Local Danish time.
        day: The day of the meeting.

    >>> clock(datetime(2026, 1, 13, 14, 5), date(2026, 1, 13))
    'kl. 14.05'
    >>> clock(datetime(2026, 1, 14, 0, 15), date(2026, 1, 13))
    'kl. 00.15 den 14. januar 2026'
    """
    said = f"kl. {at:%H.%M}"
    return said if at.date() == day else f"{said} den {in_words(at.date())}"


def instant_of(hour: time, starts: datetime) -> datetime:
    """The instant an hour typed by hand means at a meeting.

    It lies at most six hours before the beginning and less than eighteen after,
    so "00.15" at a meeting that began at 19.00 is after midnight.

    Args:
        hour: As typed, local time.
        starts: When the meeting begins, local time.

    >>> instant_of(time(0, 15), datetime(2026, 1, 13, 19, 0))
    datetime.datetime(2026, 1, 14, 0, 15)
    >>> instant_of(time(18, 50), datetime(2026, 1, 13, 19, 0))
    datetime.datetime(2026, 1, 13, 18, 50)
    """
    found = datetime.combine(starts.date(), hour, tzinfo=starts.tzinfo)
    if found < starts - EARLY:
        return found + _DAY
    return found if found < starts - EARLY + _DAY else found - _DAY


def never_back(instants: Sequence[datetime]) -> tuple[datetime, ...]:
    """Instants noted one after the other, none before the one before it.

    A clock that was set back between two notes makes the later one seem earlier;
    it is then held at the latest instant seen, so the order of the notes stands.

    Args:
        instants: As noted, in the order they were noted.

    >>> [at.minute for at in never_back([datetime(2026, 1, 13, 14, m) for m in (5, 3, 9)])]
    [5, 5, 9]
    """
    return tuple(accumulate(instants, lambda one, other: max(one, other, key=when)))
