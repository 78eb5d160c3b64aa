"""How well deadlines were kept, in numbers a citizen can check."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Promised(Generic[T]):
    """One thing that was to be out, and when it was, if it is."""

    thing: T
    due: datetime
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Measure(Generic[T]):
    """How many there were, how many were in time, and the one that was latest."""

    count: int
    kept: int
    worst: Promised[T] | None = None
    late: timedelta = timedelta()  # of the worst

    @property
    def percent(self) -> int:
        """The share in time, rounded down, so that 100 means all of them."""
        return 100 * self.kept // self.count if self.count else 0


def measured(promises: Iterable[Promised[T]], now: datetime) -> Measure[T]:
    """What of some promises was kept; one neither kept nor due yet is not counted.

    Args:
        promises: In the order in which the first of equally late ones is named.
        now: Present instant; what is not out by its deadline is late until now.

    >>> noon = datetime(2026, 1, 7, 12)
    >>> hour = timedelta(hours=1)
    >>> made = [Promised("a", noon, noon), Promised("b", noon, noon + hour)]
    >>> found = measured([*made, Promised("c", noon + 9 * hour, None)], noon + 2 * hour)
    >>> found.count, found.kept, found.percent, found.worst and found.worst.thing
    (2, 1, 50, 'b')
    """
    settled = [one for one in promises if one.at is not None or one.due < now]
    late = {number: (one.at or now) - one.due for number, one in enumerate(settled)}
    behind = {number: by for number, by in late.items() if by > timedelta()}
    if not behind:
        return Measure(len(settled), len(settled))
    worst = max(behind, key=lambda number: behind[number])
    return Measure(len(settled), len(settled) - len(behind), settled[worst], behind[worst])


def late_in_words(late: timedelta) -> str:
    """How late something was.

    >>> [late_in_words(timedelta(minutes=n)) for n in (1, 59, 60, 1439, 1440, 4000)]
    ['1 minut', '59 minutter', '1 time', '23 timer', '1 dag', '2 dage']
    """
    minutes = max(1, int(late.total_seconds() // 60))
    for size, one, many in ((1440, "dag", "dage"), (60, "time", "timer"), (1, "minut", "minutter")):
        if minutes >= size:
            number = minutes // size
            return f"{number} {one if number == 1 else many}"
    raise AssertionError  # a minute is the least
