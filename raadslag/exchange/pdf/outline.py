"""Bookmarks of a PDF: titles and the pages they lead to."""

from __future__ import annotations

from typing import NamedTuple

from raadslag.exchange.pdf import engine

MAX_BOOKMARKS = 5_000  # a broken file can lead in a ring


class Bookmark(NamedTuple):
    """A title; ``page`` counts from 1, 0 when it leads nowhere."""

    title: str
    page: int


def bookmarks(document: int) -> list[Bookmark]:
    """All bookmarks, the tree in reading order."""
    found: list[Bookmark] = []
    seen: set[int] = set()
    waiting = [engine.first_bookmark(document, None)]
    while waiting and len(found) < MAX_BOOKMARKS:
        mark = waiting.pop()
        if not mark or mark in seen:
            continue
        seen.add(mark)
        found.append(_read(document, mark))
        waiting.append(engine.next_bookmark(document, mark))
        waiting.append(engine.first_bookmark(document, mark))
    return found


def _read(document: int, mark: int) -> Bookmark:
    title = " ".join(engine.wide_text(engine.bookmark_title, mark).split())
    target = engine.bookmark_dest(document, mark)
    return Bookmark(title, engine.dest_page(document, target) + 1 if target else 0)
