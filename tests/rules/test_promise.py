"""How well deadlines were kept."""

from datetime import datetime, timedelta

import pytest

from raadslag.rules.promise import Measure, Promised, late_in_words, measured

NOON = datetime(2026, 1, 7, 12)
HOUR = timedelta(hours=1)


def test_nothing_is_measured_before_it_is_due() -> None:
    assert measured([Promised("a", NOON, None)], NOON) == Measure(0, 0)
    assert Measure(0, 0).percent == 0


def test_out_at_the_last_instant_is_in_time_and_early_counts_at_once() -> None:
    made = [Promised("a", NOON, NOON), Promised("b", NOON + 9 * HOUR, NOON)]

    assert measured(made, NOON) == Measure(2, 2)


def test_what_is_missing_is_late_until_now_and_the_first_of_equals_is_named() -> None:
    missing, late = Promised("b", NOON, None), Promised("c", NOON, NOON + 3 * HOUR)

    found = measured([Promised("a", NOON, NOON), missing, late], NOON + 3 * HOUR)

    assert found == Measure(3, 1, missing, 3 * HOUR)
    assert found.percent == 33


@pytest.mark.parametrize(("kept", "percent"), [(0, 0), (999, 99), (1000, 100)])
def test_all_is_a_hundred_and_nothing_less_is(kept: int, percent: int) -> None:
    assert Measure(1000, kept).percent == percent


def test_less_than_a_minute_is_told_as_one() -> None:
    assert late_in_words(timedelta(seconds=5)) == "1 minut"
