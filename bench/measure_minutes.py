"""What minutes cost to print, and what the log costs to prove and to grow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.apart import apart
from bench.figure import Figure, measures
from bench.issuing import ITEMS
from bench.protocols import Printing
from raadslag.exchange.limits import MEGABYTE

if TYPE_CHECKING:  # it needs Django, which is set up apart
    from bench.proofs import Proving

SIZES = (1_000, 1_000_000)  # entries in the log


@measures
def minutes() -> Iterator[Figure]:
    """Minutes of 40 items, beside the engine that sets them."""
    with TemporaryDirectory() as data:
        made: Printing = apart("bench.protocols:printed", data=Path(data))
    if made["notes"] or made["pages"] < ITEMS:
        raise RuntimeError(f"the minutes are not whole: {made}")
    what = f"{ITEMS} items on {made['pages']} pages"
    yield _figure(
        "minutes_pdf_ratio",
        made["whole"] / made["bare"],
        "×",
        f"the PDF engine in a process of its own, {what}, {made['bare']:.2f} s; at most 1.5",
        "minutes",
    )
    yield _figure(
        "minutes_memory_mb",
        made["peak"] / MEGABYTE,
        "MB",
        f"the process and its children together, {what}; under 300",
        "minutes",
    )


@measures
def log() -> Iterator[Figure]:
    """Proofs and adding in a log of a million entries."""
    with TemporaryDirectory() as data:
        few, many = apart("bench.proofs:proving", SIZES, data=Path(data))
    short: Proving = few
    long: Proving = many
    sizes = f"{SIZES[1]} entries; with {SIZES[0]}"
    yield _figure(
        "log_proof_hashes", long["hashes"], "hashes", f"{sizes} {short['hashes']}; O(log n)", "log"
    )
    yield _figure("log_proof_rows", long["rows"], "rows read", f"{sizes} {short['rows']}", "log")
    yield _figure(
        "log_proof_queries", long["queries"], "queries", f"{sizes} {short['queries']}", "log"
    )
    yield _figure(
        "log_add_ratio",
        long["add"] / short["add"],
        "×",
        f"giving a place with {SIZES[0]} entries, {short['add'] * 1000:.1f} ms; constant",
        "log",
    )
    yield _figure("log_add_queries", long["adding"], "queries", f"{sizes} {short['adding']}", "log")


def _figure(name: str, value: float, unit: str, told: str, measure: str) -> Figure:
    return Figure(name, value, unit, told, f".venv/bin/python -m bench {measure}")
