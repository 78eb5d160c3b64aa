"""How long personal data in a case may be kept: by its KLE topic, from the day it ended."""

from __future__ import annotations

import re
from datetime import date, timedelta

YEAR, MONTH = 365, 30  # days, as KL counts: five years are noted as P1825D
_ISO = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T.*)?", re.IGNORECASE)
_WORDS = re.compile(r"(\d+)\s*(år|dage?|måneder|måned)?", re.IGNORECASE)
_DAYS = {"å": YEAR, "m": MONTH, "d": 1}
LONGEST = 40_000  # days; more than a hundred years is a slip


def days_of(period: str) -> int | None:
    """A period as KL's file or a table has it, in days; none where it says nothing.

    Args:
        period: An ISO 8601 duration, "5 år", "90 dage", or years as a bare number.

    Source: KL's KLE file, element SletningJaevnfoerPersondataloven: a duration counted
    from the end of the case, five years noted as P1825D.

    >>> days_of("P1825D"), days_of("P5Y"), days_of("5 år"), days_of("5"), days_of("90 dage")
    (1825, 1825, 1825, 1825, 90)
    >>> days_of(""), days_of("P"), days_of("efter behov")
    (None, None, None)
    """
    text = period.strip()
    if iso := _ISO.fullmatch(text):
        years, months, days = (int(one or 0) for one in iso.groups())
        return _sane(years * YEAR + months * MONTH + days)
    if words := _WORDS.fullmatch(text):
        return _sane(int(words[1]) * _DAYS[(words[2] or "år")[0].casefold()])
    return None


def erased_on(ended: date, days: int) -> date:
    """The day personal data in a case are to be deleted.

    Args:
        ended: Day the case ended.
        days: How long they may be kept, 0 or more.

    Raises:
        ValueError: ``days`` is negative.

    Source: databeskyttelsesforordningen art. 5, stk. 1, litra e; the period is KL's.

    >>> erased_on(date(2026, 1, 13), 1825)
    datetime.date(2031, 1, 12)
    """
    if days < 0:
        raise ValueError(f"days must be 0 or more, not {days}")
    return ended + timedelta(days)


def in_words(days: int) -> str:
    """A period as it is said.

    >>> in_words(1825), in_words(365), in_words(90), in_words(1)
    ('5 år', '1 år', '90 dage', '1 dag')
    """
    if days and days % YEAR == 0:
        return f"{days // YEAR} år"
    return f"{days} dag" if days == 1 else f"{days} dage"


def _sane(days: int) -> int | None:
    return days if 0 < days <= LONGEST else None
