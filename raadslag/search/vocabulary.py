"""The vocabulary of an index: what its words have shown of compounds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from raadslag.rules.danish.compounds import Parts, learn
from raadslag.rules.danish.parts import KNOWN_PARTS
from raadslag.rules.danish.tokens import tokens
from raadslag.search.analysis import stem
from raadslag.search.documents import Document

FILE = "vocabulary.json"  # beside the index it was learnt for
MOST = 300_000  # surface forms it is learnt from, the commonest
MOST_COUNTED = 2_000_000  # kept while counting; beyond, words met once are forgotten
PARTNERS = 2  # a part that combines with fewer is not kept


def learnt(documents: Iterable[Document]) -> Parts:
    """What the words of these documents show."""
    counts: Counter[str] = Counter()
    for one in documents:
        counts.update(tokens(one.title))
        for text in one.texts:
            counts.update(tokens(text))
        if len(counts) > MOST_COUNTED:
            counts = Counter({word: times for word, times in counts.items() if times > 1})
    return of_counts(counts)


def of_counts(counts: Counter[str]) -> Parts:
    """What words counted show."""
    common = dict(counts.most_common(MOST))
    return learn(common, stem, KNOWN_PARTS)


def write_vocabulary(folder: Path, parts: Parts) -> None:
    """Keep it in the folder of the index."""
    told = {
        "words": sorted(parts.words),
        "stems": sorted(parts.stems),
        "first": {one: times for one, times in parts.first.items() if times >= PARTNERS},
        "last": {one: times for one, times in parts.last.items() if times >= PARTNERS},
    }
    (folder / FILE).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def read_vocabulary(folder: Path) -> Parts:
    """The vocabulary the index in a folder was written with."""
    told = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return Parts(frozenset(told["words"]), frozenset(told["stems"]), told["first"], told["last"])
