"""Figures written down: for machines in latest.json, for people in the docs."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from bench.figure import Figure, shown
from bench.machine import ROOT

LATEST = ROOT / "bench" / "latest.json"
PAGE = ROOT / "docs" / "reference" / "benchmarks.md"
ROW = re.compile(r"^\| `(\w+)` \|.*\|$", re.MULTILINE)


def keep(
    figures: Sequence[Figure],
    machine: dict[str, str | int],
    commit: str,
    *,
    path: Path = LATEST,
) -> None:
    """Write the figures of this run for programs to read."""
    told = {
        "figures": [figure.as_json() for figure in figures],
        "machine": machine,
        "commit": commit,
    }
    path.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def page(
    figures: Sequence[Figure], machine: dict[str, str | int], commit: str, before: str = ""
) -> str:
    """The figures of this run for people to read, after those not measured again.

    Args:
        figures: What was measured now.
        machine: What it was measured on.
        commit: What it was measured of.
        before: The page as it was; its other figures stay, with their commits.
    """
    rows = _rows(before)
    for one in figures:
        shape = (f"`{one.name}`", f"{shown(one.value)} {one.unit}", one.baseline)
        rows[one.name] = _row(*shape, f"`{one.command}`", f"`{commit or 'none'}`")
    told = "\n".join(f"- {name}: {value}" for name, value in machine.items())
    return (
        "<!-- Made by `make bench-record`. -->\n# Figures\n\n"
        "Ratios and counts, each measured in one run with what it is held against; times only\n"
        "beside what they were measured against.\n\n"
        f"{_row('Figure', 'Value', 'Held against', 'Command', 'Commit')}\n{_row(*['---'] * 5)}\n"
        + "\n".join(rows.values())
        + f"\n\n## The machine\n\n{told}\n"
    )


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _rows(page: str) -> dict[str, str]:
    """The rows of a page by the name of their figure."""
    return {found[1]: found[0] for found in ROW.finditer(page)}
