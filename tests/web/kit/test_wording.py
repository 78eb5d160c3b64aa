"""Danish dates, times, sizes and lists."""

from datetime import date, time

import pytest

from raadslag.web.kit import wording


def test_date_and_time_in_words() -> None:
    day = date(2026, 1, 13)

    assert wording.in_words(day) == "13. januar 2026"
    assert wording.with_weekday(day) == "tirsdag den 13. januar 2026"
    assert wording.at_clock(time(13, 30)) == "kl. 13.30"


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "1 KB"),
        (1499, "1 KB"),
        (812_345, "812 KB"),
        (1_000_000, "1,0 MB"),
        (12_345_678, "12,3 MB"),
    ],
)
def test_size_in_words(size: int, said: str) -> None:
    assert wording.in_bytes(size) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [([], ""), (["A"], "A"), (["A", "B"], "A og B"), (["A", "B", "C"], "A, B og C")],
)
def test_words_in_a_row(words: list[str], said: str) -> None:
    assert wording.enumerated(words) == said


def test_kind_of_an_unknown_media_type() -> None:
    assert wording.kind_of("application/x-ukendt") == "fil"
