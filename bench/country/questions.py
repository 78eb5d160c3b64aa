"""What a country is asked, by kind; the same for every engine."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TypedDict

from bench.country.items import BODIES, MUNICIPALITIES
from bench.country.words import Words

TIMES = 60  # questions of each kind


class Question(TypedDict):
    """One question: words, and what they are narrowed to."""

    words: str
    tags: list[str]  # in the index's own words
    since: str  # ISO date, or none


Questions = dict[str, list[Question]]


def questions() -> Questions:
    """Questions of each kind."""
    words, chance = Words(), random.Random(3)
    alpha = [one for one in words.forms if one.isalpha()]
    common, middle, rare = alpha[60:400], alpha[1_000:6_000], alpha[60_000:]

    def many(make: Callable[[], str], *, narrowed: bool = False) -> list[Question]:
        narrow = _narrowed if narrowed else _free
        return [narrow(make(), chance) for _ in range(TIMES)]

    def one_of(*lists: list[str]) -> Callable[[], str]:
        return lambda: " ".join(chance.choice(one) for one in lists)

    two = one_of(common, middle)
    return {
        "rare": many(one_of(rare)),
        "common": many(one_of(common)),
        "two_words": many(two),
        "phrase": many(lambda: f'"{one_of(common, common)()}"'),
        "prefix": many(lambda: f"{chance.choice(middle)[:5]}*"),
        "filter_date": many(one_of(common), narrowed=True),
        "facets": many(one_of(middle)),
        "facets_common": many(one_of(common)),
        "page": many(two),
        "page_common": many(one_of(common)),
        "suggest": many(lambda: chance.choice(middle)[: chance.randint(2, 5)]),
        "cold": many(one_of(rare)),
    }


def _free(words: str, chance: random.Random) -> Question:
    return {"words": words, "tags": [], "since": ""}


def _narrowed(words: str, chance: random.Random) -> Question:
    organization = chance.randrange(MUNICIPALITIES * BODIES) + 1
    return {"words": words, "tags": [f"o{organization}"], "since": "2010-01-01"}
