"""When a step of a process is expected."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.milestone import Precision, Time, Unreadable, in_words, read

YEARS = st.integers(1901, 2198)
SAID = st.one_of(
    st.builds("{}. marts {}".format, st.integers(1, 31), YEARS),
    st.builds("{} {}".format, st.sampled_from(["jan.", "Maj", "sept", "december"]), YEARS),
    st.builds("{} kvartal {}".format, st.sampled_from(["1.", "2", "3.", "4."]), YEARS),
    st.builds("{} {}".format, st.sampled_from(["forår", "sommeren", "efteråret", "vinter"]), YEARS),
    st.builds("uge {}, {}".format, st.integers(1, 52), YEARS),
    st.builds("{}. halvår {}".format, st.integers(1, 2), YEARS),
    st.builds("november {}-februar {}".format, YEARS, st.just(2199)),
    st.builds("marts-maj {}".format, YEARS),
    st.builds(str, YEARS),
)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("februar 2026", date(2026, 2, 1), date(2026, 2, 28), Precision.MONTH),
        ("feb. 2026", date(2026, 2, 1), date(2026, 2, 28), Precision.MONTH),
        ("i Februar 2024", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
        ("3. kvartal 2026", date(2026, 7, 1), date(2026, 9, 30), Precision.QUARTER),
        ("Q4 2026", date(2026, 10, 1), date(2026, 12, 31), Precision.QUARTER),
        ("10. marts 2026", date(2026, 3, 10), date(2026, 3, 10), Precision.DAY),
        ("den 10.03.2026", date(2026, 3, 10), date(2026, 3, 10), Precision.DAY),
        ("forår 2026", date(2026, 3, 1), date(2026, 5, 31), Precision.SEASON),
        ("efteråret 2026", date(2026, 9, 1), date(2026, 11, 30), Precision.SEASON),
        ("vinter 2026/27", date(2026, 12, 1), date(2027, 2, 28), Precision.SEASON),
        ("2. halvår 2026", date(2026, 7, 1), date(2026, 12, 31), Precision.HALF),
        ("marts-april 2026", date(2026, 3, 1), date(2026, 4, 30), Precision.MONTHS),
        ("nov. 2026 til jan. 2027", date(2026, 11, 1), date(2027, 1, 31), Precision.MONTHS),
        ("uge 1, 2026", date(2025, 12, 29), date(2026, 1, 4), Precision.WEEK),
        ("2027", date(2027, 1, 1), date(2027, 12, 31), Precision.YEAR),
    ],
)
def test_time_as_a_process_plan_says_it(
    text: str, start: date, end: date, precision: Precision
) -> None:
    assert read(text) == Time(start, end, precision)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Tidspunktet kan ikke læses"),
        ("snart", "Tidspunktet kan ikke læses"),
        ("februar", "Tidspunktet kan ikke læses"),
        ("31. februar 2026", "Tidspunktet kan ikke læses"),
        ("5. kvartal 2026", "Tidspunktet kan ikke læses"),
        ("maj-marts 2026", "Den sidste måned skal ligge efter"),
        ("forår 2026/27", "Kun vinteren går over et nytår"),
        ("vinter 2026/28", "Kun vinteren går over et nytår"),
        ("uge 53, 2025", "Året har ikke så mange uger"),
    ],
)
def test_time_that_cannot_be_read(text: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        read(text)


def test_times_sort_by_their_beginning() -> None:
    said = ["2027", "10. marts 2026", "marts 2026", "februar 2026", "1. kvartal 2026"]

    assert [in_words(time) for time in sorted(map(read, said))] == [
        "1. kvartal 2026",
        "februar 2026",
        "marts 2026",
        "10. marts 2026",
        "2027",
    ]


@given(SAID)
def test_time_in_words_is_read_back(said: str) -> None:
    time = read(said)

    assert read(in_words(time)) == time


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        time = read(text)
    except Unreadable as refusal:
        assert str(refusal).endswith(".")
    else:
        assert time.start <= time.end
