"""How fast a country of items is searched, and how large its index is."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bench.country.build import build
from bench.country.words import Words
from raadslag.search.asking import Within, query_of
from raadslag.search.clauses import clauses
from raadslag.search.engine import Reading
from raadslag.search.find import CHOICES, MOST_COUNTED, PAGE

TIMES = 60  # questions of each kind
FACETS = {one: {"terms": {"field": c, "size": MOST_COUNTED}} for one, c in CHOICES.items()}
Question = tuple[str, Within]


def searched(total: int, place: str) -> dict[str, float]:
    """Build the country's index in a folder, ask it, and tell what that took."""
    folder = Path(place)
    folder.mkdir(parents=True, exist_ok=True)
    built = build(folder, total)
    told = {"build": built.per_second, "bytes": built.bytes_an_item}
    index = Reading(built.folder)
    for kind, questions in asked(random.Random(3), Words()).items():
        spent = sorted(timed(index, kind, questions))
        for share, name in ((0.5, "p50"), (0.95, "p95")):
            told[f"{kind}_{name}"] = spent[int(len(spent) * share)] * 1000
    return told


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
