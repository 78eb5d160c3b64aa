"""How fast a folder comes in, and how cheap it is when nothing is new."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.apart import apart
from bench.documents import mixed
from bench.figure import Figure, measures
from raadslag.exchange.limits import MEGABYTE

if TYPE_CHECKING:  # it needs Django, which is set up in the other process alone
    from bench.importing import Watched

MEETINGS = 500
EARLY = 100  # meetings after which the memory is looked at first
COMMAND = ".venv/bin/python -m bench importing"


@measures
def importing() -> Iterator[Figure]:
    """Generated minutes in all carriers into an empty archive on SQLite, twice."""
    with TemporaryDirectory() as place:
        folder, data = Path(place) / "documents", Path(place) / "data"
        folder.mkdir()
        written = mixed(folder, MEETINGS)
        first: Watched = apart(
            "bench.importing:imported", str(folder), [EARLY, MEETINGS], data=data
        )
        again: Watched = apart("bench.importing:imported", str(folder), [], data=data)
    require_whole(first, again, written)
    yield from figures(first, again)


def require_whole(first: Watched, again: Watched, written: int) -> None:
    """A figure of an import that left something out would tell nothing."""
    if first["items"] != written or again["steps"] != {"unchanged": MEETINGS}:
        raise RuntimeError(f"the import is not whole: {first['steps']}, then {again['steps']}")


def figures(first: Watched, again: Watched) -> Iterator[Figure]:
    """The figures of a first and a second import."""
    what = f"{MEETINGS} meetings, {first['items']} items, PDF, HTML, Word and text by turns"
    yield Figure(
        "import_items_per_s",
        first["items"] / first["seconds"],
        "items/s",
        f"{what}, empty archive, SQLite, {first['seconds']:.1f} s, "
        f"{first['processor']:.1f} s of processor; at least 150",
        COMMAND,
    )
    yield Figure(
        "import_again_ratio",
        again["seconds"] / first["seconds"],
        "×",
        f"the first import, {first['seconds']:.1f} s; at most 0.1",
        COMMAND,
    )
    early, late = first["held"][str(EARLY)], first["held"][str(MEETINGS)]
    if early:
        yield Figure(
            "import_memory_growth",
            late / early,
            "×",
            f"memory held after {EARLY} meetings, {early / MEGABYTE:.0f} MB",
            COMMAND,
        )
