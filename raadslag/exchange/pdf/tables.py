"""Tables by position: rows whose cells begin at the same places."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.pdf.lines import Line, joined, tidy
from raadslag.exchange.pdf.runs import Run

ROWS = 2  # rows with cells that make a table
ALIGNED = 0.8  # of the font size two cells of a column may stand apart
LOOSE = 2.4  # line steps between two rows of one table at most
PADDED = 1.2  # line steps: more lies between rows when cells have padding
LABELS = 2  # columns of a form: "Sagsnr.:   12/345"


def table_at(
    lines: Sequence[Line], gaps: Sequence[float], start: int, end: int, step: float
) -> int:
    """First line after the table that begins at ``start``; ``start`` when none does."""
    first = lines[start]
    if first.runs[0].tag and first.runs[0].tag.table:
        return _tagged_end(lines, start, end)
    if len(first.cells) < 2:  # one cell is a line of text
        return start
    at, rows, edges = start + 1, 1, _edges(first)
    while at < end and 0 < gaps[at] <= LOOSE * step:
        cells = lines[at].cells
        if len(cells) > 1:
            if not _fits(lines[at], edges):
                break
            rows += 1
            edges = _merged(edges, _edges(lines[at]), first.size)
        elif not _continues(lines[at], edges):
            break
        at += 1
    while at > start and len(lines[at - 1].cells) < 2 and not _in_cell(lines[at - 1], edges):
        at -= 1
    whole = rows >= ROWS and not _form(lines[start:at])
    return at if whole else start


def _tagged_end(lines: Sequence[Line], start: int, end: int) -> int:
    """First line after the cells of a tagged table, on whatever pages they stand."""
    at = start + 1
    while at < end and (tag := lines[at].runs[0].tag) and tag.table:
        at += 1
    return at


def _edges(line: Line) -> list[float]:
    """Where the cells of a line begin."""
    return [cell[0].x0 for cell in line.cells]


def _ends(line: Line) -> list[float]:
    return [cell[-1].x1 for cell in line.cells]


def _near(x: float, edges: Sequence[float], size: float) -> bool:
    return any(abs(x - edge) <= ALIGNED * size for edge in edges)


def _fits(line: Line, edges: Sequence[float]) -> bool:
    """Whether at least two cells, or all but one, begin where cells began above."""
    hits = sum(_near(x, edges, line.size) for x in _edges(line))
    return hits >= max(1, len(line.cells) - 1)


def _merged(edges: Sequence[float], more: Sequence[float], size: float) -> list[float]:
    return sorted([*edges, *(x for x in more if not _near(x, edges, size))])


def _continues(line: Line, edges: Sequence[float]) -> bool:
    """Whether a single cell stands in one of the later columns, or wraps the first."""
    return _near(line.x0, edges, line.size)


def _in_cell(line: Line, edges: Sequence[float]) -> bool:
    """Whether a last line belongs to a cell right of the first."""
    return _near(line.x0, edges[1:], line.size)


def _form(lines: Sequence[Line]) -> bool:
    """Whether the rows are labels with a value each, better told as lines."""
    rows = [line.cells for line in lines]
    labelled = sum(tidy(joined(cells[0])).endswith(":") for cells in rows)
    return labelled >= len(rows) / 2 and max(map(len, rows)) <= LABELS


def table_block(lines: Sequence[Line], gaps: Sequence[float], step: float) -> Block:
    """The table as rows of text and as HTML; the first row is its head when bold."""
    first = lines[0].runs[0].tag
    tagged = first is not None and first.table > 0
    rows = _tagged_grid(lines) if tagged else grid(lines, gaps, step)
    text = "\n".join(" | ".join(row) for row in rows)
    bold = lines[0].bold and not all(line.bold for line in lines)
    head = bold or (first is not None and first.head)
    html = "".join(_row(row, "th" if head and at == 0 else "td") for at, row in enumerate(rows))
    return Block(BlockKind.TABLE, text, f"<table>{html}</table>")


def _row(cells: Sequence[str], tag: str) -> str:
    told = (f"<{tag}>{escape(cell, quote=False)}</{tag}>" for cell in cells)
    return f"<tr>{''.join(told)}</tr>"


def _tagged_grid(lines: Sequence[Line]) -> list[list[str]]:
    """Rows of cells as the tag tree has them; it leaves empty cells out."""
    rows: dict[tuple[int, int], dict[int, list[Run]]] = {}
    for line in lines:
        for run in line.runs:
            if run.tag and run.tag.table:
                row = rows.setdefault((run.tag.table, run.tag.row), {})
                row.setdefault(run.tag.cell, []).append(run)
    told = [[row[at] for at in sorted(row)] for row in rows.values()]
    full = max(told, key=len)
    return [_filled(cells, full) for cells in told]


def _filled(cells: Sequence[Sequence[Run]], full: Sequence[Sequence[Run]]) -> list[str]:
    """A row as wide as the fullest; a cell stands where its left edge is nearest."""
    row = [""] * len(full)
    for order, cell in enumerate(cells):
        at = order if len(cells) == len(full) else _nearest(cell[0].x0, full)
        row[at] = f"{row[at]} {tidy(joined(cell))}".strip()
    return row


def _nearest(x: float, full: Sequence[Sequence[Run]]) -> int:
    """The column whose left edge is nearest."""
    return min(range(len(full)), key=lambda at: abs(full[at][0].x0 - x))


def grid(lines: Sequence[Line], gaps: Sequence[float], step: float) -> list[list[str]]:
    """Rows of cells, every row as wide as the table; wrapped cells joined."""
    columns: list[float] = []
    for line in lines:
        columns = _merged(columns, _edges(line), line.size)
    columns = _apart(columns, lines)
    spaced = any(gap > PADDED * step for gap in gaps[1:])
    rows: list[list[str]] = []
    for line, gap in zip(lines, gaps, strict=True):
        cells = [""] * len(columns)
        for cell in line.cells:
            at = _column(cell, columns, line.size)
            cells[at] = f"{cells[at]} {tidy(joined(cell))}".strip()
        wraps = gap <= PADDED * step if spaced else len(line.cells) == 1 and not cells[0]
        if rows and wraps:
            rows[-1] = [f"{a} {b}".strip() for a, b in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    return rows


def _apart(columns: Sequence[float], lines: Sequence[Line]) -> list[float]:
    """Column starts; one inside the width of another's cells is a right-set number."""
    kept: list[float] = []
    for x in columns:
        inside = kept and any(
            a < x < b and abs(a - kept[-1]) < 1.0
            for line in lines
            for a, b in zip(_edges(line), _ends(line), strict=True)
        )
        if not inside:
            kept.append(x)
    return kept


def _column(cell: Sequence[Run], columns: Sequence[float], size: float) -> int:
    """The last column that begins at or left of a cell."""
    x = cell[0].x0 + ALIGNED * size
    return max((at for at, start in enumerate(columns) if start <= x), default=0)
