"""The portal's pages, asked for in the same process; runs within Django."""

from __future__ import annotations

import math
import time
from functools import cache, partial
from pathlib import Path

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from selectolax.lexbor import LexborHTMLParser

from bench.archive import opened, switched, visited
from bench.country.items import address_of
from bench.timing import seconds

FRONT = "/"
QUESTIONS = {"search": "/soeg/?q=borgere", "search_rare": "/soeg/?q=borgere+kulturhusbyg"}
MEETING = 3  # of the country: its key
LEAST, MOST, BUDGET = 3, 25, 15.0  # rounds, and the seconds after which no new one begins


def queries(sizes: list[int]) -> dict[str, list[int]]:
    """Most queries of front, meeting and item page as the meetings grow."""
    found: dict[str, list[int]] = {"front": [], "meeting": [], "item": []}
    opened()
    for at, size in enumerate(sizes):
        meeting = visited(size, at)
        found["front"].append(asked(FRONT))
        found["meeting"].append(asked(meeting))
        found["item"].append(max(asked(path) for path in items_of(meeting)))
    return found


def asked(path: str) -> int:
    """How many queries a page asks."""
    with CaptureQueriesContext(connection) as captured:
        seen(path)
    return len(captured)


@cache
def visitor() -> Client:
    """One visitor for all pages: a site loads its middleware once, not for each."""
    return Client(SERVER_NAME="127.0.0.1")


def seen(path: str) -> str:
    """The page at an address."""
    response = visitor().get(path)
    if response.status_code != 200:
        raise RuntimeError(f"{path} answers {response.status_code}")
    return response.content.decode()


def items_of(meeting: str) -> list[str]:
    """Addresses of the open items a meeting's page leads to."""
    links = LexborHTMLParser(seen(meeting)).css(".lines a[href*='/punkt/']")
    return list(dict.fromkeys(link.attributes["href"] or "" for link in links))


def pages(size: int) -> dict[str, str]:
    """Addresses of the front page, of a meeting so large, and of its longest item."""
    opened()
    meeting = visited(size)
    longest = max(items_of(meeting), key=lambda path: len(seen(path)))
    return {"front": FRONT, "meeting": meeting, "item": longest}


def grown(few: list[object], many: list[object]) -> dict[str, list[float]]:
    """Seconds of each page in a country of few items and in one of many.

    Each is its folder of data and how many items there are. The meeting's page is kept
    by the server once it is made, as readers have it.
    """
    opened()
    best = {name: [math.inf, math.inf] for name in ("meeting", "item", "front", *QUESTIONS)}
    begun, rounds = time.perf_counter(), 0
    while rounds < LEAST or (rounds < MOST and time.perf_counter() - begun < BUDGET):
        for at, (folder, total) in enumerate((few, many)):
            switched(Path(str(folder)))
            for name, path in _paths(int(str(total))).items():
                seen(path)  # opens the database and warms what a server has warm
                best[name][at] = min(best[name][at], seconds(partial(seen, path)))
        rounds += 1
    return best


def _paths(total: int) -> dict[str, str]:
    meeting = address_of(MEETING, total)
    pages = {"meeting": meeting, "item": f"{meeting}punkt/2/", "front": FRONT}
    return {**pages, **QUESTIONS}
