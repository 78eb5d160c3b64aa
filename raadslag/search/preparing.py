"""Documents taken apart by several processes at once: the most work an index made anew costs."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from itertools import islice
from multiprocessing import get_context
from multiprocessing.pool import AsyncResult, Pool
from threading import Thread

from raadslag.parent import end_with
from raadslag.search.analysis import Analyzer
from raadslag.search.documents import Document
from raadslag.search.engine import Prepared, prepared

FULL = 20_000  # items from which more than one process pays
PIECE = 250  # documents a process takes at a time
PIECES = 4  # of them for each process in a batch

_here: list[Analyzer] = []  # one, in a process that prepares


def processes_for(total: int) -> int:
    """How many processes prepare so many items: one for each processor, when they are many."""
    return (os.cpu_count() or 1) if total >= FULL else 1


def all_prepared(
    documents: Iterable[Document], analyzer: Analyzer, processes: int
) -> Iterator[Prepared]:
    """The documents in their order, ready to be written down.

    Args:
        documents: What is prepared; never more than two batches of them are held.
        analyzer: Takes their words apart.
        processes: How many prepare; with one nothing is started.
    """
    if processes == 1:
        yield from (prepared(one, analyzer) for one in documents)
        return
    forked = get_context("fork")  # they begin with the analyzer, and never touch a database
    with forked.Pool(processes, _begun, (analyzer, os.getpid())) as pool:
        yield from _in_batches(iter(documents), pool, PIECE * PIECES * processes)


def _begun(analyzer: Analyzer, parent: int) -> None:
    """What a process does first: it ends when told to, and when its parent was killed."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent's own end ends it
    _here[:] = [analyzer]
    Thread(target=end_with, args=(parent,), daemon=True).start()


def _in_batches(documents: Iterator[Document], pool: Pool, size: int) -> Iterator[Prepared]:
    """While one batch is prepared, the next is read and the last one written down."""
    waiting: AsyncResult[list[Prepared]] | None = None
    while batch := list(islice(documents, size)):
        begun = pool.map_async(_prepared, batch, PIECE)
        if waiting is not None:
            yield from waiting.get()
        waiting = begun
    if waiting is not None:
        yield from waiting.get()


def _prepared(one: Document) -> Prepared:
    return prepared(one, _here[0])
