"""The lines above the first item."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.masthead import Masthead, read_masthead

DAY = date(2026, 1, 13)


@pytest.mark.parametrize(
    ("lines", "masthead"),
    [
        (
            [
                "REFERAT Børneudvalget d. 13-01-2026",
                "Mødedato Tirsdag d. 13. januar 2026 kl. 13:30",
                "Mødested C3.40",
            ],
            Masthead("minutes", "Børneudvalget", DAY, "13:30", None, "C3.40"),
        ),
        (
            [
                "Dagsorden",
                "Udvalg: Børneudvalget",
                "Dato: 13. januar 2026",
                "Tidspunkt: Kl. 15.00 - 17.30",
                "Lokale: Salen",
            ],
            Masthead("agenda", "Børneudvalget", DAY, "15:00", "17:30", "Salen"),
        ),
        (
            ["Referat til mødet i Udvalget for Leg d. 13. januar 2026 kl. 17:30 i Salen, sal 1"],
            Masthead("minutes", "Udvalget for Leg", DAY, "17:30", None, "Salen, sal 1"),
        ),
        (
            ["Børneudvalget – Referat – 13. januar 2026", "Ekstraordinært møde"],
            Masthead("minutes", "Børneudvalget", DAY, extraordinary=True),
        ),
        (
            [
                "Referat af møde i Lerby Byråd",
                "Den 13.01.2026 kl. 17:00 i Byrådssalen",
                "Deltagere:",
                "Anna Ask, (A)",
                "Bo Bech (V)",
                "Fraværende: Clara Carl (F)",
                "Mødet sluttede kl. 18.25",
            ],
            Masthead(
                "minutes",
                "Lerby Byråd",
                DAY,
                "17:00",
                "18:25",
                "Byrådssalen",
                present=("Anna Ask (A)", "Bo Bech (V)"),
                absent=("Clara Carl (F)",),
            ),
        ),
        (["REFERAT"], Masthead("minutes")),
        ([], Masthead()),
    ],
)
def test_masthead_of_a_document(lines: list[str], masthead: Masthead) -> None:
    assert read_masthead(lines) == masthead


@given(st.lists(st.text(max_size=100), max_size=6))
def test_masthead_takes_any_lines(lines: list[str]) -> None:
    read_masthead(lines)
