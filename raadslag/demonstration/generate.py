"""Meetings without end, all alike from the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from random import Random

from raadslag.demonstration.calendar import meetings
from raadslag.demonstration.clerk import Clerk, Sheet
from raadslag.exchange.meeting import Meeting

FIRST = date(2026, 1, 1)


def many(count: int, items: int = 10, seed: int = 1) -> Iterator[Meeting]:
    """Minutes of ``count`` meetings, in the order they are held.

    Cases go from committee to economy committee to council, with their
    number and history, so the meetings belong together.
    """
    clerk = Clerk(Random(seed))
    for dated in islice(meetings(FIRST), count):
        yield clerk.meeting(Sheet(dated.body, dated.day, items=items))
