"""Deadlines of papers, agendas and minutes, counted from the meeting."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeVar

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
LONGEST = 60  # days or weeks a deadline may lie from what it is counted from
Moment = TypeVar("Moment", date, datetime)
_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


class Count(StrEnum):
    """How a deadline is counted."""

    WORKDAYS_BEFORE = "workdays_before"
    DAYS_BEFORE = "days_before"
    WEEKDAY_BEFORE = "weekday_before"
    WORKDAYS_AFTER = "workdays_after"
    DAYS_AFTER = "days_after"


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """One line of the standing orders: so many days, or a weekday of a week before.

    ``number`` counts working days or days; for a weekday it counts weeks,
    where 1 is the week before and 0 the same week. ``weekday`` is 0 on Monday.
    """

    count: Count
    number: int = 1
    weekday: int | None = None
    hour: time | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.number <= LONGEST:
            raise ValueError(f"number is 0 to {LONGEST}")
        if (self.count is Count.WEEKDAY_BEFORE) != (self.weekday is not None):
            raise ValueError("a weekday belongs to WEEKDAY_BEFORE alone")
        if self.weekday is not None and not 0 <= self.weekday <= _SUNDAY:
            raise ValueError("weekday is 0 (Monday) to 6")


class Standing(StrEnum):
    """How something stands to its deadline; the overview colours by it."""

    DONE = "done"
    DONE_LATE = "done_late"
    AHEAD = "ahead"
    SOON = "soon"
    DUE = "due"
    OVERDUE = "overdue"


COUNCIL_AGENDA = DeadlineRule(Count.WORKDAYS_BEFORE, 4)
COUNCIL_MATERIAL = DeadlineRule(Count.WORKDAYS_BEFORE, 3)


def agenda_deadline(
    meeting: date, rule: DeadlineRule, *, saturday_counts: bool, holidays: Collection[date]
) -> date:
    """Last day the agenda may be sent.

    Counts back from the day before the meeting; Sundays and ``holidays`` never
    count. A day counted to that is closed gives way to the last working day before.

    Args:
        meeting: Day of the meeting, local Danish date.
        rule: Line of the standing orders, counted backwards, never 0 days.
        saturday_counts: Whether Saturday is a working day under the standing orders.
        holidays: Public holidays and closed days near the meeting.

    Raises:
        ValueError: The rule counts forwards, or leaves no time at all.

    Source: Kommunestyrelsesloven § 8, stk. 4 (council, 4 hverdage). For committees
    § 20, stk. 3 names no number; it comes from the standing orders. Reasonable time
    must be left whatever they say (RD 1997/97.1.1).

    >>> agenda_deadline(date(2026, 1, 13), COUNCIL_AGENDA, saturday_counts=True, holidays=[])
    datetime.date(2026, 1, 8)
    >>> agenda_deadline(date(2026, 1, 13), COUNCIL_AGENDA, saturday_counts=False, holidays=[])
    datetime.date(2026, 1, 7)
    >>> wednesday = DeadlineRule(Count.WEEKDAY_BEFORE, 1, weekday=2)
    >>> agenda_deadline(date(2026, 1, 13), wednesday, saturday_counts=True, holidays=[])
    datetime.date(2026, 1, 7)
    """
    day = _before(meeting, rule, saturday_counts, holidays)
    if day >= meeting:
        raise ValueError("the agenda is sent before the meeting")
    return day


def material_deadline(
    meeting: date,
    *,
    saturday_counts: bool,
    holidays: Collection[date],
    rule: DeadlineRule = COUNCIL_MATERIAL,
) -> date:
    """Last day the material must be available to members.

    Args:
        meeting: Day of the meeting, local Danish date.
        saturday_counts: Whether Saturday is a working day under the standing orders.
        holidays: Public holidays and closed days near the meeting.
        rule: Line of the standing orders; 3 working days for the council.

    Raises:
        ValueError: The rule counts forwards, or leaves no time at all.

    Source: Kommunestyrelsesloven § 8, stk. 4 (council, 3 hverdage).

    >>> material_deadline(date(2026, 1, 13), saturday_counts=True, holidays=[])
    datetime.date(2026, 1, 9)
    """
    return agenda_deadline(meeting, rule, saturday_counts=saturday_counts, holidays=holidays)


def paper_deadline(
    agenda: date, rule: DeadlineRule, *, saturday_counts: bool, holidays: Collection[date]
) -> date:
    """Last day a paper may be handed in for an agenda due on ``agenda``.

    Args:
        agenda: The agenda's own deadline.
        rule: Counted backwards from it; 0 working days is the same day.
        saturday_counts: Whether Saturday is a working day under the standing orders.
        holidays: Public holidays and closed days near it.

    Raises:
        ValueError: The rule counts forwards, or lands after the agenda's deadline.

    Source: The municipality's own standing orders.

    >>> three = DeadlineRule(Count.WORKDAYS_BEFORE, 3)
    >>> paper_deadline(date(2026, 1, 7), three, saturday_counts=False, holidays=[date(2026, 1, 1)])
    datetime.date(2026, 1, 2)
    """
    day = _before(agenda, rule, saturday_counts, holidays)
    if day > agenda:
        raise ValueError("papers come before the agenda")
    return day


def minutes_deadline(
    meeting: date, rule: DeadlineRule, *, saturday_counts: bool, holidays: Collection[date]
) -> date:
    """Last day the minutes may be sent.

    A day counted to that is closed gives way to the next working day, for
    minutes can not be due before there was a day to write them.

    Args:
        meeting: Day of the meeting, local Danish date.
        rule: Counted forwards; 1 day is the day after.
        saturday_counts: Whether Saturday is a working day under the standing orders.
        holidays: Public holidays and closed days near the meeting.

    Raises:
        ValueError: The rule counts backwards.

    Source: The standing orders; the Act names no day.

    >>> after = DeadlineRule(Count.DAYS_AFTER, 1)
    >>> minutes_deadline(date(2026, 1, 13), after, saturday_counts=False, holidays=[])
    datetime.date(2026, 1, 14)
    """
    if rule.count is Count.WORKDAYS_AFTER:
        return _walk(meeting, rule.number, _DAY, saturday_counts, holidays)
    if rule.count is not Count.DAYS_AFTER:
        raise ValueError("minutes are due after the meeting")
    day = meeting + rule.number * _DAY
    return _nearest(day, _DAY, saturday_counts, holidays)


def standing(
    deadline: Moment, today: Moment, done_on: Moment | None, *, soon_days: int = 3
) -> Standing:
    """How a thing stands to its deadline, on dates or on instants.

    Args:
        deadline: Last day, or last instant, it may be done.
        today: The present day or instant, handed in.
        done_on: When it was done, or none.
        soon_days: How many days before the deadline it is called near.

    >>> standing(date(2026, 1, 7), date(2026, 1, 9), date(2026, 1, 7)).value
    'done'
    >>> standing(date(2026, 1, 7), date(2026, 1, 7), None).value
    'due'
    """
    if done_on is not None:
        return Standing.DONE if done_on <= deadline else Standing.DONE_LATE
    if today > deadline:
        return Standing.OVERDUE
    days = (_day(deadline) - _day(today)).days
    if days == 0:
        return Standing.DUE
    return Standing.SOON if days <= soon_days else Standing.AHEAD


def moment(day: date, rule: DeadlineRule) -> datetime:
    """The last instant of a deadline, local time; the day's end without an hour.

    >>> moment(date(2026, 1, 7), DeadlineRule(Count.WORKDAYS_BEFORE, 4, hour=time(12)))
    datetime.datetime(2026, 1, 7, 12, 0)
    """
    return datetime.combine(day, rule.hour or time(23, 59, 59, 999999))


def in_words(rule: DeadlineRule, anchor: str = "mødet") -> str:
    """A rule as the settings page says it.

    >>> in_words(DeadlineRule(Count.WEEKDAY_BEFORE, 1, weekday=2, hour=time(12)))
    'onsdag i ugen før mødet, senest kl. 12.00'
    >>> in_words(DeadlineRule(Count.WORKDAYS_BEFORE, 4))
    '4 hverdage før mødet'
    >>> in_words(DeadlineRule(Count.DAYS_AFTER, 1))
    'dagen efter mødet'
    """
    said = _weekday_words(rule, anchor) if rule.weekday is not None else _day_words(rule, anchor)
    return f"{said}, senest kl. {rule.hour:%H.%M}" if rule.hour else said


def _weekday_words(rule: DeadlineRule, anchor: str) -> str:
    weekday = WEEKDAYS[rule.weekday or 0]
    if rule.number == 0:
        return f"{weekday} i samme uge som {anchor}"
    week = "ugen" if rule.number == 1 else f"{rule.number}. uge"
    return f"{weekday} i {week} før {anchor}"


def _day_words(rule: DeadlineRule, anchor: str) -> str:
    side = "før" if rule.count in (Count.WORKDAYS_BEFORE, Count.DAYS_BEFORE) else "efter"
    workdays = rule.count in (Count.WORKDAYS_BEFORE, Count.WORKDAYS_AFTER)
    if rule.number == 0:
        return f"samme dag som {anchor}"
    if rule.number == 1:
        return f"{'hverdagen' if workdays else 'dagen'} {side} {anchor}"
    return f"{rule.number} {'hverdage' if workdays else 'dage'} {side} {anchor}"


def _before(
    anchor: date, rule: DeadlineRule, saturday_counts: bool, holidays: Collection[date]
) -> date:
    """The day a rule counts back to, never a closed one."""
    if rule.count is Count.WORKDAYS_BEFORE:
        return _walk(anchor, rule.number, -_DAY, saturday_counts, holidays)
    if rule.count is Count.DAYS_BEFORE:
        day = anchor - rule.number * _DAY
    elif rule.count is Count.WEEKDAY_BEFORE and rule.weekday is not None:
        monday = anchor - timedelta(days=anchor.weekday(), weeks=rule.number)
        day = monday + rule.weekday * _DAY
    else:
        raise ValueError("counts forwards")
    return _nearest(day, -_DAY, saturday_counts, holidays)


def _walk(
    day: date, workdays: int, step: timedelta, saturday_counts: bool, holidays: Collection[date]
) -> date:
    """So many working days from a day, the day itself not counted."""
    for _ in range(workdays):
        day = _nearest(day + step, step, saturday_counts, holidays)
    return day


def _nearest(day: date, step: timedelta, saturday_counts: bool, holidays: Collection[date]) -> date:
    """The day itself, or the first working day on its ``step`` side."""
    while not is_workday(day, saturday_counts=saturday_counts, holidays=holidays):
        day += step
    return day


def is_workday(day: date, *, saturday_counts: bool, holidays: Collection[date]) -> bool:
    """Whether a day is a hverdag.

    Source: Domain reference A1.4: Saturday is one unless the standing orders say otherwise.

    >>> is_workday(date(2026, 1, 10), saturday_counts=True, holidays=[])
    True
    >>> is_workday(date(2026, 1, 11), saturday_counts=True, holidays=[])
    False
    """
    off = {_SUNDAY} if saturday_counts else {_SATURDAY, _SUNDAY}
    return day.weekday() not in off and day not in holidays


def _day(moment: date | datetime) -> date:
    """The day of an instant."""
    return moment.date() if isinstance(moment, datetime) else moment
