"""Whole numbers as they are typed or sent."""

from __future__ import annotations


def number(given: str | None, digits: int = 9) -> int:
    """A whole number from 0, of so many digits at most; 0 where it is none.

    >>> number("12"), number(" 12"), number("-1"), number(None), number("1234567890")
    (12, 0, 0, 0, 0)
    """
    told = given or ""
    return int(told) if told.isascii() and told.isdigit() and len(told) <= digits else 0
