"""A topic of KLE, and how topics of a file are gathered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from raadslag.rules.kle_number import kle_of_slug, slug_of_kle
from raadslag.rules.retention import days_of
from raadslag.rules.wording import clean, fold


@dataclass(frozen=True, slots=True)
class Topic:
    """A KLE topic, its title and the words one may look for it by; or a group of topics."""

    number: str  # NN.NN.NN; of a main group NN, of a group NN.NN
    title: str
    words: tuple[str, ...] = ()
    keep_days: int | None = None  # personal data, from the end of a case
    archived: bool = False  # its cases go to the public archive


def topic(
    number: str, title: str, words: Iterable[str] = (), *, kept: str = "", archive: str = ""
) -> Topic | None:
    """A topic or group of clean text; None for other rows and nameless ones."""
    number, title = clean(number), clean(title)
    if kle_of_slug(slug_of_kle(number)) != number or not title:
        return None
    preserved = clean(archive).casefold() in {"b", "bevares"}
    return Topic(number, title, distinct(words), days_of(clean(kept)), preserved)


def distinct(words: Iterable[str]) -> tuple[str, ...]:
    """Words once each, as first written, in order."""
    known: dict[str, str] = {}
    for word in map(clean, words):
        if word:
            known.setdefault(fold(word), word)
    return tuple(known.values())


def gathered(topics: Iterable[Topic | None]) -> tuple[Topic, ...]:
    """Topics by number; one that stands twice has the words of both."""
    found: dict[str, Topic] = {}
    for one in topics:
        if one is None:
            continue
        first = found.get(one.number, one)
        words = distinct((*first.words, *one.words))
        found[one.number] = replace(first, words=words)
    return tuple(found[number] for number in sorted(found))


def listed(said: str) -> Sequence[str]:
    """Words of one cell, parted by semicolon, comma or bar."""
    return re.split(r"[;,|]", said)
