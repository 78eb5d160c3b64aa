"""What writing costs: the autosave of a long paper, and lists that grow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.apart import apart
from bench.figure import Figure, measures

WORDS = 20_000
MOST_MS = 30
SIZES = (1, 200)  # cases in the list
MOST_QUERIES = 12


@measures
def workspace_autosave() -> Iterator[Figure]:
    """The server's time for an autosave, beside a bare view that keeps the same form."""
    with TemporaryDirectory() as data:
        ours, bare = apart("bench.workspace:autosave", WORDS, data=Path(data))
    told = f"{WORDS} words in eight sections, whole request; under {MOST_MS}"
    yield _figure("workspace_autosave_ms", ours * 1000, "ms", told, "workspace_autosave")
    told = (
        "a view without middleware, session or access that reads the same form and updates "
        f"one row, {bare * 1000:.1f} ms"
    )
    yield _figure("workspace_autosave_ratio", ours / bare, "×", told, "workspace_autosave")


@measures
def workspace_queries() -> Iterator[Figure]:
    """Database queries of the list of cases."""
    with TemporaryDirectory() as data:
        few, many = apart("bench.workspace:queries", SIZES, data=Path(data))
    told = f"{SIZES[1]} cases, 30 a page; with {SIZES[0]} case {few}; at most {MOST_QUERIES}"
    yield _figure("workspace_cases_queries", many, "queries", told, "workspace_queries")


@measures
def workspace_queue() -> Iterator[Figure]:
    """Database queries of the queue of a body."""
    with TemporaryDirectory() as data:
        few, many = apart("bench.queues:queries", SIZES, data=Path(data))
    told = f"{SIZES[1]} cases in it; with {SIZES[0]} case {few}; at most {MOST_QUERIES}"
    yield _figure("workspace_queue_queries", many, "queries", told, "workspace_queue")


def _figure(name: str, value: float, unit: str, told: str, measure: str) -> Figure:
    return Figure(name, value, unit, told, f".venv/bin/python -m bench {measure}")
