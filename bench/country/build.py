"""The index of the country, built in steps that can be taken up again."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.pool import Pool
from pathlib import Path

from bench.country import progress
from bench.country.document import document_of
from bench.country.items import items
from bench.country.words import Words
from raadslag.rules.danish.tokens import tokens
from raadslag.search.engine import (
    HEAP_OF_REBUILD,
    Mark,
    Prepared,
    Reading,
    Writing,
    current,
    new_folder,
    prepared,
    put_in_force,
)
from raadslag.search.vocabulary import of_counts, read_vocabulary

STEP = 50_000  # items between commits: what is lost when it is stopped
PIECE = 1_000  # items a process prepares at a time
LEARNT_FROM = 20_000  # items the vocabulary is learnt from


@dataclass(frozen=True, slots=True)
class Built:
    """What building took."""

    folder: Path
    prepared_per_second: float  # items, by all processes together
    indexed_per_second: float  # items that had been prepared
    bytes_an_item: float


def build(place: Path, root: Path, total: int) -> Built:
    """Build it in the folder of indexes, or go on where it was stopped."""
    took, words = progress.read(place), Words()
    folder = current(root) or _begun(root, words, total)
    known = Reading(folder).mark
    done = known.fact if known else 0
    if done < total:
        with _processes(folder, words, total) as pool:
            _write(place, folder, took, pool, done, total)
    size = sum(one.stat().st_size for one in folder.iterdir())
    return Built(folder, total / took.preparing, total / took.indexing, size / total)


def _begun(root: Path, words: Words, total: int) -> Path:
    counts: Counter[str] = Counter()
    for one in items(words, 0, min(LEARNT_FROM, total), total):
        counts.update(tokens(one.title))
        for text in document_of(one).texts:
            counts.update(tokens(text))
    folder = new_folder(root, of_counts(counts, min(LEARNT_FROM, total)))
    put_in_force(root, folder)
    return folder


def _write(
    place: Path, folder: Path, took: progress.Took, pool: Pool, done: int, total: int
) -> None:
    """Prepare and index by turns, so that neither takes processors from the other."""
    writing = Writing(folder, read_vocabulary(folder), heap=HEAP_OF_REBUILD)
    while done < total:
        last = min(done + STEP, total)
        begun = time.perf_counter()
        documents = _prepared(pool, done, last)
        took.preparing += time.perf_counter() - begun
        begun = time.perf_counter()
        writing.add(documents)
        writing.keep(Mark(fact=last, learnt=total))
        took.indexing += time.perf_counter() - begun
        done = last
        progress.keep(place, took)
        progress.tell("Indekserer", done, total, STEP)
    begun = time.perf_counter()
    writing.close()
    took.indexing += time.perf_counter() - begun
    progress.keep(place, took)


class Preparing:
    """Takes the words of items apart, and remembers them, in a process of its own."""

    def __init__(self, folder: Path, words: Words, total: int) -> None:
        self._words, self._total = words, total
        self._analyzer = read_vocabulary(folder)

    def piece(self, numbers: range) -> list[Prepared]:
        """Some items."""
        found = items(self._words, numbers.start, numbers.stop, self._total)
        return [prepared(document_of(one), self._analyzer) for one in found]


_here: list[Preparing] = []  # one, in a process that prepares


def _piece(numbers: range) -> list[Prepared]:
    return _here[0].piece(numbers)


@contextmanager
def _processes(folder: Path, words: Words, total: int) -> Iterator[Pool]:
    """As many as there are processors; they begin with what is known here."""
    _here[:] = [Preparing(folder, words, total)]
    with get_context("fork").Pool(os.cpu_count()) as pool:
        yield pool


def _prepared(pool: Pool, first: int, last: int) -> list[Prepared]:
    """Items by number, ``last`` left out."""
    pieces = [range(at, min(at + PIECE, last)) for at in range(first, last, PIECE)]
    return [one for piece in pool.imap(_piece, pieces) for one in piece]
