"""Killed a hundred times wherever it was, the index is what the facts it read make it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from tantivy import Query

from raadslag.search.analysis import beginner
from raadslag.search.engine import Mark, Reading, Writing, new_folder
from tests.search.lines import left_by, line

ROOT = Path(__file__).parents[2]
KILLED = 100
NOWHERE = (97, 98)  # meetings of which nothing is there
SECONDS = 0.1  # a writer lives at most
NURSERY = "import django; django.setup(); from tests.search import nursery; nursery.main()"


class Nursery:
    """Where writers are started, in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", NURSERY, str(folder)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def killed(self, first: int, seconds: float) -> None:
        """A writer from that fact on, killed after some time."""
        self._say(f"{first}\n")
        writer = int(self._hear())
        time.sleep(seconds)
        os.kill(writer, signal.SIGKILL)
        assert self._hear() == "gone\n"

    def _say(self, told: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(told)
        self._process.stdin.flush()

    def _hear(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def close(self) -> None:
        """Let it go."""
        self._process.communicate(timeout=30)


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
    nursery, reached, longest = Nursery(folder), 0, SECONDS

    for _ in range(KILLED):
        nursery.killed(reached + 1, chance.uniform(0, longest))
        index = Reading(folder)
        assert index.mark is not None
        assert index.mark.fact >= reached
        longest = SECONDS if index.mark.fact > reached else longest * 1.5  # a busy machine
        reached = index.mark.fact
        assert words_of(index) == left_by(reached)
    nursery.close()
    assert reached > KILLED / 5  # it came on in between


def test_a_writer_goes_on_where_one_was_killed_before_its_commit_was_in_force(
    tmp_path: Path,
) -> None:
    folder = new_folder(tmp_path, beginner())
    first = Writing(folder, beginner())
    first.index([line(one) for one in range(1, 4)])
    first.keep(Mark(fact=3))
    kept = (folder / "meta.json").read_bytes()
    first.remove([line(1).meeting])
    first.keep(Mark(fact=4))
    first.close()
    del first
    (folder / "meta.json").write_bytes(kept)  # its other files stand, as a kill leaves them

    second = Writing(folder, beginner())
    second.remove([line(1).meeting, *NOWHERE])  # as many operations as the first one counted
    second.keep(Mark(fact=4))
    second.close()

    assert sorted(words_of(Reading(folder))) == sorted(line(one).meeting for one in (2, 3))
