"""Earlier stages of a case."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.history import PastStage, read_stages

DAY = date(2025, 8, 19)


@pytest.mark.parametrize(
    "lines",
    [
        ["Udvalg: Teknisk Udvalg", "Dato: 19-08-2025", "Punktnummer: 5", "Udsat."],
        ["Udvalg: Teknisk Udvalg Dato: 19-08-2025 Punktnummer: 5", "Udsat."],
        ["Udvalg: Teknisk Udvalg\nDato: 19-08-2025\n Punktnummer: 5\nUdsat."],
        ["Udvalg: Teknisk Udvalg", "Dato: 19-08-2025", "Punktnummer: 5 Udsat."],
        ["Teknisk Udvalg, 19. august 2025, pkt. 5:", "Udsat."],
        ["Teknisk Udvalg den 19. august 2025 Punkt 5", "Udsat."],
        ["19-08-2025 Teknisk Udvalg, pkt. 5", "Udsat."],
        ["Beslutning i Teknisk Udvalg den 19-08-2025, pkt. 5", "Udsat."],
    ],
)
def test_stage_in_every_form(lines: list[str]) -> None:
    assert read_stages(lines) == (PastStage("Teknisk Udvalg", DAY, "5", "Udsat."),)


def test_stages_follow_each_other_with_their_texts() -> None:
    lines = [
        "11-08-2014 Magistraten",
        "Sendes til byrådet, som beslutter i mødet den 27. august 2014.",
        "Anna Ask tog forbehold.",
        "27-08-2014 Lerby Byråd",
        "Fremsendes til Teknisk Udvalg til behandling i byrådets møde den 27. august 2014",
    ]

    assert read_stages(lines) == (
        PastStage("Magistraten", date(2014, 8, 11), None, "\n".join(lines[1:3])),
        PastStage("Lerby Byråd", date(2014, 8, 27), None, lines[4]),
    )


@pytest.mark.parametrize("lines", [[], ["Ingen."], ["Dato: 19-08-2025", "Udsat."]])
def test_no_stage_without_a_body(lines: list[str]) -> None:
    assert read_stages(lines) == ()


@given(st.lists(st.text(max_size=120), max_size=6))
def test_stages_take_any_lines(lines: list[str]) -> None:
    assert all(stage.body for stage in read_stages(lines))
