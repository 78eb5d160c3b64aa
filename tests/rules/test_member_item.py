"""When a member's matter has to be on the agenda."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.member_item import must_stand

MEETING = date(2026, 3, 17)


@given(before=st.integers(-400, 400), days=st.integers(0, 60))
def test_a_matter_stands_when_it_came_so_many_days_before(before: int, days: int) -> None:
    received = MEETING - timedelta(days=before)

    assert must_stand(received, MEETING, days=days) is (before >= days)


def test_days_are_not_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        must_stand(MEETING, MEETING, days=-1)
