"""Amounts, days and case numbers in running Danish text, with what they say to a machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from raadslag.rules.danish_date import find_dates
from raadslag.rules.spans import parted

Kind = Literal["amount", "date", "case"]


@dataclass(frozen=True, slots=True)
class Value:
    """A value and where it stands in the text.

    ``machine`` is "DKK 1200000" of an amount, an ISO day or local minute of a date, and the
    number itself of a case.
    """

    kind: Kind
    machine: str
    start: int
    end: int


# Every repeated part is bounded, so that no text makes the search slow.
_NUMBER = r"(?:\d{1,3}(?:\.\d{3}){1,5}|\d{1,15})(?:,\d{1,6})?"
_SCALE = r"mio\b\.?|million(?:er)?\b|mia\b\.?|milliard(?:er)?\b|tusind(?:e)?\b|t\.?"
_AMOUNT = re.compile(
    rf"(?<![\w.,/:§-])(?P<sign>[-−])?(?P<number>{_NUMBER})(?:,-)?\s{{0,2}}"
    rf"(?:(?P<scale>{_SCALE})\s{{0,2}})?(?:kr\b\.?|kroner\b|DKK\b)"
    rf"|(?<!\w)(?:kr\.?|DKK)\s{{1,2}}(?P<sign2>[-−])?(?P<number2>{_NUMBER})(?![\w.]|,\d)"
    rf"(?:\s{{0,2}}(?P<scale2>mio\b\.?|mia\b\.?))?",
    re.IGNORECASE,
)
_TIMES = {"mio": 6, "mil": 6, "mia": 9, "tus": 3, "t": 3}
_CLOCK = re.compile(
    r",?\s{1,2}kl\b\.?\s{0,2}(\d{1,2})(?:[.:](\d{2}))?(?![\d:]|\.\d)", re.IGNORECASE
)
_CASE = re.compile(
    r"(?<![\w./-])(?:\d{2}\.\d{2}(?:\.\d{2})?-[A-ZÆØÅ]\d{2}-\d{1,6}-(?:\d{4}|\d{2})"
    r"|[A-ZÆØÅ]{2,6}-(?:19|20)\d{2}-\d{3,8}"
    r"|\d{2,4}-(?:19|20)\d{2}-\d{3,8}"
    r"|(?:19|20)\d{2}-\d{5,8}"
    r"|\d{2}/\d{5,7})(?![\w/-]|\.\d)"
)


def find_values(text: str) -> tuple[Value, ...]:
    """The values of a text in order, none within another.

    >>> [v.machine for v in find_values("1,2 mio. kr. den 10. marts 2026 kl. 15.00, kr. 45.000")]
    ['DKK 1200000', '2026-03-10T15:00', 'DKK 45000']
    >>> [v.machine for v in find_values("Se sag 15.00.00-A00-3-25 af 10.03.2026")]
    ['15.00.00-A00-3-25', '2026-03-10']
    >>> find_values("§ 8, stk. 4, og 31.02.2026")
    ()
    """
    return parted(_all(text))


def _all(text: str) -> Iterator[Value]:
    """Candidates of each kind."""
    for match in _CASE.finditer(text):
        yield Value("case", match[0], *match.span())
    for found in find_dates(text):
        clock, end = _clock(text, found.end)
        yield Value("date", found.day.isoformat() + clock, found.start, end)
    for match in _AMOUNT.finditer(text):
        yield Value("amount", f"DKK {_kroner(match)}", *match.span())


def _clock(text: str, at: int) -> tuple[str, int]:
    """The time of day that follows a day, and where it ends; nothing when none does."""
    match = _CLOCK.match(text, at)
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (24, 0)
    if match is None or hour > 23 or minute > 59:
        return "", at
    return f"T{hour:02d}:{minute:02d}", match.end()


def _kroner(match: re.Match[str]) -> str:
    """The amount in kroner, as machines write it."""
    printed = match["number"] or match["number2"]
    scale = (match["scale"] or match["scale2"] or "").casefold()
    power = next((by for word, by in _TIMES.items() if scale.startswith(word)), 0)
    amount = Decimal(printed.replace(".", "").replace(",", ".")).scaleb(power if scale else 0)
    sign = "-" if (match["sign"] or match["sign2"]) and amount else ""
    plain = format(amount, "f")
    return sign + (plain.rstrip("0").rstrip(".") if "." in plain else plain)
