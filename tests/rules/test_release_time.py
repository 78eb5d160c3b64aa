"""When something that is ready is put before the public."""

from datetime import date, datetime, time

import pytest

from raadslag.rules.deadline import Count, DeadlineRule
from raadslag.rules.release_time import meeting_begins, release_moment

FRIDAY = datetime(2026, 1, 9, 14, 0)
MONDAY = date(2026, 1, 12)


def rule(number: int, hour: int = 12, count: Count = Count.DAYS_AFTER) -> DeadlineRule:
    """So many days after, at that hour."""
    return DeadlineRule(count, number, hour=time(hour))


@pytest.mark.parametrize(
    ("wait", "closed", "latest", "moment"),
    [
        (rule(0, 15), [], None, datetime(2026, 1, 9, 15)),
        (rule(0), [], None, FRIDAY),
        (rule(1), [], None, datetime(2026, 1, 12, 12)),
        (rule(1), [MONDAY], None, datetime(2026, 1, 13, 12)),
        (rule(2, count=Count.WORKDAYS_AFTER), [], None, datetime(2026, 1, 13, 12)),
        (rule(9), [], datetime(2026, 1, 12, 23, 59), datetime(2026, 1, 12, 23, 59)),
        (rule(9), [], datetime(2026, 1, 9, 8), FRIDAY),
    ],
)
def test_release_moment(
    wait: DeadlineRule, closed: list[date], latest: datetime | None, moment: datetime
) -> None:
    found = release_moment(FRIDAY, wait, saturday_counts=False, holidays=closed, latest=latest)

    assert found == moment


def test_a_release_is_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="after the meeting"):
        release_moment(FRIDAY, rule(1, count=Count.DAYS_BEFORE), saturday_counts=False, holidays=[])


def test_a_meeting_without_an_hour_begins_with_its_day() -> None:
    assert meeting_begins(MONDAY, None) == datetime(2026, 1, 12)
