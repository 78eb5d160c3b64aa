"""Figures written down: for machines in latest.json, for people in the docs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from bench.figure import Figure, shown
from bench.machine import ROOT

LATEST = ROOT / "bench" / "latest.json"
PAGE = ROOT / "docs" / "reference" / "benchmarks.md"


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


def page(figures: Sequence[Figure], machine: dict[str, str | int], commit: str) -> str:
    """The figures of this run for people to read."""
    rows = "\n".join(
        f"| `{one.name}` | {shown(one.value)} {one.unit} | {one.baseline} | `{one.command}` |"
        for one in figures
    )
    told = "\n".join(f"- {name}: {value}" for name, value in machine.items())
    return (
        "<!-- Made by `make bench-record`. -->\n# Figures\n\n"
        "Ratios and counts measured in one run; times only beside what they were measured\n"
        f"against. Measured on commit `{commit or 'none'}`.\n\n"
        f"| Figure | Value | Held against | Command |\n| --- | --- | --- | --- |\n{rows}\n\n"
        f"## The machine\n\n{told}\n"
    )
