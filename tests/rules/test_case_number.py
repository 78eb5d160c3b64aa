"""Case numbers as they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.case_number import (
    KleNumber,
    build,
    facet_fault,
    find_case_number,
    is_whole_line,
    join_broken,
    kle_of,
    next_sequence,
    topic_fault,
)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("15.00.00-A00-3-25", "15.00.00-A00-3-25"),
        ("00.00.00-P19-1719-10", "00.00.00-P19-1719-10"),
        ("(2021-0012345)", "2021-0012345"),
        ("EMN-2025-008579", "EMN-2025-008579"),
        ("Sagsnr.: 12/27845", "12/27845"),
        ("Sag nr. 2012-28504", "2012-28504"),
        ("Sagsnummer: 19/2484", "19/2484"),
        ("Sagsid.: 20/33839", "20/33839"),
        ("Journalnr. 306-2009-600", "306-2009-600"),
        ("Resume", None),
        ("12 borgere mødte frem", None),
        ("den 13-01-2026", None),
    ],
)
def test_case_number_is_found_alone_on_its_line(line: str, number: str | None) -> None:
    assert find_case_number(line) == number


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ("15.00.00-A00-", "3-25", "15.00.00-A00-3-25"),
        ("02.34.02-P19-", "12-20", "02.34.02-P19-12-20"),
        ("EMN-2025-", "008579", "EMN-2025-008579"),
        ("Sagsnr.: 12/", "27845", "12/27845"),
        ("15.00.00-A00-3-25", "Resume", None),
        ("Resume", "3-25", None),
    ],
)
def test_case_number_broken_over_two_lines(first: str, second: str, number: str | None) -> None:
    assert join_broken(first, second) == number


@pytest.mark.parametrize(
    ("number", "kle"),
    [
        ("15.00.00-A00-3-25", KleNumber("15.00.00", "A00")),
        ("85.00.00", KleNumber("85.00.00", None)),
        ("12/27845", None),
    ],
)
def test_kle_of_a_case_number(number: str, kle: KleNumber | None) -> None:
    assert kle_of(number) == kle


@given(st.text(max_size=60), st.text(max_size=20))
def test_case_number_takes_any_text(first: str, second: str) -> None:
    found = find_case_number(first)

    assert found is None or found in first
    assert not is_whole_line(first) or found is not None
    join_broken(first, second)


@pytest.mark.parametrize("topic", ["", "15", "15.00", "15.00.00.00", "15,00,00", "1٥.00.00"])
def test_topic_of_another_form(topic: str) -> None:
    said = "Skriv KLE-emnet som tre tal på to cifre med punktum imellem, fx 15.00.00."

    assert topic_fault(topic) == said


@pytest.mark.parametrize("facet", ["", "A", "a00", "A0", "A000", "00"])
def test_facet_of_another_form(facet: str) -> None:
    said = "Skriv handlingsfacetten som et stort bogstav og to cifre, fx A00."

    assert facet_fault(facet) == said


def test_next_case_number_of_topic_facet_and_year() -> None:
    known = ["15.00.00-A00-3-25", "15.00.00-A00-12-25", "15.00.00-K08-40-25", "EMN-2025-008579"]

    assert next_sequence(known, "15.00.00", "A00", year=2025) == 13
    assert next_sequence(known, "15.00.00", "A00", year=2026) == 1


@pytest.mark.parametrize(
    ("topic", "facet", "sequence", "year", "reason"),
    [
        ("15.00", "A00", 1, 2026, "KLE-emnet"),
        ("15.00.00", "A", 1, 2026, "handlingsfacetten"),
        ("15.00.00", "A00", 0, 2026, "out of range"),
        ("15.00.00", "A00", 1, 26, "out of range"),
    ],
)
def test_number_that_cannot_be_built(
    topic: str, facet: str, sequence: int, year: int, reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        build(topic, facet, sequence=sequence, year=year)


@given(
    st.from_regex(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}", fullmatch=True),
    st.from_regex(r"[A-ZÆØÅ][0-9]{2}", fullmatch=True),
    st.integers(1, 999_999),
    st.integers(1900, 2199),
)
def test_built_number_is_known_again(topic: str, facet: str, sequence: int, year: int) -> None:
    number = build(topic, facet, sequence=sequence, year=year)

    assert (find_case_number(number), kle_of(number)) == (number, KleNumber(topic, facet))
    assert next_sequence([number], topic, facet, year=year) == sequence + 1
