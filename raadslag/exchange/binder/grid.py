"""Cells of a table laid out so that every place is taken once.

Typesetting refuses cells that reach over the edge or over each other, which
HTML allows; here spans are cut to what is free, and holes are filled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeAlias, TypeVar

Block = TypeVar("Block")


@dataclass(frozen=True, slots=True)
class Cell(Generic[Block]):
    """A cell; ``across`` and ``down`` count columns and rows, from 1."""

    blocks: list[Block]
    across: int = 1
    down: int = 1
    head: bool = False


Row: TypeAlias = list[Cell[Block]]


@dataclass(frozen=True, slots=True)
class Grid(Generic[Block]):
    """Cells in reading order; the first ``headers`` rows name the columns."""

    columns: int
    headers: int
    cells: list[Cell[Block]]
    rows: list[list[Cell[Block] | None]]  # what begins at each place, if anything


def grid(rows: Sequence[Row[Block]]) -> Grid[Block]:
    """Lay out rows of cells as a browser would.

    A table without a header has its first row taken for one, since a screen
    reader needs to tell the columns.

    >>> laid = grid([[Cell(["A"]), Cell(["B"], across=2)], [Cell(["1"], down=9)]])
    >>> laid.columns, laid.headers, [cell.down for cell in laid.cells]
    (3, 1, [1, 1, 1, 1, 1])
    """
    filled = [row for row in rows if row]
    headers = _headers(filled)
    placed: list[dict[int, Cell[Block]]] = [{} for _ in filled]
    taken: list[set[int]] = [set() for _ in filled]
    for y, row in enumerate(filled):
        end = headers if y < headers else len(filled)
        for cell in row:
            _place(cell, y, end, placed, taken)
    columns = max((max(one) + 1 for one in taken if one), default=0)
    laid = [_whole(placed[y], taken[y], columns, y < headers) for y in range(len(filled))]
    return Grid(columns, headers, [one for row in laid for one in row if one is not None], laid)


def _headers(rows: Sequence[Row[Block]]) -> int:
    count = 0
    while count < len(rows) and all(cell.head for cell in rows[count]):
        count += 1
    if count == len(rows):  # nothing but headings: the first row will do
        return min(count, 1) if count > 1 else 0
    return count or (1 if len(rows) > 1 else 0)


def _place(
    cell: Cell[Block],
    y: int,
    end: int,
    placed: list[dict[int, Cell[Block]]],
    taken: list[set[int]],
) -> None:
    x = next(x for x in range(len(taken[y]) + 1) if x not in taken[y])
    across = next((n for n in range(cell.across) if x + n in taken[y]), cell.across)
    down = min(cell.down, end - y)
    down = next(
        (n for n in range(1, down) if taken[y + n] & set(range(x, x + across))), max(down, 1)
    )
    placed[y][x] = replace(cell, across=across, down=down)
    for row in taken[y : y + down]:
        row |= set(range(x, x + across))


def _whole(
    placed: dict[int, Cell[Block]], taken: set[int], columns: int, head: bool
) -> list[Cell[Block] | None]:
    """A row without holes."""
    holes: dict[int, Cell[Block]] = {
        x: Cell([], head=head) for x in range(columns) if x not in taken
    }
    return [{**holes, **placed}.get(x) for x in range(columns)]


def records(laid: Grid[Block]) -> Iterator[list[tuple[list[Block], list[Block]]]]:
    """Each row as pairs of a column's name and what stands there."""
    names: list[list[Block]] = [[] for _ in range(laid.columns)]
    for row in laid.rows[: laid.headers]:
        for x, cell in enumerate(row):
            if cell is not None and cell.blocks:
                names[x] = names[x] + cell.blocks
    for row in laid.rows[laid.headers :]:
        pairs = [(names[x], cell.blocks) for x, cell in enumerate(row) if cell is not None]
        yield [(name, value) for name, value in pairs if name or value]
