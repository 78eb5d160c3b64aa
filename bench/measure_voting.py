"""What a vote in the chamber costs in queries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.apart import apart
from bench.figure import Figure, measures

FEW, MANY = 7, 31  # members
STEPS = {
    "open": "opening a vote",
    "own": "a member's own vote",
    "rest": "all the others' votes by hand",
    "close": "closing and counting",
}


@measures
def voting() -> Iterator[Figure]:
    """Queries of a vote among 31, beside one among 7."""
    few, many = _asked(FEW), _asked(MANY)
    for step, what in STEPS.items():
        told = f"{what} among {MANY}; among {FEW} {few[step]}; the same"
        yield Figure(
            f"vote_{step}_queries",
            many[step],
            "queries",
            told,
            ".venv/bin/python -m bench voting",
        )


def _asked(members: int) -> dict[str, int]:
    with TemporaryDirectory() as data:
        asked: dict[str, int] = apart("bench.voting:voting", members, data=Path(data))
    return asked
