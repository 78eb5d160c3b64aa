"""How far something long has come: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

KEPT = "took.json"
TOLD = 20  # lines of a whole, where there is no terminal


@dataclass
class Took:
    """Seconds of each step, added up over all the times it was stopped and taken up again."""

    filling: float = 0.0
    preparing: float = 0.0
    indexing: float = 0.0


def read(place: Path) -> Took:
    """What has been spent so far."""
    kept = place / KEPT
    return Took(**json.loads(kept.read_text("ascii"))) if kept.exists() else Took()


def keep(place: Path, took: Took) -> None:
    """Keep it beside what was made."""
    (place / KEPT).write_text(json.dumps(asdict(took)), "ascii")


def tell(what: str, done: int, total: int, step: int) -> None:
    """Say how far it has come, after one more step."""
    told = f"{what} [{'#' * (30 * done // total):<30}] {done}/{total}"
    if sys.stderr.isatty():
        end = "\n" if done >= total else ""
        print(f"\r{told} ", end=end, file=sys.stderr, flush=True)
    elif done >= total or done * TOLD // total > (done - step) * TOLD // total:
        print(told, file=sys.stderr, flush=True)
