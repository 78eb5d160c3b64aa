"""How fast a country is searched by a process that does nothing else; runs within Django."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db import connection

from bench.country.questions import Question, Questions
from bench.timing import percentiles
from raadslag.publications.models import PublicBody
from raadslag.search.asked import Asked
from raadslag.search.asking import Within, query_of
from raadslag.search.clauses import clauses
from raadslag.search.counts import counts
from raadslag.search.engine import Reading, current, reading
from raadslag.search.find import PAGE, find
from raadslag.search.suggest import suggest

COLD_TIMES = 40  # a process is made for each
OPENED = 1.0  # seconds before its first question that a process opened the index
WARMED_BY = 5  # questions of each kind, that are not counted
Asking = Callable[[Question], object]


def searched(asked: Questions) -> dict[str, float]:
    """Milliseconds of each kind of question, and megabytes of this process after them all."""
    told = percentiles("cold", [_cold(one) for one in asked.pop("cold")[:COLD_TIMES]])
    index = reading(Path(settings.SEARCH_INDEX))
    assert index is not None  # it was made before
    _remember()
    body = PublicBody.objects.get(pk=1)
    whole: dict[str, Asking] = {
        "page": lambda one: find(Asked(one["words"]), None),
        "page_common": lambda one: find(Asked(one["words"]), None),
        "suggest": lambda one: suggest(one["words"], body),
    }
    for kind, found in asked.items():
        ask = whole.get(kind) or _of_index(kind, index)
        told |= percentiles(kind, timed(ask, found))
    return {**told, **memory()}


def timed(ask: Asking, asked: list[Question]) -> list[float]:
    """Seconds of each question, after some to warm up."""
    for one in asked[:WARMED_BY]:
        ask(one)
    return [_seconds(ask, one) for one in asked]


def _seconds(ask: Asking, one: Question) -> float:
    begun = time.perf_counter()
    ask(one)
    return time.perf_counter() - begun


def _of_index(kind: str, index: Reading) -> Asking:
    """One page of keys, with counts where they are asked for."""

    def ask(one: Question) -> None:
        since = date.fromisoformat(one["since"]) if one["since"] else None
        query = query_of(clauses(one["words"]), Within(tuple(one["tags"]), since), index)
        total, _ = index.page(query, PAGE, latest=kind == "filter_date")
        if kind.startswith("facets"):
            counts(query, total, index)

    return ask


def _cold(one: Question) -> float:
    """Seconds of a whole page in a process of its own, the first after its index was opened.

    Before that all pages of index and database are thrown out of the system's memory; what the
    process lets be read as it opens the index, is.
    """
    _forget()
    ours, theirs = os.pipe()
    if not (child := os.fork()):
        connection.close()
        reading(Path(settings.SEARCH_INDEX))
        time.sleep(OPENED)
        spent = _seconds(lambda asked: find(Asked(asked["words"]), None), one)
        os.write(theirs, json.dumps(spent).encode())
        os._exit(0)
    os.waitpid(child, 0)
    spent = json.loads(os.read(ours, 100))
    os.close(ours)
    os.close(theirs)
    return float(spent)


def _remember() -> None:
    """Have the index in the system's memory, as where it is searched all day."""
    for one in _files():
        with one.open("rb") as opened:
            while opened.read(1 << 24):
                pass


def _files() -> list[Path]:
    folder = current(Path(settings.SEARCH_INDEX))
    assert folder is not None
    return list(folder.iterdir())


def _forget() -> None:
    connection.close()
    for one in (*_files(), Path(connection.settings_dict["NAME"])):
        opened = os.open(one, os.O_RDONLY)
        os.fsync(opened)
        os.posix_fadvise(opened, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(opened)


def memory() -> dict[str, float]:
    """Megabytes of this process: all, and without the files it has mapped."""
    rows = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    kilobytes = {row.split(":")[0]: int(row.split()[1]) for row in rows[1:]}
    return {"rss": kilobytes["Rss"] / 1000, "anonymous": kilobytes["Anonymous"] / 1000}
