"""A process that starts writers to be killed; its argument is the folder of their index.

It has loaded what they need and used none of it, so that a writer begins at once and no thread
is left behind by forking. For each number it reads it starts a writer from that fact on, says its
process number when the writer has begun, and ``gone`` when it has ended.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from raadslag.search.engine import Mark, Writing
from raadslag.search.vocabulary import read_vocabulary
from tests.search.lines import line


def written(folder: Path, first: int, tell: int) -> None:
    """Say that it begins, and read facts from one on, committing each, until killed."""
    writing = Writing(folder, read_vocabulary(folder))
    os.write(tell, b"!")
    for fact in range(first, first + 10_000):
        writing.remove([line(fact).meeting])
        writing.index([line(fact)])
        writing.keep(Mark(at="2026-01-01T00:00:00+00:00", fact=fact))


def main() -> None:
    """Start a writer for each number on standard input."""
    folder = Path(sys.argv[1])
    for told in sys.stdin:
        ready, tell = os.pipe()
        child = os.fork()
        if not child:
            written(folder, int(told), tell)
            os._exit(0)
        os.read(ready, 1)
        print(child, flush=True)
        os.waitpid(child, 0)
        os.close(ready)
        os.close(tell)
        print("gone", flush=True)
