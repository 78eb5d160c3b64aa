"""The time a decision sets for what is to follow, found at the end of a sentence."""

from __future__ import annotations

from raadslag.rules.milestone import Time, Unreadable, read


def due(text: str) -> Time:
    """The time a text names, be it alone or last in a sentence.

    Args:
        text: A day, a month, a season or another time, with or without words before it.

    Raises:
        Unreadable: It names none, or one the calendar does not have.

    >>> str(due("på et senere udvalgsmøde i foråret 2026").end)
    '2026-05-31'
    >>> str(due("inden 1. maj 2026").end), str(due("2026-05-01").end)
    ('2026-05-01', '2026-05-01')
    """
    words = text.split()
    for first in range(len(words)):
        try:
            return read(" ".join(words[first:]))
        except Unreadable:
            continue
    return read(text)
