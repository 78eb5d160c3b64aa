"""Killed a hundred times wherever it was, the index is what the facts it read make it."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

from tantivy import Query

from raadslag.search.analysis import Analyzer, beginner
from raadslag.search.engine import Mark, Reading, Writing, new_folder
from raadslag.search.vocabulary import read_vocabulary
from tests.search.lines import left_by, line

KILLED = 100


def written(folder: Path, first: int, tell: int) -> None:
    """Say that it begins, and read facts from one on, committing each, until killed."""
    writing = Writing(folder, Analyzer(read_vocabulary(folder)))
    os.write(tell, b"!")
    for fact in range(first, first + 10_000):
        writing.remove([line(fact).meeting])
        writing.index([line(fact)])
        writing.keep(Mark(at="2026-01-01T00:00:00+00:00", fact=fact))


def killed(folder: Path, first: int, seconds: float) -> None:
    """A writer in a process of its own, killed after some time."""
    ready, tell = os.pipe()
    child = os.fork()
    if not child:
        written(folder, first, tell)
        os._exit(0)
    os.read(ready, 1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(ready)
    os.close(tell)


def words_of(index: Reading) -> dict[int, str]:
    """What stands in the index, by meeting."""
    _, keys = index.page(Query.all_query(), 1000)
    found = {}
    for word, number in index.searcher.terms_with_prefix("words", "x", Query.all_query(), 10_000):
        _, holders = index.page(Query.term_query(index.schema, "words", word, "freq"), 5)
        assert (number, len(holders)) == (1, 1)
        found[holders[0]] = word
    assert sorted(keys) == sorted(found)
    return found


def test_a_writer_killed_a_hundred_times_leaves_what_it_committed(tmp_path: Path) -> None:
    chance = random.Random(6)
    folder = new_folder(tmp_path, beginner())
    first = Writing(folder, beginner())
    first.keep(Mark())
    first.close()
    del first
    reached = 0

    for _ in range(KILLED):
        killed(folder, reached + 1, chance.uniform(0, 0.1))
        index = Reading(folder)
        assert index.mark is not None
        assert index.mark.fact >= reached
        reached = index.mark.fact
        assert words_of(index) == left_by(reached)
    assert reached > KILLED / 5  # it came on in between
