"""Items of the country as documents ready for the index; the same number is the same item."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from bench.country.words import Words
from raadslag.search.documents import Document

MUNICIPALITIES = 98
BODIES = 15  # of each municipality
FIRST = date(2006, 1, 1)
DAYS = 7600
OUTCOMES = ("adopted", "adopted", "adopted", "noted", "recommended", "postponed", "rejected")


def items(words: Words, first: int, last: int, total: int) -> Iterator[Document]:
    """Items by number, ``last`` left out; their dates rise with their numbers."""
    for number in range(first, last):
        yield item(words, number, total)


def item(words: Words, number: int, total: int) -> Document:
    """One item of some 350 words."""
    chance = random.Random(number)
    body = chance.randrange(MUNICIPALITIES)
    on = FIRST + timedelta(days=number * DAYS // total)
    topic = f"{chance.randrange(90):02d}.{chance.randrange(30):02d}.{chance.randrange(10):02d}"
    length = min(800, max(150, int(chance.lognormvariate(5.8, 0.4))))
    drawn = words.draw(chance, length + 6)
    case = f"{topic}-A{chance.randrange(30):02d}-{chance.randrange(1, 400)}-{on.year % 100:02d}"
    return Document(
        key=number + 1,
        meeting=number // 10 + 1,
        body=body + 1,
        organization=body * BODIES + chance.randrange(BODIES) + 1,
        on=on,
        position=number % 10,
        title=" ".join(drawn[:6]).capitalize(),
        texts=(case, " ".join(drawn[6:])),
        topic=topic,
        outcome=chance.choice(OUTCOMES),
        people=(body * 31 + chance.randrange(31) + 1,),
        attached=chance.random() < 0.5,
    )
