"""``python -m bench``: measure, print and keep; names choose among the measures."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Iterator, Sequence

import bench
from bench.figure import MEASURES, Figure
from bench.machine import commit, machine
from bench.record import PAGE, keep, page


def gather() -> None:
    """Import every ``bench/measure_*.py``, so that its measures are registered."""
    for found in pkgutil.iter_modules(bench.__path__):
        if found.name.startswith("measure_"):
            importlib.import_module(f"bench.{found.name}")


def figures(names: Sequence[str]) -> Iterator[Figure]:
    """The figures, each as soon as it is measured."""
    for name, measure in MEASURES.items():
        if not names or name in names:
            yield from measure()


def main(arguments: Sequence[str]) -> int:
    """Measure and print; ``--record`` writes the page of figures too."""
    gather()
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="MEASURE", help=", ".join(MEASURES))
    parser.add_argument("--record", action="store_true", help=f"write {PAGE.name}")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - set(MEASURES):
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    if not MEASURES:
        parser.error("there is nothing to measure: no bench/measure_*.py registers a measure")
    done = []
    for figure in figures(options.names):
        print(figure, flush=True)
        done.append(figure)
    told, measured = machine(), commit()
    keep(done, told, measured)
    if options.record:
        before = PAGE.read_text(encoding="utf-8") if options.names else ""
        PAGE.write_text(page(done, told, measured, before), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
