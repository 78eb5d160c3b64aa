"""How old a meeting may be for search engines to list it."""

from datetime import date

import pytest

from raadslag.rules.search_age import oldest_listed


@pytest.mark.parametrize(
    ("today", "years", "first"),
    [
        (date(2026, 3, 17), 1, date(2025, 3, 17)),
        (date(2026, 3, 17), 50, date(1976, 3, 17)),
        (date(2028, 2, 29), 1, date(2027, 2, 28)),
        (date(2028, 2, 29), 4, date(2024, 2, 28)),
        (date(2027, 2, 28), 3, date(2024, 2, 28)),
        (date(20, 1, 1), 50, date(1, 1, 1)),
    ],
)
def test_oldest_listed(today: date, years: int, first: date) -> None:
    assert oldest_listed(today, years) == first


@pytest.mark.parametrize("years", [-1, 0, 51])
def test_oldest_listed_outside_bounds(years: int) -> None:
    with pytest.raises(ValueError, match="1 to 50"):
        oldest_listed(date(2026, 3, 17), years)
