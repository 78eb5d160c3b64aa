"""How fast a country of items is searched, and how large its index is."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir

from bench.apart import apart
from bench.figure import Figure, measures
from bench.machine import ROOT

COMMAND = ".venv/bin/python -m bench search"
DEFAULT = 200_000  # items; the comparison is made with so many
LIMIT_MS = 100
MADE = "made.json"  # how fast it was made
MIGRATIONS = ROOT / "raadslag" / "migrations"
HELD = {
    "fill": ("items/s", "rows written to the database, one process"),
    "prepare": ("items/s", "words taken apart by as many processes as there are processors"),
    "build": ("items/s", "prepared documents into the index; at least 4000"),
    "bytes": ("B/item", "the index; at most 1600"),
    "anonymous": ("MB", "held by the process that searched; under 400"),
    "rss": ("MB", "the same with what of the index it has mapped: the system's file cache"),
    "cold": (
        "ms",
        "first page of a process, a rare word; texts and database not in memory",
    ),
    "page": ("ms", "whole result page of two words: rows, snippets, counts"),
    "page_common": ("ms", "whole result page of a common word"),
}


def country(total: int) -> Path:
    """The folder of a country's data, with all of it made; BENCH_FOLDER says where it lies."""
    place = Path(os.environ.get("BENCH_FOLDER", gettempdir())) / f"country-{total}"
    place.mkdir(parents=True, exist_ok=True)
    _renew(place)
    made: dict[str, float] = apart("bench.country.made:made", str(place), total, data=place)
    (place / MADE).write_text(json.dumps(made), "ascii")
    return place


def _renew(place: Path) -> None:
    """Throw away a database whose tables are of another time; the index has no tables."""
    tables = b"".join(one.read_bytes() for one in sorted(MIGRATIONS.glob("*.py")))
    stamp, kept = sha256(tables).hexdigest(), place / "tables"
    if not kept.exists() or kept.read_text("ascii") != stamp:
        for one in place.glob("raadslag.sqlite3*"):
            one.unlink()
        kept.write_text(stamp, "ascii")


def wanted() -> int:
    """How many items the country is to have."""
    return int(os.environ.get("BENCH_ITEMS", DEFAULT))


def sized(name: str, total: int) -> str:
    """What figures of a country so large are named by; those of the usual size by the name."""
    return name if total == DEFAULT else f"{name}_{total}"


def asked_by(command: str, total: int) -> str:
    """The command that measures a country so large."""
    return command if total == DEFAULT else f"BENCH_ITEMS={total} {command}"


@measures
def search() -> Iterator[Figure]:
    """Build and search 200,000 items, or as many as BENCH_ITEMS says."""
    total = wanted()
    place = country(total)
    told: dict[str, float] = json.loads((place / MADE).read_text("ascii"))
    asked = apart("bench.country.questions:questions", data=place)
    told |= apart("bench.country.searching:searched", asked, data=place)
    for name, value in told.items():
        yield _figure(name, value, total)
    if total == DEFAULT:
        other = apart("bench.country.beside:beside", str(place), total, asked, data=place)
        yield from _ratios(told, other)


def _ratios(ours: dict[str, float], other: dict[str, float]) -> Iterator[Figure]:
    """PostgreSQL's milliseconds ÷ ours, by the 95th percentile of each kind."""
    for name, value in other.items():
        kind = name.removesuffix("_p95")
        if kind != name:
            told = (
                f"PostgreSQL, tsvector 'danish' with GIN, {value:.3g} ms, median "
                f"{other[f'{kind}_p50']:.3g} ms; ours {ours[name]:.3g} and "
                f"{ours[f'{kind}_p50']:.3g} ms; {DEFAULT} items"
            )
            yield Figure(f"search_{kind}_postgresql_ratio", value / ours[name], "×", told, COMMAND)


def _figure(name: str, value: float, total: int) -> Figure:
    kind = name.removesuffix("_p50").removesuffix("_p95")
    unit, held = HELD.get(kind, ("ms", "keys of one page"))
    limit = f"; at most {300 if kind == 'cold' else LIMIT_MS}" if name.endswith("_p95") else ""
    told = f"{held}{limit}; {total} items"
    return Figure(f"{sized('search', total)}_{name}", value, unit, told, asked_by(COMMAND, total))
