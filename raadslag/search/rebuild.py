"""An index made anew from all that is public, beside the one that is read."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from raadslag.search.changes import now_mark
from raadslag.search.documents import Document, all_documents, count
from raadslag.search.engine import HEAP_OF_REBUILD, Writing, new_folder
from raadslag.search.preparing import FULL, all_prepared, processes_for
from raadslag.search.vocabulary import learnt

Step = Callable[[str, int, int], None]
HEAP_OF_FEW = 32_000_000  # bytes


def rebuild(root: Path, step: Step, *, processes: int | None = None) -> Path:
    """Make an index of everything; what happens meanwhile is read from the journal after.

    When it cannot be made, as on a full disk, nothing is left of it.

    Args:
        root: The folder of indexes.
        step: Is told how far it has come.
        processes: How many take words apart; as many as pay when it is not said.
    """
    mark, total = now_mark(), count()
    analyzer = learnt(_told(all_documents(), "Læser ord", total, step))
    folder = new_folder(root, analyzer)
    with ExitStack() as undo:
        undo.callback(shutil.rmtree, folder, ignore_errors=True)
        writing = Writing(folder, analyzer, heap=HEAP_OF_REBUILD if total >= FULL else HEAP_OF_FEW)
        found = _told(all_documents(), "Indekserer", total, step)
        writing.add(all_prepared(found, analyzer, processes or processes_for(total)))
        writing.keep(replace(mark, learnt=total))
        writing.close()
        undo.pop_all()
    return folder


def _told(found: Iterable[Document], what: str, total: int, step: Step) -> Iterator[Document]:
    done = 0
    for done, one in enumerate(found, 1):
        step(what, min(done, total), total)
        yield one
    step(what, max(done, total), max(done, total))
