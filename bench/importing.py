"""An import of a whole folder, watched; runs within Django."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TypedDict

from raadslag.demonstration.town import NAME
from raadslag.exchange.importing.choices import Choices
from raadslag.exchange.importing.run import Line, Tally, collect, run
from raadslag.journal.actor import system


class Watched(TypedDict):
    """What one import took, and the memory held after some of the meetings."""

    seconds: float
    processor: float  # seconds this process used; far fewer on a busy machine
    items: int
    steps: dict[str, int]
    held: dict[str, int]  # bytes, by number of meetings


def imported(folder: str, marks: list[int]) -> Watched:
    """Import a folder; look at the memory when so many meetings are done."""
    paths = collect([Path(folder)])
    held: dict[str, int] = {}
    done = 0

    def show(line: Line) -> None:
        nonlocal done
        done += 1
        if done in marks:
            held[str(done)] = resident()

    begun, used = time.perf_counter(), time.process_time()
    tally: Tally = run(
        paths, actor=system("bench"), choices=Choices(NAME, published=True), show=show
    )
    return {
        "seconds": time.perf_counter() - begun,
        "processor": time.process_time() - used,
        "items": tally.items,
        "steps": dict(tally.steps),
        "held": held,
    }


def resident() -> int:
    """Bytes of memory this process holds now; 0 where the system does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if told.exists() else 0
