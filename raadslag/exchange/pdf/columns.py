"""Two-column sheets: which runs belong together in reading order.

A gutter that runs down the page parts columns only when the two sides are
texts of their own: their lines stand at other heights, or both are full. A
table has a gutter too, but its rows stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from raadslag.exchange.pdf.document import Page
from raadslag.exchange.pdf.runs import Run

BIN = 4.0  # points a step across the page is wide
NARROWEST = 10.0  # points of a gutter
FEWEST = 8  # lines on each side
CROSSING = 0.06  # of the runs may cross a gutter: headings over both columns
SIDE_BY_SIDE = 0.6  # of the lines at equal heights make a table, not columns
SIDE_COLUMN, COLUMN = 0.1, 0.3  # of the page's width, at least
FULL = 0.8  # of its column a full line fills
MOSTLY_FULL = 0.6  # of the lines are full in running text


class Gutter(NamedTuple):
    """An empty strip down the page."""

    x0: float
    x1: float


def columns_of(page: Page) -> list[list[Run]]:
    """The runs of each column, in reading order; one list for a plain page."""
    gutter = _gutter(page)
    if gutter is None:
        return [page.runs]
    middle = (gutter.x0 + gutter.x1) / 2
    across = [run for run in page.runs if run.x0 < middle < run.x1]
    left = [run for run in page.runs if run.x1 <= middle]
    right = [run for run in page.runs if run.x0 >= middle]
    if not _texts(left, right, page.width):
        return [page.runs]
    return _banded(across, left, right)


def _gutter(page: Page) -> Gutter | None:
    """The widest nearly empty strip with enough text on both sides."""
    if len(page.runs) < 2 * FEWEST or page.width <= 0:
        return None
    steps = [0] * (int(min(page.width, 4_000) / BIN) + 2)
    for run in page.runs:
        steps[_bin(run.x0, len(steps))] += 1
        steps[min(_bin(run.x1, len(steps)) + 1, len(steps) - 1)] -= 1
    covered = list(accumulate(steps))
    few = CROSSING * len(page.runs)
    strips = [strip for strip in _strips(covered, few) if strip.x1 - strip.x0 >= NARROWEST]
    able = [strip for strip in strips if _both_sides(page.runs, strip)]
    return max(able, key=lambda strip: strip.x1 - strip.x0, default=None)


def _bin(x: float, count: int) -> int:
    return max(0, min(count - 1, int(x / BIN)))


def _strips(covered: Sequence[int], few: float) -> list[Gutter]:
    """Strips in the page's inside that hardly any run covers."""
    filled = [at for at, count in enumerate(covered) if count > few]
    if not filled:
        return []
    pairs = pairwise(filled)
    return [Gutter((a + 1) * BIN, b * BIN) for a, b in pairs if b - a > 1]


def _both_sides(runs: Sequence[Run], strip: Gutter) -> bool:
    left = sum(run.x1 <= strip.x0 + BIN for run in runs)
    right = sum(run.x0 >= strip.x1 - BIN for run in runs)
    return left >= FEWEST and right >= FEWEST


def _texts(left: Sequence[Run], right: Sequence[Run], width: float) -> bool:
    """Whether two sides are texts of their own, not the cells of a table."""
    rows, others = _rows(left), _rows(right)
    if min(len(rows), len(others)) < FEWEST:
        return False
    few, many = sorted((rows, others), key=len)
    heights = {round(y) for y in many}
    beside = sum(round(y) in heights for y in few) / len(few)
    if beside < SIDE_BY_SIDE:
        return min(_width(rows), _width(others)) > SIDE_COLUMN * width
    wide = min(_width(rows), _width(others)) > COLUMN * width
    return wide and _running(rows) and _running(others)


def _width(rows: dict[float, tuple[float, float]]) -> float:
    """From the leftmost to the rightmost word."""
    return max(x1 for _, x1 in rows.values()) - min(x0 for x0, _ in rows.values())


def _rows(runs: Sequence[Run]) -> dict[float, tuple[float, float]]:
    """Left and right edge of the text at each height."""
    rows: dict[float, tuple[float, float]] = {}
    for run in runs:
        y = round(run.y, 1)
        x0, x1 = rows.get(y, (run.x0, run.x1))
        rows[y] = min(x0, run.x0), max(x1, run.x1)
    return rows


def _running(rows: dict[float, tuple[float, float]]) -> bool:
    """Whether most lines fill their column."""
    left = min(x0 for x0, _ in rows.values())
    right = max(x1 for _, x1 in rows.values())
    full = sum(x1 > left + FULL * (right - left) for _, x1 in rows.values())
    return full >= MOSTLY_FULL * len(rows)


def _banded(across: Sequence[Run], left: Sequence[Run], right: Sequence[Run]) -> list[list[Run]]:
    """Lines over both columns part the page; between them left comes before right."""
    heights = sorted({round(run.y, 1) for run in across}, reverse=True)
    found: list[list[Run]] = []
    top = float("inf")
    for height in [*heights, float("-inf")]:
        for side in (left, right):
            found.append([run for run in side if height + 0.5 < run.y < top - 0.5])
        found.append([r for r in [*across, *left, *right] if abs(r.y - height) <= 0.5])
        top = height
    return [column for column in found if column]
