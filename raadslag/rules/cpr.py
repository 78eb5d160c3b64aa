"""Finding CPR numbers before anything is released."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

WRITTEN = re.compile(
    r"(?<![\d.,/-])(\d{2})(\d{2})(\d{2})[ \u2010-\u2015-]?(\d{4})(?![\d/-]|[.,]\d)"
)
WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
CENTURIES = (1900, 2000)


@dataclass(frozen=True, slots=True)
class Suspect:
    """Ten digits that may be a CPR number; ``certain`` when modulus 11 holds too."""

    start: int
    end: int
    certain: bool


def suspects(text: str) -> Iterator[Suspect]:
    """Places in a text that read as a CPR number.

    Told by form and a birth date that exists; modulus 11 only raises the
    certainty, since numbers without it have been valid since 1 October 2007.

    Source: cpr.dk, personnumre uden kontrolciffer (domain reference A8).

    >>> [one.certain for one in suspects("CPR 070761-4285 og sag 15.00.00-A00-3-25")]
    [True]
    >>> list(suspects("tlf. 96 28 28 28, EAN 5798005500000, 310261-0000"))
    []
    """
    for found in WRITTEN.finditer(text):
        day, month, year = (int(found[i]) for i in (1, 2, 3))
        if any(_exists(century + year, month, day) for century in CENTURIES):
            digits = found[1] + found[2] + found[3] + found[4]
            total = sum(int(d) * w for d, w in zip(digits, WEIGHTS, strict=True))
            yield Suspect(found.start(), found.end(), total % 11 == 0)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
