"""Dates, months and times as Danish minutes write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from raadslag.rules.spans import parted

MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
_NAMES = r"januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_SHORT = r"jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec"
MONTH_PATTERN = rf"(?:{_NAMES}|(?:{_SHORT})\b\.?)"
DATE_PATTERN = (
    rf"(?:\d{{1,2}}\.?[\s-]{{0,3}}{MONTH_PATTERN}[\s,-]{{0,3}}\d{{4}}"
    r"|\d{1,2}[-./]\d{1,2}[-./\s]\s?(?:19|20)\d{2}"
    r"|(?:19|20)\d{2}-\d{2}-\d{2})"
)
_IN_WORDS = re.compile(
    rf"(?<!\d)(\d{{1,2}})\.?[\s-]{{0,3}}({MONTH_PATTERN})[\s,-]{{0,3}}(\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_IN_DIGITS = re.compile(r"(?<![\d.])(\d{1,2})[-./](\d{1,2})[-./\s]\s?((?:19|20)\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)")
_MONTH = re.compile(rf"(?<!\w)({MONTH_PATTERN})\s+((?:19|20)\d{{2}})(?!\d)", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:\bkl(?:okken)?\b\.?\s{0,3}(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?(?![\d])"
    r"|(?<![\d.:,-])(?P<hour2>\d{1,2})[.:](?P<minute2>\d{2})(?![\d]|[.:-]\d|\s?(?:kr|mio|mia|%|pct)))",
    re.IGNORECASE,
)


_SPAN = re.compile(
    r"(?<![\d.:-])(\d{1,2}[.:]\d{2}|\bkl\.?\s{0,3}\d{1,2})\s{0,2}[-–]\s{0,2}(?:kl\.?\s{0,3})?"
    r"(?=\d{1,2}(?:[.:]\d{2})?(?![\d:.-]\d|\d|\s?(?:kr|mio|mia|%|pct)))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands in the text."""

    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time of day as HH:MM and as printed."""

    clock: str
    printed: str


def in_words(day: date) -> str:
    """A day as Danish text has it.

    >>> in_words(date(2026, 1, 13))
    '13. januar 2026'
    """
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def month_number(name: str) -> int | None:
    """Number of a Danish month, also shortened.

    >>> month_number("Sept."), month_number("maj"), month_number("foo")
    (9, 5, None)
    """
    short = name.casefold().rstrip(".")[:3]
    numbers = [at for at, month in enumerate(MONTHS, 1) if month[:3] == short]
    return numbers[0] if len(short) == 3 and numbers else None


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """All real calendar dates of a text, in order.

    >>> [str(found.day) for found in find_dates("13-01-2026, den 9. december 2025 og 2013-06-20")]
    ['2026-01-13', '2025-12-09', '2013-06-20']
    >>> find_dates("31-02-2026")
    ()
    """
    return parted(_all(text))


def _all(text: str) -> Iterator[FoundDate]:
    """Candidates of each form."""
    for match in _IN_WORDS.finditer(text):
        yield from _real(match, match[3], month_number(match[2]), match[1])
    for match in _IN_DIGITS.finditer(text):
        yield from _real(match, match[3], int(match[2]), match[1])
    for match in _ISO.finditer(text):
        yield from _real(match, match[1], int(match[2]), match[3])


def _real(match: re.Match[str], year: str, month: int | None, day: str) -> Iterator[FoundDate]:
    """The date, when the calendar has it."""
    try:
        yield FoundDate(date(int(year), month or 0, int(day)), match.start(), match.end())
    except ValueError:
        return


def find_date(text: str) -> date | None:
    """The first date of a text.

    >>> find_date("Mødet den 10-04-2013")
    datetime.date(2013, 4, 10)
    """
    return next((found.day for found in find_dates(text)), None)


def find_month(text: str) -> str | None:
    """The first month with its year, as YYYY-MM.

    >>> find_month("udvalgsmøde i august 2025, pkt. 47")
    '2025-08'
    """
    match = _MONTH.search(text)
    return f"{match[2]}-{month_number(match[1]):02d}" if match else None


def find_times(text: str) -> tuple[FoundTime, ...]:
    """All times of day of a text, in order; dates and amounts are not times.

    >>> [time.clock for time in find_times("den 10.03.2026 kl. 15.00 - 16.30, pris 12.50 kr.")]
    ['15:00', '16:30']
    >>> find_times("kl. 9")[0].clock
    '09:00'
    >>> [time.clock for time in find_times("kl. 14.00-16.30, kl. 17-19")]
    ['14:00', '16:30', '17:00', '19:00']
    """
    blanked = _SPAN.sub(r"\1 - kl. ", _without_dates(text))
    found = []
    for match in _CLOCK.finditer(blanked):
        hour = int(match["hour"] or match["hour2"])
        minute = int(match["minute"] or match["minute2"] or 0)
        if hour < 24 and minute < 60:
            printed = re.sub(r"^\D+", "", match[0])
            found.append(FoundTime(f"{hour:02d}:{minute:02d}", printed))
    return tuple(found)


def _without_dates(text: str) -> str:
    """The text with its dates blanked out."""
    for found in reversed(find_dates(text)):
        text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    return text
