"""A year's meetings from one rule, closed days avoided."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from raadslag.rules.danish_date import MONTHS, in_words
from raadslag.rules.deadline import WEEKDAYS

LAST = -1
ORDINALS = {1: "første", 2: "anden", 3: "tredje", 4: "fjerde", 5: "femte", LAST: "sidste"}
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class MeetingRule:
    """When a body meets: weeks of the month, or every so many weeks from a day.

    ``ordinals`` are 1 to 5 and -1 for the last, ascending with the last at the
    end; empty when ``every`` says how many weeks part the meetings, which are
    counted from the first ``weekday`` on or after ``since``.
    """

    weekday: int
    starts: time
    ordinals: tuple[int, ...] = ()
    every: int = 0
    since: date | None = None
    ends: time | None = None
    place: str = ""
    excluded: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if not 0 <= self.weekday <= 6:
            raise ValueError("weekday is 0 (Monday) to 6")
        if bool(self.ordinals) == bool(self.every):
            raise ValueError("either weeks of the month or so many weeks apart")
        if any(one not in ORDINALS for one in self.ordinals):
            raise ValueError("ordinals are 1 to 5, and -1 for the last")
        if not 0 <= self.every <= 52 or (self.every > 1 and self.since is None):
            raise ValueError("weeks apart are 1 to 52, and counted from a day")
        if self.ends is not None and self.ends == self.starts:
            raise ValueError("a meeting lasts")
        if not self.excluded <= set(range(1, 13)):
            raise ValueError("months are 1 to 12")


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day of the plan; without ``day`` it was skipped, and ``reason`` says why.

    ``instead_of`` is the day the rule asked for, when it became another or none.
    """

    day: date | None
    instead_of: date | None = None
    reason: str = ""


def days(rule: MeetingRule, year: int, closed: Collection[date]) -> list[PlannedDay]:
    """The meetings of a year, in order, with what was moved or skipped and why.

    A closed day gives way to the same weekday a week later or earlier, in the
    same month if there is one, never to a day the rule has taken already.

    Args:
        rule: When the body meets.
        year: The calendar year.
        closed: Public holidays and the municipality's own closed days.

    >>> second = MeetingRule(1, time(13, 30), ordinals=(2,), excluded=frozenset(range(3, 13)))
    >>> [str(one.day) for one in days(second, 2026, [])]
    ['2026-01-13', '2026-02-10']
    >>> [str(one.day) for one in days(second, 2026, [date(2026, 1, 13)])]
    ['2026-01-20', '2026-02-10']
    """
    asked = sorted(set(_weekly(rule, year) if rule.every else _monthly(rule, year)))
    taken = set(asked)
    plan: list[tuple[date, PlannedDay]] = []
    for day in asked:
        planned = _kept(day) if day not in closed else _moved(day, rule, taken, closed)
        if planned.day is not None:
            taken.add(planned.day)
        plan.append((planned.day or day, planned))
    plan += _missing(rule, year)
    return [planned for _, planned in sorted(plan, key=lambda one: one[0])]


def _kept(day: date) -> PlannedDay:
    return PlannedDay(day)


def _weekly(rule: MeetingRule, year: int) -> Iterator[date]:
    """Days so many weeks apart; without a first day they begin with the year."""
    first = rule.since or date(year, 1, 1)
    day = first + timedelta(days=(rule.weekday - first.weekday()) % 7)
    step = rule.every * _WEEK
    if day.year < year:
        day += -((day - date(year, 1, 1)) // step) * step
    while day.year == year:
        if day.month not in rule.excluded:
            yield day
        try:
            day += step
        except OverflowError:  # the calendar ends with year 9999
            return


def _monthly(rule: MeetingRule, year: int) -> Iterator[date]:
    """The days a month has of those asked for."""
    for month in _months(rule):
        found = _weekdays(rule.weekday, year, month)
        for ordinal in rule.ordinals:
            if ordinal == LAST:
                yield found[-1]
            elif ordinal <= len(found):
                yield found[ordinal - 1]


def _missing(rule: MeetingRule, year: int) -> Iterator[tuple[date, PlannedDay]]:
    """Months without a fifth such weekday."""
    for month in _months(rule) if 5 in rule.ordinals else ():
        if len(_weekdays(rule.weekday, year, month)) < 5:
            name = MONTHS[month - 1].capitalize()
            reason = f"{name} {year} har ingen femte {WEEKDAYS[rule.weekday]}."
            yield date(year, month, monthrange(year, month)[1]), PlannedDay(None, None, reason)


def _months(rule: MeetingRule) -> list[int]:
    return [month for month in range(1, 13) if month not in rule.excluded]


def _weekdays(weekday: int, year: int, month: int) -> list[date]:
    """All days of a month that are this weekday."""
    before, length = monthrange(year, month)
    first = 1 + (weekday - before) % 7
    return [date(year, month, day) for day in range(first, length + 1, 7)]


def _moved(day: date, rule: MeetingRule, taken: set[date], closed: Collection[date]) -> PlannedDay:
    """The free week beside a closed day, or a skipped meeting."""
    said = f"{WEEKDAYS[day.weekday()]} den {in_words(day)}"
    near = [_WEEK, -_WEEK]
    beside = [day + week for week in near if (day.toordinal() + week.days) in _DAYS_OF_CALENDAR]
    free = [
        other
        for other in sorted(beside, key=lambda one: one.month != day.month)
        if other.year == day.year
        and other.month not in rule.excluded
        and other not in taken
        and other not in closed
    ]
    if free:
        return PlannedDay(free[0], day, f"Flyttet fra {said}, som er en hellig- eller lukkedag.")
    return PlannedDay(
        None, day, f"Springes over: {said} er en hellig- eller lukkedag, og ugerne om er optaget."
    )


_DAYS_OF_CALENDAR = range(date.min.toordinal(), date.max.toordinal() + 1)
