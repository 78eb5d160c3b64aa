"""One who has a seat in a body, or sits in for one who has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """A person as the minutes name them; the key alone tells whether two are one.

    >>> Member(2, "Bo Lund", "A") == Member(2, "Bo Lund Friis", "C")
    True
    """

    key: int
    name: str = field(compare=False)  # "Bo Lund"
    group: str = field(default="", compare=False)  # letter or name of the party or list, "A"

    def __str__(self) -> str:
        return f"{self.name} ({self.group})" if self.group else self.name


def listed(names: Iterable[object]) -> str:
    """An enumeration as Danish text has it.

    >>> listed(["A", "C", "Ø"]), listed(["A"]), listed([])
    ('A, C og Ø', 'A', '')
    """
    *first, last = [str(name) for name in names] or [""]
    return f"{', '.join(first)} og {last}" if first else last


def counted(number: int, one: str, several: str) -> str:
    """A number with its noun.

    >>> counted(1, "medlem", "medlemmer"), counted(3, "stemme", "stemmer")
    ('1 medlem', '3 stemmer')
    """
    return f"{number} {one if number == 1 else several}"
