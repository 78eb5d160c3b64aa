"""When a step of a process is expected: a day, a month, a quarter, a season."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from raadslag.rules.danish_date import MONTH_PATTERN, MONTHS, find_dates, month_number
from raadslag.rules.danish_date import in_words as day_in_words

SEASONS = {"forår": 3, "sommer": 6, "efterår": 9, "vinter": 12}  # and the month each begins
EXAMPLES = "»februar 2026«, »3. kvartal 2026«, »forår 2026« eller »10. marts 2026«"


class Unreadable(ValueError):
    """A text that names no time; the message says in Danish what to write."""


class Precision(StrEnum):
    """How exactly a time is known; the value may be stored."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    MONTHS = "months"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class Time:
    """From a day to a day, both counted, and how it was said; sorts by beginning."""

    start: date
    end: date
    precision: Precision


_YEAR = r"(?P<year>(?:19|20|21)\d{2})"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Time]], ...]


def read(text: str) -> Time:
    """The time a short text names.

    Raises:
        Unreadable: It names none, or one the calendar does not have.

    >>> time = read("3. kvartal 2026")
    >>> str(time.start), str(time.end), time.precision.value
    ('2026-07-01', '2026-09-30', 'quarter')
    >>> read("feb. 2026") == read("Februar 2026")
    True
    """
    said = " ".join(text.split()).strip(" .,").casefold()
    said = re.sub(r"^(?:i|den|d\.|medio|primo|ultimo|omkring|ca\.)\s+", "", said)
    days = find_dates(said)
    if len(days) == 1 and not (said[: days[0].start] + said[days[0].end :]).strip(" .,"):
        return Time(days[0].day, days[0].day, Precision.DAY)
    for pattern, made in _FORMS:
        match = pattern.fullmatch(said)
        if match:
            return made(match)
    raise Unreadable(f"Tidspunktet kan ikke læses; skriv fx {EXAMPLES}.")


def in_words(time: Time) -> str:
    """A time as Danish text has it; ``read`` gives it back.

    >>> in_words(read("feb. 2026")), in_words(read("Q3 2026")), in_words(read("vinter 2026/27"))
    ('februar 2026', '3. kvartal 2026', 'vinter 2026/2027')
    """
    return _WORDS[time.precision](time)


def _months(year: int, month: int, count: int, precision: Precision) -> Time:
    """So many whole months from one."""
    last = month + count - 1
    end_year, end = year + (last - 1) // 12, (last - 1) % 12 + 1
    day = date(end_year, end, monthrange(end_year, end)[1])
    return Time(date(year, month, 1), day, precision)


def _month(match: re.Match[str]) -> Time:
    month = month_number(match["month"]) or 1
    return _months(int(match["year"]), month, 1, Precision.MONTH)


def _span(match: re.Match[str]) -> Time:
    """From a month to a later one."""
    first, last = month_number(match["first"]) or 1, month_number(match["last"]) or 1
    end = int(match["year"])
    start = int(match["start"] or end)
    count = (end - start) * 12 + last - first + 1
    if count < 2:
        raise Unreadable("Den sidste måned skal ligge efter den første; skriv fx »marts-maj 2026«.")
    return _months(start, first, count, Precision.MONTHS)


def _quarter(match: re.Match[str]) -> Time:
    number = int(match["number"] or match["number2"])
    return _months(int(match["year"]), 3 * number - 2, 3, Precision.QUARTER)


def _half(match: re.Match[str]) -> Time:
    return _months(int(match["year"]), 6 * int(match["number"]) - 5, 6, Precision.HALF)


def _season(match: re.Match[str]) -> Time:
    """Three months; winter begins in the year named and ends in the next."""
    begins = SEASONS[match["season"]]
    if match["next"] and (
        begins != 12 or int(match["next"][-2:]) != (int(match["year"]) + 1) % 100
    ):
        raise Unreadable("Kun vinteren går over et nytår; skriv fx »vinter 2026/27«.")
    return _months(int(match["year"]), begins, 3, Precision.SEASON)


def _week(match: re.Match[str]) -> Time:
    try:
        monday = date.fromisocalendar(int(match["year"]), int(match["number"]), 1)
    except ValueError:
        raise Unreadable("Året har ikke så mange uger; skriv fx »uge 12, 2026«.") from None
    return Time(monday, monday + timedelta(days=6), Precision.WEEK)


def _whole_year(match: re.Match[str]) -> Time:
    return _months(int(match["year"]), 1, 12, Precision.YEAR)


_FORMS = (
    (re.compile(rf"(?P<month>{MONTH_PATTERN})\.?,? {_YEAR}"), _month),
    (
        re.compile(
            rf"(?P<first>{MONTH_PATTERN})\.?(?: (?P<start>(?:19|20|21)\d{{2}}))?"
            rf"(?: ?[-–/] ?| til | og )(?P<last>{MONTH_PATTERN})\.? {_YEAR}"
        ),
        _span,
    ),
    (
        re.compile(
            r"(?:(?P<number>[1-4])\.? ?(?:kvartal|kvt\.?|kv\.?)|q(?P<number2>[1-4]))"
            rf",?(?: i)? {_YEAR}"
        ),
        _quarter,
    ),
    (re.compile(rf"(?P<number>[12])\.? ?halvår,? {_YEAR}"), _half),
    (
        re.compile(
            rf"(?P<season>{'|'.join(SEASONS)})(?:et|en|n)?,? {_YEAR}"
            r"(?:[/-](?P<next>\d{4}|\d{2}))?"
        ),
        _season,
    ),
    (re.compile(rf"uge (?P<number>\d{{1,2}}),?(?: i)? {_YEAR}"), _week),
    (re.compile(_YEAR), _whole_year),
)


def _span_words(time: Time) -> str:
    start = f" {time.start.year}" if time.start.year != time.end.year else ""
    first, last = MONTHS[time.start.month - 1], MONTHS[time.end.month - 1]
    return f"{first}{start}-{last} {time.end.year}"


def _season_words(time: Time) -> str:
    name = next(name for name, month in SEASONS.items() if month == time.start.month)
    over = f"/{time.end.year}" if time.end.year != time.start.year else ""
    return f"{name} {time.start.year}{over}"


def _week_words(time: Time) -> str:
    year, week, _ = time.start.isocalendar()
    return f"uge {week}, {year}"


_WORDS: dict[Precision, Callable[[Time], str]] = {
    Precision.DAY: lambda time: day_in_words(time.start),
    Precision.WEEK: _week_words,
    Precision.MONTH: lambda time: f"{MONTHS[time.start.month - 1]} {time.start.year}",
    Precision.MONTHS: _span_words,
    Precision.SEASON: _season_words,
    Precision.QUARTER: lambda time: f"{(time.start.month + 2) // 3}. kvartal {time.start.year}",
    Precision.HALF: lambda time: f"{(time.start.month + 5) // 6}. halvår {time.start.year}",
    Precision.YEAR: lambda time: str(time.start.year),
}
