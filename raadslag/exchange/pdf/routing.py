"""The row of bodies an item passes through, with its X under some of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from raadslag.exchange.meeting import Routing
from raadslag.exchange.pdf.lines import Line
from raadslag.exchange.pdf.runs import Run

FEWEST = 3  # bodies in a row; two capitals in a line are no row
_CODE = re.compile(r"[A-ZÆØÅ][A-ZÆØÅ0-9&/]{1,5}")
_ROW = re.compile(rf"{_CODE.pattern}(?: {_CODE.pattern}){{2,}}")
_MARK = re.compile(r"[Xx✓✗☒×]")
COLUMN_GAP = 0.4  # of the font size; a space is narrower
ROWS = 2  # lines of marks under one row


class Row(NamedTuple):
    """A routing row found in ``taken`` lines; ``lost`` when the X has no column."""

    routing: Routing
    taken: int
    lost: bool


def routing_at(lines: Sequence[Line], at: int) -> Row | None:
    """The routing row that begins at a line, or None."""
    if not _ROW.fullmatch(lines[at].text):
        return None
    codes = _words(lines[at], _CODE)
    if len(codes) < FEWEST or len({run.text for run in codes}) < len(codes):
        return None
    marks: list[Run] = []
    taken = 1
    for line in lines[at + 1 : at + 1 + ROWS]:
        found = _words(line, _MARK)
        if not found:
            break
        marks += found
        taken += 1
    bodies = tuple(run.text.strip() for run in codes)
    if not marks:
        return Row(Routing(bodies, ()), taken, False) if _spread(lines[at], codes) else None
    marked = _under(codes, marks) if _spread(lines[at], codes) else None
    return Row(Routing(bodies, marked), taken, marked is None)


def _words(line: Line, form: re.Pattern[str]) -> list[Run]:
    """The words of a line, each placed; empty unless all have the form."""
    words = [word for run in line.runs for word in _placed(run)]
    return words if all(form.fullmatch(word.text) for word in words) else []


def _placed(run: Run) -> list[Run]:
    """The words of one run; several share its width by their letters."""
    each = (run.x1 - run.x0) / max(1, len(run.text.strip()))
    start = len(run.text) - len(run.text.lstrip())
    return [
        run._replace(
            text=match[0],
            x0=run.x0 + each * (match.start() - start),
            x1=run.x0 + each * (match.end() - start),
        )
        for match in re.finditer(r"\S+", run.text)
    ]


def _spread(line: Line, codes: Sequence[Run]) -> bool:
    """Whether the codes stand in columns, not as words in a line."""
    if any(" " in run.text.strip() for run in line.runs):
        return False
    return min(b.x0 - a.x1 for a, b in pairwise(codes)) > COLUMN_GAP * codes[0].size


def _under(codes: Sequence[Run], marks: Sequence[Run]) -> tuple[str, ...] | None:
    """The bodies whose column holds a mark; None when a mark fits no column."""
    hit: set[int] = set()
    for mark in marks:
        column = _column(codes, (mark.x0 + mark.x1) / 2)
        if column is None:
            return None
        hit.add(column)
    return tuple(run.text for at, run in enumerate(codes) if at in hit)


def _column(codes: Sequence[Run], middle: float) -> int | None:
    """Index of the code nearest to a mark, no further off than half a column."""
    centres = [(run.x0 + run.x1) / 2 for run in codes]
    best = min(range(len(codes)), key=lambda at: _off(codes[at], middle))
    width = min(b - a for a, b in pairwise(centres))
    return best if _off(codes[best], middle) <= 0.6 * width else None


def _off(code: Run, middle: float) -> float:
    """How far a mark's middle is from a code: nothing above or below its letters."""
    if code.x0 <= middle <= code.x1:
        return 0.0
    return min(abs(middle - (code.x0 + code.x1) / 2), abs(middle - code.x0))
