"""Addresses of public pages, readable and in Danish."""

import re
import unicodedata

LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss"})


def slug(text: str) -> str:
    """A readable address part; "x" when nothing is left.

    >>> slug("Beskæftigelsesudvalget")
    'beskaeftigelsesudvalget'
    >>> slug("15.00.00-A00-3-25")
    '15-00-00-a00-3-25'
    """
    plain = unicodedata.normalize("NFKC", text).lower().translate(LETTERS)
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:80].strip("-") or "x"


def free(wanted: str, taken: set[str]) -> str:
    """``wanted``, or the first of wanted-2, wanted-3 … that is not taken.

    >>> free("2026-01-13", {"2026-01-13"})
    '2026-01-13-2'
    """
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
