"""How fast a country of items is searched, and how large its index is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir

from bench.apart import apart
from bench.figure import Figure, measures

COMMAND = ".venv/bin/python -m bench search"
DEFAULT = 200_000  # items; the comparison is made with so many
LIMIT_MS = 100
HELD = {
    "fill": ("items/s", "rows written to the database, one process"),
    "prepare": ("items/s", "words taken apart by as many processes as there are processors"),
    "build": ("items/s", "prepared documents into the index; at least 4000"),
    "bytes": ("B/item", "the index; at most 1600"),
    "rss": ("MB", "the process that searched, its mapped index counted; under 400"),
    "anonymous": ("MB", "the same without mapped files"),
    "cold": ("ms", "first page of a process, a rare word, index and database not in memory"),
    "page": ("ms", "whole result page of two words: rows, snippets, counts"),
    "page_common": ("ms", "whole result page of a common word"),
}


def country(total: int) -> Path:
    """The folder of a country's data; BENCH_FOLDER says where the folders lie."""
    return Path(os.environ.get("BENCH_FOLDER", gettempdir())) / f"country-{total}"


def wanted() -> int:
    """How many items the country is to have."""
    return int(os.environ.get("BENCH_ITEMS", DEFAULT))


@measures
def search() -> Iterator[Figure]:
    """Build and search 200,000 items, or as many as BENCH_ITEMS says."""
    total = wanted()
    place = country(total)
    place.mkdir(parents=True, exist_ok=True)
    told: dict[str, float] = apart("bench.country.made:made", str(place), total, data=place)
    asked = apart("bench.country.questions:questions", data=place)
    told |= apart("bench.country.searching:searched", asked, data=place)
    for name, value in told.items():
        yield _figure(name, value, total)


def _figure(name: str, value: float, total: int) -> Figure:
    kind = name.removesuffix("_p50").removesuffix("_p95")
    unit, held = HELD.get(kind, ("ms", "keys of one page"))
    limit = f"; at most {300 if kind == 'cold' else LIMIT_MS}" if name.endswith("_p95") else ""
    named = "search" if total == DEFAULT else f"search_{total}"
    command = COMMAND if total == DEFAULT else f"BENCH_ITEMS={total} {COMMAND}"
    return Figure(f"{named}_{name}", value, unit, f"{held}{limit}; {total} items", command)
