"""Time, taken so that a busy machine disturbs it least."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

Call = Callable[[], object]


def seconds(call: Call) -> float:
    """How long one call takes."""
    begun = time.perf_counter()
    call()
    return time.perf_counter() - begun


def taking_turns(one: Call, other: Call, rounds: int) -> tuple[float, float]:
    """The median seconds of each of two calls, made by turns.

    Each is called once before, to be warm.
    """
    one()
    other()
    pairs = [(seconds(one), seconds(other)) for _ in range(rounds)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def percentiles(kind: str, spent: list[float]) -> dict[str, float]:
    """Median and 95th percentile, in milliseconds."""
    ordered = sorted(spent)
    at = {name: ordered[int(len(ordered) * share)] for share, name in ((0.5, "p50"), (0.95, "p95"))}
    return {f"{kind}_{name}": value * 1000 for name, value in at.items()}
