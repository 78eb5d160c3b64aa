"""How fast a country of items is searched, and how large its index is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from bench.apart import apart
from bench.figure import Figure, measures

COMMAND = ".venv/bin/python -m bench search"
HELD = {"build": ("items/s", "at least 4000"), "bytes": ("B/item", "at most 1600")}


@measures
def search() -> Iterator[Figure]:
    """Build and search 200,000 items, or as many as BENCH_ITEMS says."""
    total = int(os.environ.get("BENCH_ITEMS", "200000"))
    place = Path(os.environ.get("BENCH_FOLDER", gettempdir())) / f"country-{total}"
    with TemporaryDirectory() as data:
        told = apart("bench.country.searching:searched", total, str(place), data=Path(data))
    for name, value in told.items():
        unit, held = HELD.get(name, ("ms", "at most 100"))
        if value:  # an index that was there already was not built
            yield Figure(f"search_{name}", value, unit, f"{held}; {total} items", COMMAND)
