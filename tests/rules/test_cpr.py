"""CPR numbers are found by form and date; other numbers are left alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.cpr import suspects

DAYS = st.dates(min_value=date(1937, 1, 1), max_value=date(2025, 12, 31))


def found(text: str) -> list[str]:
    """The places found, as written."""
    return [text[one.start : one.end] for one in suspects(text)]


@given(DAYS, st.integers(0, 9999), st.sampled_from(["", "-", " ", "–"]))
def test_every_number_with_a_birth_date_is_found(day: date, serial: int, joint: str) -> None:
    number = f"{day:%d%m%y}{joint}{serial:04}"

    assert found(f"Ansøger {number}, Kajvej 1") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Sag 15.00.00-A00-3-25 og EMN-2025-008579",
        "EAN 5798005500000",
        "CVR 12345678",
        "320199-1234",  # no such day
        "010199-123",  # too short
        "2.345.678.901,00 kr.",
        "tlf. 0101 99 1234 5",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="0123456789-/., abc"))
def test_any_text_is_searched_without_a_fault(text: str) -> None:
    assert all(len(one) in (10, 11) for one in found(text))
