"""How soon those who follow a meeting hear what is new, and what that costs."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from bench.apart import environment
from bench.figure import Figure, measures
from bench.machine import ROOT

if TYPE_CHECKING:  # Django is set up in the other process alone
    from bench.live import Told

MEMBERS, ONLOOKERS = 100, 400
MOST_MS, MOST_MB = 250, 250
OPENSLIDES = "OpenSlides 3.3 reached 100 members in 100-195 ms with 85 MB on such a machine"


@measures
def live_sqlite() -> Iterator[Figure]:
    """Live events on SQLite."""
    yield from _figures("sqlite", [])


@measures
def live_postgresql() -> Iterator[Figure]:
    """Live events on PostgreSQL."""
    yield from _figures("postgresql", [sys.executable, "-m", "tools.on_postgresql"])


def _figures(name: str, within: list[str]) -> Iterator[Figure]:
    told = _told(within)
    if told["missing"]:
        raise RuntimeError(f"{told['missing']} events never came")
    crowd = f"{MEMBERS} members and {ONLOOKERS} onlookers on one process, from before the commit"
    rows = [
        ("members_last_ms", told["members_last"], "ms", f"last of {MEMBERS} members; {OPENSLIDES}"),
        ("p50_ms", told["p50"], "ms", crowd),
        ("p95_ms", told["p95"], "ms", crowd),
        ("last_p95_ms", told["last_p95"], "ms", f"last of all, 19 of 20 times; under {MOST_MS}"),
        ("work_ms", told["work"], "ms", "of one processor in the live process, a signal"),
        ("memory_mb", told["memory"], "MB", f"{crowd}; under {MOST_MB}"),
        ("queries", told["queries"][1], "queries", f"a signal; for one {told['queries'][0]}"),
    ]
    command = f".venv/bin/python -m bench live_{name}"
    for what, value, unit, baseline in rows:
        yield Figure(f"live_{name}_{what}", value, unit, baseline, command)


def _told(within: list[str]) -> Told:
    """What was measured, in processes and on a database of its own."""
    asked = ["bench.live:told", json.dumps([MEMBERS, ONLOOKERS])]
    with TemporaryDirectory() as folder:
        done = subprocess.run(
            [*within, sys.executable, "-m", "bench.apart", *asked],
            cwd=ROOT,
            env=environment(Path(folder)),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return cast("Told", json.loads(done.stdout.splitlines()[-1]))
