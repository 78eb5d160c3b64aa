"""Several processes take documents apart as one does, and none is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from itertools import count, islice
from pathlib import Path

from raadslag.search.analysis import beginner
from raadslag.search.documents import Document
from raadslag.search.preparing import PIECE, PIECES, all_prepared, processes_for

ROOT = Path(__file__).parents[2]
ENDLESS = """
import django; django.setup()
from tests.search.test_preparing import endless
endless()
"""


def documents() -> Iterator[Document]:
    """Items without end."""
    on = date(2026, 1, 13)
    for key in count(1):
        yield Document(key, key, 1, 1, on, 0, f"Cykelsti nr. {key}", ("Havnebyens reformer.",))


def endless() -> None:
    """Prepare for ever, and say once that it goes on."""
    for number, _ in enumerate(all_prepared(documents(), beginner(), 2)):
        if number == PIECE:
            print("goes on", flush=True)


def children_of(process: int) -> list[int]:
    """Those it has started."""
    told = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
    return [int(one) for one in told.split()]


def runs(process: int) -> bool:
    """Whether it has not ended; one that nobody has asked after yet has."""
    try:
        told = Path(f"/proc/{process}/stat").read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return told.rpartition(")")[2].split()[0] != "Z"


def test_two_processes_prepare_what_one_does() -> None:
    number = 2 * PIECE * PIECES * 2 + 7

    alone = list(all_prepared(islice(documents(), number), beginner(), 1))
    together = list(all_prepared(islice(documents(), number), beginner(), 2))

    assert together == alone
    assert (processes_for(100), processes_for(10**6)) == (1, os.cpu_count())


def test_those_of_a_killed_one_end_too() -> None:
    started = subprocess.Popen([sys.executable, "-c", ENDLESS], cwd=ROOT, stdout=subprocess.PIPE)
    with started:
        assert started.stdout is not None
        assert started.stdout.readline() == b"goes on\n"
        theirs = children_of(started.pid)
        os.kill(started.pid, signal.SIGKILL)

    deadline = time.monotonic() + 30
    while any(runs(one) for one in theirs) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert len(theirs) == 2
    assert [one for one in theirs if runs(one)] == []
