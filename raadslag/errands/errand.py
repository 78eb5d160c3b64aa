"""What an errand is: a question about what is owed, and a deed that does one thing of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


def no_age(now: datetime) -> datetime | None:
    """The age of what is owed is not known."""
    return None


def no_hindrance(now: datetime) -> str:
    """Nothing keeps it from being done."""
    return ""


@dataclass(frozen=True, slots=True)
class Errand:
    """Work found by asking the rooms; each deed is safe to do twice."""

    name: str  # word of the code, also the kind of its claims
    danish: str  # what the page calls it
    run_one: Callable[[datetime], bool]  # does one thing; was there one to do?
    owed: Callable[[datetime], int]  # how many things are owed
    oldest: Callable[[datetime], datetime | None] = no_age  # since when the oldest is owed
    hindrance: Callable[[datetime], str] = no_hindrance  # what keeps it from being done, in Danish
