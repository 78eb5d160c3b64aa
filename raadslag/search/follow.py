"""Keeping the index at most a second behind what is public."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

from django.db import close_old_connections

from raadslag.search.changes import (
    Read,
    ahead,
    changes,
    meetings_of,
    meetings_with,
    people_of,
    read_since,
)
from raadslag.search.documents import documents
from raadslag.search.engine import Mark, Writing, current, put_in_force, reading, sweep
from raadslag.search.naming import meetings_naming
from raadslag.search.rebuild import rebuild

EVERY = 0.4  # seconds between two looks at the journal
IN_ONE_COMMIT = 200  # meetings
GROWN = 2.0  # times as much as the vocabulary was learnt from: it is learnt anew
SMALL = 50  # items below which that is not worth it


class Follower:
    """Follows the journal; whatever it is killed in, the next one reads a few facts again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._seen: set[int] = set()  # facts read, as far back as is looked again
        self._read: set[Read] = set()  # documents read, as far back
        self._writing: Writing | None = None
        self._mark = Mark()
        self._open()

    def catch_up(self) -> int:
        """Index what is new, and take out what is gone; how many meetings changed."""
        if current(self.root) != self._folder or reading(self.root) is None:
            self._reopen()  # another took its place, or its files were lost or spoilt
        if ahead(self._mark):  # a backup was restored
            self._anew()
        found = changes(self._mark)
        news = [one for one in found if one.fact not in self._seen]
        texts = read_since(self._mark)
        read = [one for one in texts if one not in self._read]
        meetings = sorted(meetings_of(news) | meetings_with(read) | self._naming(people_of(news)))
        if news or read:
            if read:
                self._mark = replace(self._mark, texts_at=texts[-1].at.isoformat())
            if news:
                latest = max(found, key=lambda one: one.at)
                fact = max(self._mark.fact, *(one.fact for one in news))
                self._mark = replace(self._mark, at=latest.at.isoformat(), fact=fact)
            self._write(meetings)
        self._seen, self._read = {one.fact for one in found}, set(texts)
        return len(meetings)

    def follow(self, stop: Event) -> None:
        """Catch up, and go on doing so until told to stop."""
        while not stop.is_set():
            if not self.catch_up():
                self._tidy()
            close_old_connections()
            stop.wait(EVERY)
        self.close()

    def close(self) -> None:
        """Give the index back."""
        if self._writing is not None:
            self._writing.close()
            self._writing = None

    def _naming(self, people: set[int]) -> set[int]:
        """Meetings that name those people, as far as they have been indexed."""
        known = reading(self.root) if people else None
        return meetings_naming(people, known) if known is not None else set()

    def _write(self, meetings: list[int]) -> None:
        assert self._writing is not None
        for at in range(0, len(meetings), IN_ONE_COMMIT):
            some = meetings[at : at + IN_ONE_COMMIT]
            self._writing.remove(some)
            self._writing.index(documents(some))
        self._writing.keep(self._mark)

    def _tidy(self) -> None:
        """Learn the vocabulary anew when there is much more to learn it from."""
        known = reading(self.root)
        if known is not None and known.searcher.num_docs > max(SMALL, GROWN * self._mark.learnt):
            self._anew()
        sweep(self.root)

    def _anew(self, step: Callable[[str, int, int], None] | None = None) -> None:
        put_in_force(self.root, rebuild(self.root, step or _silent))
        self._reopen()

    def _open(self) -> None:
        sweep(self.root)  # of what one that was killed had begun
        known = reading(self.root)
        if known is None:
            put_in_force(self.root, rebuild(self.root, _silent))
            known = reading(self.root)
        assert known is not None
        assert known.mark is not None
        self._folder: Path = known.folder
        self._mark, self._seen, self._read = known.mark, set(), set()
        self._writing = Writing(known.folder, known.analyzer)

    def _reopen(self) -> None:
        self.close()
        self._open()


def _silent(what: str, done: int, total: int) -> None:
    """Nobody watches."""
