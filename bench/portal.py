"""The portal's pages, asked for in the same process; runs within Django."""

from __future__ import annotations

import math
import time
from functools import cache

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from selectolax.lexbor import LexborHTMLParser

from bench.archive import ORIGINALS, copied, multiply, opened, originals, switched, visited
from bench.timing import seconds

FRONT = "/"
QUESTIONS = {"search": "/soeg/?q=borgerne", "search_rare": "/soeg/?q=borgerne+flagermus"}
VISITED = 15  # items of the meeting whose page is timed
FEW, MANY = "raadslag.sqlite3", "many.sqlite3"
LEAST, MOST, BUDGET = 3, 25, 3.0  # rounds, and the seconds after which no new one begins


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


def grown(small: int, large: int) -> dict[str, dict[str, float]]:
    """Seconds of each page with few and with many items in the archive."""
    opened()
    each = originals() + VISITED
    meeting = visited(VISITED, ORIGINALS)
    pages = {"meeting": meeting, "item": items_of(meeting)[1], "front": FRONT, **QUESTIONS}
    copies = [round(size / each) - 1 for size in (small, large)]
    items: dict[str, float] = {FEW: multiply(1, copies[0])}
    copied(MANY)
    items[MANY] = multiply(copies[0] + 1, copies[1])
    return {"items": items, **{name: _by_turns(path) for name, path in pages.items()}}


def _by_turns(path: str) -> dict[str, float]:
    """Fewest seconds of a page in the small archive and in the large one."""
    best = {FEW: math.inf, MANY: math.inf}
    begun, rounds = time.perf_counter(), 0
    while rounds < LEAST or (rounds < MOST and time.perf_counter() - begun < BUDGET):
        for name, fewest in best.items():
            switched(name)
            seen(path)  # opens the database and warms what a server has warm
            best[name] = min(fewest, seconds(lambda: seen(path)))
        rounds += 1
    return best
