"""A body's deadlines: what may be said, and the days it gives."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.deadline import Count, DeadlineRule
from raadslag.rules.timetable import BACKWARDS, FORWARDS, Due, Orders, deadlines, fault, usual

DAY = date(2026, 1, 13)


def rule(count: Count, number: int = 1) -> DeadlineRule:
    """A deadline, on a Wednesday where it is on a weekday."""
    return DeadlineRule(count, number, 2 if count is Count.WEEKDAY_BEFORE else None)


@pytest.mark.parametrize(
    ("orders", "line"),
    [
        (Orders(rule(Count.DAYS_AFTER)), "agenda"),
        (Orders(rule(Count.DAYS_BEFORE, 0)), "agenda"),
        (Orders(rule(Count.DAYS_BEFORE), material=rule(Count.DAYS_AFTER)), "material"),
        (Orders(rule(Count.DAYS_BEFORE), material=rule(Count.WEEKDAY_BEFORE, 0)), "material"),
        (Orders(rule(Count.DAYS_BEFORE), papers=rule(Count.WORKDAYS_AFTER)), "papers"),
        (Orders(rule(Count.DAYS_BEFORE), papers=rule(Count.WEEKDAY_BEFORE, 0)), "papers"),
        (Orders(rule(Count.DAYS_BEFORE), minutes=rule(Count.DAYS_BEFORE)), "minutes"),
        (Orders(rule(Count.DAYS_BEFORE), papers=rule(Count.WORKDAYS_BEFORE, 0)), None),
    ],
)
def test_fault_names_the_line(orders: Orders, line: str | None) -> None:
    found = fault(orders)

    assert (found[0] if found else None) == line


def test_the_council_has_four_and_three_workdays() -> None:
    found = deadlines(DAY, usual("council"), [])

    assert (found.agenda.on, found.material.on) == (date(2026, 1, 8), date(2026, 1, 9))


def test_material_goes_with_the_agenda_when_nothing_is_said() -> None:
    orders = Orders(DeadlineRule(Count.DAYS_BEFORE, 6, hour=time(12)))

    found = deadlines(DAY, orders, [])

    assert found.material == found.agenda == Due(date(2026, 1, 7), time(12))
    assert found.agenda.moment == datetime(2026, 1, 7, 12)


backwards = st.builds(rule, st.sampled_from(BACKWARDS), st.integers(0, 20))
forwards = st.builds(rule, st.sampled_from(FORWARDS), st.integers(0, 20))
closed = st.frozensets(st.integers(-40, 40).map(lambda days: DAY + timedelta(days)), max_size=9)


@given(st.builds(Orders, backwards, forwards, st.none() | backwards, st.none() | backwards), closed)
def test_orders_without_fault_give_days_in_order(orders: Orders, days: frozenset[date]) -> None:
    if fault(orders) is not None:
        return

    found = deadlines(DAY, orders, days)

    assert found.agenda.on < DAY <= found.minutes.on
    assert found.material.on < DAY
    assert found.papers is None or found.papers.on <= found.agenda.on
