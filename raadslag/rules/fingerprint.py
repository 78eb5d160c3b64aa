"""A checksum as people compare it."""

from __future__ import annotations


def short_form(sha256: str) -> str:
    """A fingerprint as people read it aloud: its first sixteen digits in fours.

    >>> short_form("53b53173ad602e04aa")
    '53b5 3173 ad60 2e04'
    """
    return " ".join(sha256[at : at + 4] for at in range(0, 16, 4))
