"""Case numbers as they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.case_number import (
    KleNumber,
    find_case_number,
    is_whole_line,
    join_broken,
    kle_of,
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
