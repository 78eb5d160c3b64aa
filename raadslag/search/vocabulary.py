"""The vocabulary of an index: what its words have shown of compounds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import exp
from pathlib import Path

from raadslag.rules.danish.compounds import Parts, learn
from raadslag.rules.danish.parts import KNOWN_PARTS
from raadslag.rules.danish.tokens import tokens
from raadslag.search.analysis import BOTH, Analyzer, stem
from raadslag.search.documents import Document

FILE = "vocabulary.json"  # beside the index it was learnt for
MOST = 300_000  # surface forms it is learnt from, the commonest
MOST_COUNTED = 2_000_000  # kept while counting; beyond, words met once are forgotten
PARTNERS = 2  # a part that combines with fewer is not kept
MANY = 20_000  # items from which common words are known, so that a phrase of them is found soon


def learnt(documents: Iterable[Document]) -> Analyzer:
    """An analyzer that knows what the words of these documents show."""
    counts: Counter[str] = Counter()
    number = 0
    for one in documents:
        number += 1
        counts.update(tokens(one.title))
        for text in one.texts:
            counts.update(tokens(text))
        if len(counts) > MOST_COUNTED:
            counts = Counter({word: times for word, times in counts.items() if times > 1})
    return of_counts(counts, number)


def of_counts(counts: Counter[str], number: int) -> Analyzer:
    """The same of words counted in a number of documents."""
    known = dict(counts.most_common(MOST))
    analyzer = Analyzer(learn(known, stem, KNOWN_PARTS))
    if number < MANY:
        return analyzer
    return replace(analyzer, common=_common(known, number, analyzer))


def _common(counts: Mapping[str, int], number: int, analyzer: Analyzer) -> dict[str, float]:
    """The stems that stand in much of the documents, and in how large a share of them.

    It is the share there would be if a word came by chance: a little more than there is.
    """
    stems: Counter[str] = Counter()
    for word, times in counts.items():
        term = analyzer.term(word)
        for one in (term.stem, *term.parts):
            stems[one] += times
    shares = {one: 1 - exp(-times / number) for one, times in stems.items()}
    return {one: share for one, share in sorted(shares.items()) if share > BOTH}


def write_vocabulary(folder: Path, analyzer: Analyzer) -> None:
    """Keep it in the folder of the index."""
    parts = analyzer.parts
    told = {
        "words": sorted(parts.words),
        "stems": sorted(parts.stems),
        "first": {one: times for one, times in parts.first.items() if times >= PARTNERS},
        "last": {one: times for one, times in parts.last.items() if times >= PARTNERS},
        "common": analyzer.common,
    }
    (folder / FILE).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def read_vocabulary(folder: Path) -> Analyzer:
    """An analyzer with the vocabulary the index in a folder was written with."""
    told = json.loads((folder / FILE).read_text(encoding="utf-8"))
    parts = Parts(frozenset(told["words"]), frozenset(told["stems"]), told["first"], told["last"])
    return Analyzer(parts, told.get("common", {}))
