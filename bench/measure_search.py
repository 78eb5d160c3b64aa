"""How fast a country of items is searched, and how large its index is."""

from __future__ import annotations

import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import gettempdir

from bench.country.build import build
from bench.country.words import Words
from bench.figure import Figure, measures
from raadslag.search.asking import Within, query_of
from raadslag.search.clauses import clauses
from raadslag.search.engine import Reading
from raadslag.search.find import CHOICES, MOST_COUNTED, PAGE

COMMAND = ".venv/bin/python -m bench search"
TIMES = 60  # questions of each kind
FACETS = {one: {"terms": {"field": c, "size": MOST_COUNTED}} for one, c in CHOICES.items()}
Question = tuple[str, Within]


@measures
def search() -> Iterator[Figure]:
    """Build and search; RAADSLAG_BENCH_ITEMS says how many items."""
    total = int(os.environ.get("RAADSLAG_BENCH_ITEMS", "200000"))
    place = Path(os.environ.get("RAADSLAG_BENCH_FOLDER", gettempdir())) / f"country-{total}"
    place.mkdir(parents=True, exist_ok=True)
    built = build(place, total)
    said = f"{total} items"
    if built.per_second:
        yield Figure("search_build", built.per_second, "items/s", f"4000; {said}", COMMAND)
    yield Figure("search_bytes", built.bytes_an_item, "B/item", f"1600; {said}", COMMAND)
    index = Reading(built.folder)
    for kind, questions in asked(random.Random(3), Words()).items():
        spent = timed(index, kind, questions)
        for share, name in ((0.5, "p50"), (0.95, "p95")):
            value = sorted(spent)[int(len(spent) * share)] * 1000
            yield Figure(f"search_{kind}_{name}", value, "ms", f"100; {said}", COMMAND)
    private = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Figure(
        "search_memory", private, "MB", "peak of the process that built and asked", COMMAND
    )


def asked(chance: random.Random, words: Words) -> dict[str, list[Question]]:
    """Questions of each kind."""
    common = [one for one in words.forms[150:400] if one.isalpha()]
    middle = [one for one in words.forms[2_000:20_000] if one.isalpha()]
    rare = [one for one in words.forms[100_000:] if one.isalpha()]
    free = Within()

    def many(make: Callable[[], Question]) -> list[Question]:
        return [make() for _ in range(TIMES)]

    def somewhere() -> Within:
        tags = (f"b{chance.randrange(1, 99)}", f"y{chance.randrange(2007, 2026)}")
        return Within(tags, since=date(2008, 1, 1))

    return {
        "rare": many(lambda: (chance.choice(rare), free)),
        "common": many(lambda: (chance.choice(common), free)),
        "two_words": many(lambda: (f"{chance.choice(common)} {chance.choice(middle)}", free)),
        "phrase": many(lambda: (f'"{chance.choice(common)} {chance.choice(common)}"', free)),
        "prefix": many(lambda: (chance.choice(middle)[:5] + "*", free)),
        "filter_date": many(lambda: (chance.choice(common), somewhere())),
        "facets": many(lambda: (chance.choice(middle), free)),
        "facets_common": many(lambda: (chance.choice(common), free)),
    }


def timed(index: Reading, kind: str, questions: list[Question]) -> list[float]:
    """Seconds of each question, after some to warm up."""
    for question in questions[:5]:
        ask(index, kind, question)
    spent = []
    for question in questions:
        begun = time.perf_counter()
        ask(index, kind, question)
        spent.append(time.perf_counter() - begun)
    return spent


def ask(index: Reading, kind: str, question: Question) -> None:
    """One page of it, with counts where they are asked for."""
    query = query_of(clauses(question[0]), question[1], index)
    index.page(query, PAGE, latest=kind == "filter_date")
    if kind.startswith("facets"):
        index.searcher.aggregate(query, FACETS)


if __name__ == "__main__":
    for figure in search():
        print(figure, file=sys.stdout, flush=True)
