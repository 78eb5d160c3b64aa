"""What headings stand over."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.heading import (
    Heading,
    Role,
    is_known,
    is_pseudo,
    read_heading,
    read_stage,
)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Resume", Role.SUMMARY),
        ("RESUMÉ", Role.SUMMARY),
        ("Sagens kerne", Role.SUMMARY),
        ("Sagsfremstilling:", Role.CASE),
        ("VURDERING", Role.CASE),
        ("Supplerende Sagsfremstilling", Role.CASE),
        ("Beslutningspunkter", Role.RECOMMENDATION),
        ("Forvaltningen foreslår,", Role.RECOMMENDATION),
        ("Beslutning", Role.DECISION),
        ("BESLUTNING", Role.DECISION),
        ("Økonomi og organisatoriske konsekvenser", Role.ECONOMY),
        ("Økonomiske konsekvenser for foreningerne", Role.ECONOMY),
        ("Økonomiudvalget", Role.OTHER),
        ("Sagens forløb", Role.HISTORY),
        ("Tidligere behandling", Role.HISTORY),
        ("Forventet sagsgang", Role.ROUTE),
        ("Bilag", Role.ATTACHMENTS),
        ("Borgmesterens Afdelings påtegning", Role.ENDORSEMENT),
        ("Underskriftsside", Role.SIGNATURES),
        ("Høring og kommunikation", Role.HEARING),
        ("Det nye rådhus på toppen", Role.OTHER),
    ],
)
def test_heading_has_its_role(text: str, role: Role) -> None:
    assert read_heading(text).role is role


@pytest.mark.parametrize(
    ("text", "body", "day", "number"),
    [
        ("Beslutning i Udvalget for Leg (ULE) den 10-04-2013", "Udvalget for Leg (ULE)", 10, None),
        ("Beslutning Børneudvalget den 10-04-2013", "Børneudvalget", 10, None),
        ("Beslutning i Børneudvalget den 10. april 2013, pkt. 4", "Børneudvalget", 10, "4"),
        ("Byrådets beslutning den 10-04-2013 Punkt 7", "Byrådet", 10, "7"),
        ("Rådets beslutning i mødet den 10. april 2013", "Rådet", 10, None),
        ("Beslutning den 10-04-2013", None, 10, None),
        ("Beslutning i Byrådet", "Byrådet", None, None),
    ],
)
def test_decision_heading_names_body_and_date(
    text: str, body: str | None, day: int | None, number: str | None
) -> None:
    expected = Heading(Role.DECISION, body, date(2013, 4, day) if day else None, number)

    assert read_heading(text) == expected


@pytest.mark.parametrize(
    ("text", "role", "proposer"),
    [
        ("INDSTILLING FRA BORGMESTEREN", Role.RECOMMENDATION, "BORGMESTEREN"),
        ("BESLUTNINGSFORSLAG FRA A OG B", Role.MEMBER_MOTION, "A OG B"),
        ("ADMINISTRATIONENS INDSTILLING", Role.RECOMMENDATION, "ADMINISTRATIONEN"),
        ("Forvaltningen foreslår", Role.RECOMMENDATION, "Forvaltningen"),
        ("Indstilling", Role.RECOMMENDATION, None),
    ],
)
def test_heading_names_the_proposer(text: str, role: Role, proposer: str | None) -> None:
    heading = read_heading(text)

    assert (heading.role, heading.proposer) == (role, proposer)


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Børneudvalget, 10. april 2013, pkt. 4:", ("Børneudvalget", "4")),
        ("Børneudvalget den 10-04-2013", ("Børneudvalget", None)),
        ("Udvalget for Leg den 10. april 2013 Punkt 3", ("Udvalget for Leg", "3")),
        ("Sendes til udvalget i byrådets møde den 10. april 2013", None),
        ("Frist: 10. april 2013", None),
        ("børneudvalget den 10. april 2013", None),
    ],
)
def test_stage_line_names_body_and_date_alone(
    text: str, stage: tuple[str, str | None] | None
) -> None:
    found = read_stage(text)

    assert (found and (found.body, found.item_number)) == stage


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Sagsfremstilling", True),
        ("Indstilling fra Anna", True),
        ("Borgmesteren indstiller", False),
        ("Udvalget drøfter sagen.", False),
        ("Bilag 1: Kort", False),
        ("bilag", False),
        ("Øvrige sagsbehandlere: -", False),
    ],
)
def test_known_heading_cannot_be_running_text(text: str, known: bool) -> None:
    assert is_known(text) is known


@given(st.text(max_size=250))
def test_heading_takes_any_text(text: str) -> None:
    known, heading = is_known(text), read_heading(text)

    assert not known or heading.role is not Role.OTHER
    is_pseudo(text)
    read_stage(text)


@given(st.sampled_from(["Resume", "Sagsforløb", "Bilag", "Økonomi", "Høring", "Beslutning"]))
def test_heading_does_not_depend_on_case_and_space(word: str) -> None:
    role = read_heading(word).role

    assert [read_heading(one).role for one in (word.upper(), f" {word}: ")] == [role, role]
