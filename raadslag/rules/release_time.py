"""When something that is ready is put before the public."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time

from raadslag.rules.deadline import DeadlineRule, minutes_deadline

FARTHEST = 90  # days a release may be planned ahead


def release_moment(
    ready: datetime,
    rule: DeadlineRule,
    *,
    saturday_counts: bool,
    holidays: Collection[date],
    latest: datetime | None = None,
) -> datetime:
    """The local instant of release; ``ready`` itself when the planned one is gone by then.

    A day counted to that is closed gives way to the next working day.

    Args:
        ready: When it was sent to the members or sealed, local time.
        rule: Counted forwards from that day, with an hour; 0 days is the same day.
        saturday_counts: Whether Saturday is a working day under the standing orders.
        holidays: Public holidays and closed days near it.
        latest: It comes out no later than this, unless it is ready later.

    Raises:
        ValueError: The rule counts backwards.

    Source: The municipality's own policy; an agenda is public before its meeting
    (Kommunestyrelsesloven § 8, stk. 6).

    >>> from raadslag.rules.deadline import Count
    >>> noon = DeadlineRule(Count.DAYS_AFTER, 1, hour=time(12))
    >>> friday = datetime(2026, 1, 9, 14, 0)
    >>> str(release_moment(friday, noon, saturday_counts=False, holidays=[]))
    '2026-01-12 12:00:00'
    """
    day = minutes_deadline(ready.date(), rule, saturday_counts=saturday_counts, holidays=holidays)
    planned = datetime.combine(day, rule.hour or time())
    if latest is not None:
        planned = min(planned, latest)
    return max(planned, ready)


def meeting_begins(on: date, starts: time | None) -> datetime:
    """The local instant a meeting begins; the day's beginning when no hour is set.

    >>> str(meeting_begins(date(2026, 1, 13), time(13, 30)))
    '2026-01-13 13:30:00'
    """
    return datetime.combine(on, starts or time())
