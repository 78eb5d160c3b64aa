"""The index of the country, built in steps that can be taken up again."""

from __future__ import annotations

import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bench.country.items import items
from bench.country.words import Words
from raadslag.rules.danish.tokens import tokens
from raadslag.search.analysis import Analyzer
from raadslag.search.engine import (
    HEAP_OF_REBUILD,
    Mark,
    Reading,
    Writing,
    current,
    new_folder,
    put_in_force,
)
from raadslag.search.vocabulary import of_counts, read_vocabulary

STEP = 50_000  # items between commits: what is lost when it is stopped
LEARNT_FROM = 5_000  # items the vocabulary is learnt from


@dataclass(frozen=True, slots=True)
class Built:
    """What building took."""

    folder: Path
    per_second: float  # items indexed a second from documents ready for it
    bytes_an_item: float


def build(root: Path, total: int) -> Built:
    """Build it, or go on where it was stopped; a bar on the terminal tells how far."""
    words = Words()
    folder = current(root) or _begun(root, words, total)
    known = Reading(folder).mark
    done = known.fact if known else 0
    writing = Writing(folder, Analyzer(read_vocabulary(folder)), heap=HEAP_OF_REBUILD)
    spent, indexed = 0.0, 0
    while done < total:
        last = min(done + STEP, total)
        ready = list(items(words, done, last, total))
        begun = time.perf_counter()
        indexed += writing.index(ready)
        writing.keep(Mark(fact=last, learnt=total))
        spent += time.perf_counter() - begun
        done = last
        _tell(done, total)
    begun = time.perf_counter()
    writing.close()
    spent += time.perf_counter() - begun
    size = sum(one.stat().st_size for one in folder.iterdir())
    return Built(folder, indexed / spent if indexed else 0.0, size / total)


def _begun(root: Path, words: Words, total: int) -> Path:
    counts: Counter[str] = Counter()
    for one in items(words, 0, min(LEARNT_FROM, total), total):
        counts.update(tokens(one.title))
        for text in one.texts:
            counts.update(tokens(text))
    folder = new_folder(root, Analyzer(of_counts(counts)))
    put_in_force(root, folder)
    return folder


def _tell(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(
            f"\rIndekserer [{'#' * (30 * done // total):<30}] {done}/{total} ",
            end="",
            file=sys.stderr,
        )
