"""Dates, months and times in words and digits."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.danish_date import MONTHS, find_date, find_dates, find_month, find_times


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("13-01-2026", date(2026, 1, 13)),
        ("13.01.2026", date(2026, 1, 13)),
        ("13/1-2026", date(2026, 1, 13)),
        ("2026-01-13", date(2026, 1, 13)),
        ("Tirsdag d. 13. januar 2026 kl. 13:30", date(2026, 1, 13)),
        ("den 9. december 2025", date(2025, 12, 9)),
        ("onsdag den 15-maj-2002", date(2002, 5, 15)),
        ("1. sept. 2024", date(2024, 9, 1)),
        ("30-02-2024", None),
        ("marts 2026", None),
        ("version 1.2.3", None),
    ],
)
def test_date_in_words_and_digits(text: str, day: date | None) -> None:
    assert find_date(text) == day


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("udvalgsmøde i august 2025, pkt. 47", "2025-08"),
        ("i maj 2024", "2024-05"),
        ("i marts", None),
        ("budget 2025", None),
    ],
)
def test_month_with_its_year(text: str, month: str | None) -> None:
    assert find_month(text) == month


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("kl. 13.30", ["13:30"]),
        ("kl. 13:30", ["13:30"]),
        ("kl 16", ["16:00"]),
        ("kl. 14.00 - 16.30", ["14:00", "16:30"]),
        ("den 10. marts 2026 kl. 15.00", ["15:00"]),
        ("den 10.03.2026", []),
        ("12.50 kr.", []),
        ("kl. 25.00", []),
        ("1.200 kr.", []),
    ],
)
def test_times_of_day(text: str, clocks: list[str]) -> None:
    assert [found.clock for found in find_times(text)] == clocks


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31)))
def test_date_is_read_back_in_every_form(day: date) -> None:
    written = (
        day.isoformat(),
        f"{day:%d-%m-%Y}",
        f"den {day.day}. {MONTHS[day.month - 1]} {day.year}",
    )

    assert [find_date(f"Mødet {text} i salen") for text in written] == [day] * 3


@given(st.text(max_size=200))
def test_dates_take_any_text(text: str) -> None:
    found = find_dates(text)

    assert list(found) == sorted(found, key=lambda one: one.start)
    find_times(text)
    find_month(text)
