"""Numbers of agenda items: 1, 2, 2.a, 2.b, 3."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_NUMBER = re.compile(r"^(\d+)(?:\.([a-z]+))?\.?$", re.IGNORECASE)
_LETTERS = 26


def numbered(subordinate: Sequence[bool], *, start: int = 1) -> tuple[str, ...]:
    """The number of each item, in agenda order.

    Args:
        subordinate: For each item, whether it belongs under the one before.
        start: The first number; 1, or ``following`` the year's or the agenda's last.

    Raises:
        ValueError: The first item belongs under none, or ``start`` is less than 1.

    >>> numbered([False, False, True, True, False])
    ('1', '2', '2.a', '2.b', '3')
    >>> numbered([False, True], start=41)
    ('41', '41.a')
    """
    if start < 1:
        raise ValueError("items are counted from 1")
    if subordinate and subordinate[0]:
        raise ValueError("the first item belongs under none")
    found: list[str] = []
    main, sub = start - 1, 0
    for under in subordinate:
        main, sub = (main, sub + 1) if under else (main + 1, 0)
        found.append(f"{main}.{_letters(sub)}" if under else str(main))
    return tuple(found)


def following(numbers: Iterable[str]) -> int:
    """The first free whole number after those given; other words are passed over.

    Hand in the year's numbers to count on through the year, or the issued
    agenda's for a supplementary agenda.

    >>> following(["1", "2", "2.a", "Lukket"]), following([])
    (3, 1)
    """
    return max((int(match[1]) for number in numbers if (match := _read(number))), default=0) + 1


def order(number: str) -> tuple[int, int]:
    """What to sort by, so that 2.a comes between 2 and 3, and 10 after 9.

    Raises:
        ValueError: The text is no item number.

    >>> sorted(["10", "2.b", "3", "2", "2.a"], key=order)
    ['2', '2.a', '2.b', '3', '10']
    """
    match = _read(number)
    if match is None:
        raise ValueError("no item number")
    return int(match[1]), _place(match[2] or "")


def _read(number: str) -> re.Match[str] | None:
    return _NUMBER.match(number.strip())


def _letters(place: int) -> str:
    """a to z, then aa, ab."""
    said = ""
    while place:
        place, letter = divmod(place - 1, _LETTERS)
        said = chr(ord("a") + letter) + said
    return said


def _place(letters: str) -> int:
    place = 0
    for letter in letters.casefold():
        place = place * _LETTERS + ord(letter) - ord("a") + 1
    return place
