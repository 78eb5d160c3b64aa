"""Deadlines counted from the meeting."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.deadline import (
    COUNCIL_AGENDA,
    COUNCIL_MATERIAL,
    Count,
    DeadlineRule,
    Standing,
    agenda_deadline,
    in_words,
    is_workday,
    material_deadline,
    minutes_deadline,
    moment,
    paper_deadline,
    standing,
)

EASTER = (date(2026, 4, 2), date(2026, 4, 3), date(2026, 4, 5), date(2026, 4, 6))
WEDNESDAY = DeadlineRule(Count.WEEKDAY_BEFORE, 1, weekday=2)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("meeting", "saturday_counts", "deadline"),
    [
        (date(2026, 1, 13), True, date(2026, 1, 8)),
        (date(2026, 1, 13), False, date(2026, 1, 7)),
        (date(2026, 4, 7), True, date(2026, 3, 30)),
        (date(2026, 4, 7), False, date(2026, 3, 27)),
    ],
)
def test_council_agenda_four_workdays_before(
    meeting: date, saturday_counts: bool, deadline: date
) -> None:
    found = agenda_deadline(
        meeting, COUNCIL_AGENDA, saturday_counts=saturday_counts, holidays=EASTER
    )

    assert found == deadline


def test_material_three_workdays_before_over_easter() -> None:
    found = material_deadline(date(2026, 4, 7), saturday_counts=False, holidays=EASTER)

    assert found == date(2026, 3, 30)


@pytest.mark.parametrize(
    ("meeting", "holidays", "deadline"),
    [
        (date(2026, 1, 13), (), date(2026, 1, 7)),
        (date(2026, 1, 12), (), date(2026, 1, 7)),
        (date(2026, 1, 18), (), date(2026, 1, 7)),
        (date(2026, 1, 13), (date(2026, 1, 7),), date(2026, 1, 6)),
        (date(2026, 1, 13), (date(2026, 1, 7), date(2026, 1, 6)), date(2026, 1, 5)),
    ],
)
def test_wednesday_of_the_week_before(
    meeting: date, holidays: tuple[date, ...], deadline: date
) -> None:
    found = agenda_deadline(meeting, WEDNESDAY, saturday_counts=True, holidays=holidays)

    assert found == deadline


def test_days_before_a_closed_day_gives_way_to_the_day_before() -> None:
    eight = DeadlineRule(Count.DAYS_BEFORE, 8)

    found = agenda_deadline(date(2026, 4, 14), eight, saturday_counts=True, holidays=EASTER)

    assert found == date(2026, 4, 4)


@pytest.mark.parametrize(
    "rule",
    [
        DeadlineRule(Count.WORKDAYS_BEFORE, 0),
        DeadlineRule(Count.WEEKDAY_BEFORE, 0, weekday=4),
        DeadlineRule(Count.DAYS_AFTER, 1),
    ],
)
def test_agenda_without_any_time(rule: DeadlineRule) -> None:
    with pytest.raises(ValueError, match=r"before the meeting|forwards"):
        agenda_deadline(date(2026, 1, 13), rule, saturday_counts=True, holidays=())


def test_paper_on_the_day_of_the_agenda_and_after_it() -> None:
    same = DeadlineRule(Count.WORKDAYS_BEFORE, 0)
    friday = DeadlineRule(Count.WEEKDAY_BEFORE, 0, weekday=4)

    found = paper_deadline(date(2026, 1, 7), same, saturday_counts=True, holidays=())

    assert found == date(2026, 1, 7)
    with pytest.raises(ValueError, match="papers come before"):
        paper_deadline(date(2026, 1, 7), friday, saturday_counts=True, holidays=())


@pytest.mark.parametrize(
    ("meeting", "rule", "deadline"),
    [
        (date(2026, 1, 13), DeadlineRule(Count.DAYS_AFTER, 1), date(2026, 1, 14)),
        (date(2026, 4, 1), DeadlineRule(Count.DAYS_AFTER, 1), date(2026, 4, 7)),
        (date(2026, 1, 16), DeadlineRule(Count.WORKDAYS_AFTER, 2), date(2026, 1, 20)),
    ],
)
def test_minutes_after_the_meeting(meeting: date, rule: DeadlineRule, deadline: date) -> None:
    found = minutes_deadline(meeting, rule, saturday_counts=False, holidays=EASTER)

    assert found == deadline


def test_minutes_before_the_meeting() -> None:
    with pytest.raises(ValueError, match="after the meeting"):
        minutes_deadline(date(2026, 1, 13), WEDNESDAY, saturday_counts=True, holidays=())


@pytest.mark.parametrize(
    ("count", "number", "weekday"),
    [
        (Count.DAYS_AFTER, -1, None),
        (Count.DAYS_AFTER, 61, None),
        (Count.DAYS_AFTER, 1, 2),
        (Count.WEEKDAY_BEFORE, 1, None),
        (Count.WEEKDAY_BEFORE, 1, 7),
    ],
)
def test_rule_that_makes_no_sense(count: Count, number: int, weekday: int | None) -> None:
    with pytest.raises(ValueError, match=r"number is|weekday"):
        DeadlineRule(count, number, weekday)


@pytest.mark.parametrize(
    ("today", "done_on", "expected"),
    [
        (date(2026, 1, 1), None, Standing.AHEAD),
        (date(2026, 1, 4), None, Standing.SOON),
        (date(2026, 1, 7), None, Standing.DUE),
        (date(2026, 1, 8), None, Standing.OVERDUE),
        (date(2026, 1, 9), date(2026, 1, 7), Standing.DONE),
        (date(2026, 1, 9), date(2026, 1, 8), Standing.DONE_LATE),
    ],
)
def test_standing_by_day(today: date, done_on: date | None, expected: Standing) -> None:
    assert standing(date(2026, 1, 7), today, done_on) == expected


def test_standing_by_the_hour() -> None:
    noon = moment(date(2026, 1, 7), DeadlineRule(Count.WORKDAYS_BEFORE, 4, hour=time(12)))

    found = [
        standing(noon, datetime(2026, 1, 7, 11), None),
        standing(noon, datetime(2026, 1, 7, 13), None),
        standing(noon, datetime(2026, 1, 8), datetime(2026, 1, 7, 12, 1)),
    ]

    assert found == [Standing.DUE, Standing.OVERDUE, Standing.DONE_LATE]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (COUNCIL_MATERIAL, "3 hverdage før mødet"),
        (DeadlineRule(Count.WEEKDAY_BEFORE, 2, weekday=0), "mandag i 2. uge før mødet"),
        (DeadlineRule(Count.WEEKDAY_BEFORE, 0, weekday=0), "mandag i samme uge som mødet"),
        (DeadlineRule(Count.DAYS_BEFORE, 0), "samme dag som mødet"),
        (DeadlineRule(Count.WORKDAYS_AFTER, 1), "hverdagen efter mødet"),
        (DeadlineRule(Count.DAYS_BEFORE, 8), "8 dage før mødet"),
    ],
)
def test_rule_in_words(rule: DeadlineRule, words: str) -> None:
    assert in_words(rule) == words


@given(DAYS, st.integers(1, 12), st.booleans(), st.sets(DAYS, max_size=8))
def test_counted_days_lie_between(
    meeting: date, number: int, saturday_counts: bool, holidays: set[date]
) -> None:
    rule = DeadlineRule(Count.WORKDAYS_BEFORE, number)

    found = agenda_deadline(meeting, rule, saturday_counts=saturday_counts, holidays=holidays)

    between = [found + timedelta(days=n) for n in range((meeting - found).days)]
    working = [
        is_workday(day, saturday_counts=saturday_counts, holidays=holidays) for day in between
    ]
    assert (working[0], sum(working)) == (True, number)


@given(DAYS, st.integers(0, 20), st.sets(DAYS, max_size=8))
def test_minutes_are_never_due_on_a_closed_day(
    meeting: date, number: int, holidays: set[date]
) -> None:
    rule = DeadlineRule(Count.DAYS_AFTER, number)

    found = minutes_deadline(meeting, rule, saturday_counts=False, holidays=holidays)

    assert found >= meeting + timedelta(days=number)
    assert is_workday(found, saturday_counts=False, holidays=holidays)
