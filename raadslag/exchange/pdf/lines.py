"""Runs to lines: what stands on one baseline, from left to right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from raadslag.exchange.pdf.columns import columns_of
from raadslag.exchange.pdf.document import Page
from raadslag.exchange.pdf.runs import Run

SAME_BASELINE = 0.3  # of the font size
WORD_GAP = 0.22  # of the font size; less is kerning
CELL_GAP = 1.5  # of the font size; more parts two cells of a row
RAISED = 0.12, 0.65  # how far above the baseline an exponent stands, in its line's size
SMALL = 0.85  # an exponent's size against its line's

Cells = tuple[tuple[Run, ...], ...]

_SPACES = re.compile(r"\s+")


class Line(NamedTuple):
    """One line of print, its looks taken from its longest run."""

    page: int
    column: int
    y: float
    x0: float
    x1: float
    size: float
    bold: bool  # whether every word is
    italic: bool
    text: str  # NFC, white space folded
    runs: tuple[Run, ...]
    cells: Cells  # the runs, parted where the gap is wider than between words
    raised: frozenset[int] = frozenset()  # indices of exponents


def tidy(text: str) -> str:
    """Text NFC, white space folded."""
    folded = _SPACES.sub(" ", text).strip()
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)


def joined(runs: Iterable[Run]) -> str:
    """The words of runs; a gap becomes a space, a kerned-apart letter does not."""
    parts: list[str] = []
    last: Run | None = None
    for run in runs:
        if last and gapped(last, run):
            parts.append(" ")
        parts.append(run.text)
        last = run
    return "".join(parts)


def gapped(last: Run, run: Run) -> bool:
    """Whether a space stands between two runs that neither of them holds."""
    apart = run.x0 - last.x1 > WORD_GAP * max(run.size, last.size)
    return apart and not last.text.endswith(" ") and not run.text.startswith(" ")


def page_lines(page: Page) -> list[Line]:
    """The lines of a page, in reading order."""
    lines: list[Line] = []
    for column, runs in enumerate(columns_of(page)):
        lines += _lines(page.number, runs, column)
    return lines


def _lines(number: int, runs: list[Run], column: int) -> list[Line]:
    """Lines of one column, top down."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.y):
        if rows and rows[-1][0].y - run.y <= SAME_BASELINE * run.size:
            rows[-1].append(run)
        else:
            rows.append([run])
    return _with_exponents([_line(number, row, column) for row in rows])


def _line(
    number: int, row: Iterable[Run], column: int, raised: frozenset[int] = frozenset()
) -> Line:
    """The line that runs on one baseline make."""
    runs = tuple(sorted(row, key=lambda run: run.x0))
    main = runs[0] if len(runs) == 1 else max(runs, key=lambda run: len(run.text))
    return Line(
        page=number,
        column=column,
        y=main.y,
        x0=runs[0].x0,
        x1=max(run.x1 for run in runs),
        size=main.size,
        bold=main.bold and all(run.bold or not _worded(run) for run in runs),
        italic=main.italic,
        text=tidy(joined(runs)),
        runs=runs,
        cells=_cells(runs, main.size),
        raised=raised,
    )


def _worded(run: Run) -> bool:
    """Whether a run has a letter or a digit."""
    return any(map(str.isalnum, run.text))


def _cells(runs: tuple[Run, ...], size: float) -> Cells:
    """The runs of each cell; a plain line has one."""
    starts = [at for at in range(1, len(runs)) if runs[at].x0 - runs[at - 1].x1 > CELL_GAP * size]
    if not starts:
        return (runs,)
    return tuple(runs[a:b] for a, b in zip([0, *starts], [*starts, len(runs)], strict=True))


def _with_exponents(lines: list[Line]) -> list[Line]:
    """The lines, small raised pieces put back into the line they belong to."""
    found: list[Line] = []
    for line in lines:
        raised = bool(found) and _raised_over(found[-1], line)
        found.append(_lifted(found.pop(), line) if raised else line)
    return found


def _raised_over(small: Line, line: Line) -> bool:
    """Whether ``small`` is an exponent of the line right below it."""
    if small.size >= SMALL * line.size:
        return False
    rise = small.y - line.y
    near = line.x0 <= small.x0 <= line.x1 + line.size
    low, high = RAISED[0] * line.size, RAISED[1] * line.size
    return near and low < rise < high


def _lifted(small: Line, line: Line) -> Line:
    """A line with its exponents in their places."""
    runs = sorted([*line.runs, *small.runs], key=lambda run: run.x0)
    raised = frozenset(index for index, run in enumerate(runs) if run in small.runs)
    return _line(line.page, runs, line.column, raised)
