"""Days the town hall is closed."""

from datetime import date

import pytest

from raadslag.bodies.states import OptionalDay
from raadslag.meetings.holidays import closed_days


def test_public_holidays_of_2026() -> None:
    found = sorted(f"{day:%d-%m}" for day in closed_days([2026]))

    assert found == sorted(
        ["01-01", "02-04", "03-04", "05-04", "06-04", "14-05", "24-05", "25-05", "25-12", "26-12"]
    )


def test_store_bededag_ended_after_2023() -> None:
    days = closed_days([2023, 2024])

    assert (date(2023, 5, 5) in days, date(2024, 4, 26) in days) == (True, False)


def test_optional_and_own_days() -> None:
    own = date(2026, 5, 15)

    more = closed_days([2026], set(OptionalDay.values), [own]) - closed_days([2026])

    assert sorted(more) == [
        date(2026, 5, 1),
        own,
        date(2026, 6, 5),
        date(2026, 12, 24),
        date(2026, 12, 31),
    ]


def test_unknown_optional_day() -> None:
    with pytest.raises(ValueError, match="02-30"):
        closed_days([2026], {"02-30"})
