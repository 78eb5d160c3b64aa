"""Instants of a meeting."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.instant import clock, instant_of, never_back, when
from tests.rules.meeting import DAY, at

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


@pytest.mark.parametrize(
    ("instant", "said"),
    [
        (at(14, 5), "kl. 14.05"),
        (at(0, 0), "kl. 00.00"),
        (at(0, 15, day=14), "kl. 00.15 den 14. januar 2026"),
    ],
)
def test_clock(instant: datetime, said: str) -> None:
    assert clock(instant, DAY) == said


@pytest.mark.parametrize(
    ("hour", "starts", "meant"),
    [
        (time(14, 5), at(13, 30), at(14, 5)),
        (time(13, 20), at(13, 30), at(13, 20)),
        (time(0, 15), at(19), at(0, 15, day=14)),
        (time(12, 59), at(19), at(12, 59, day=14)),
        (time(13, 0), at(19), at(13, 0)),
        (time(23, 50), at(0, 30), at(23, 50, day=12)),
    ],
)
def test_hour_typed_by_hand(hour: time, starts: datetime, meant: datetime) -> None:
    assert instant_of(hour, starts) == meant


@given(st.times(), st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)))
def test_hour_typed_by_hand_is_near_the_beginning(hour: time, starts: datetime) -> None:
    meant = instant_of(hour, starts)

    assert meant.time() == hour
    assert timedelta(hours=-6) <= meant - starts < timedelta(hours=18)


def test_two_hours_of_the_night_summer_time_ends() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=COPENHAGEN)
    again = datetime(2026, 10, 25, 2, 10, fold=1, tzinfo=COPENHAGEN)

    assert (when(first) < when(again), first < again) == (True, False)
    assert never_back([first, again]) == (first, again)


def test_instant_without_a_zone_stays_as_it_is() -> None:
    assert when(at(14)) == at(14)
    assert when(datetime(2026, 1, 13, 14, tzinfo=UTC)) == datetime(2026, 1, 13, 14, tzinfo=UTC)


@given(st.lists(st.datetimes(datetime(2026, 1, 1), datetime(2026, 2, 1))))
def test_instants_never_go_back(noted: list[datetime]) -> None:
    held = never_back(noted)

    assert list(held) == sorted(held)
    assert all(one >= was for one, was in zip(held, noted, strict=True))
