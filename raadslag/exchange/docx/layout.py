"""Tables that only place text are laid flat; those with data stay tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from raadslag.exchange.docx.body import Cell, Table
from raadslag.exchange.docx.paragraphs import Line, Paragraph
from raadslag.rules.heading import is_known

LONGEST_LABEL = 60
_NUMBER = re.compile(
    r"(?:(?:dagsordens)?punkt|pkt\.?|sag|nr\.?)?\s*(\d{1,4}(?:\.?[a-z])?)\s*[.:)]?", re.I
)
_NUMBER_HEAD = re.compile(r"(?:nr\.?|punkt(?:\s?nr\.?)?|pkt\.?|#|punktnr\.?|dagsordenspunkt)", re.I)
_TITLE_HEAD = re.compile(r"(?:emne|titel|sag|overskrift|indhold|dagsordenspunkt|punkt|tekst)", re.I)


@dataclass(frozen=True, slots=True)
class Field:
    """A label with what stands beside it."""

    label: str
    pieces: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """All that stands beside the label, lines parted by commas."""
        return ", ".join(part for piece in self.pieces for part in _spoken(piece) if part)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with data; every row has a cell for each column."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def text(self) -> str:
        """The rows on one line."""
        return " ".join(cell.text for row in self.rows for cell in row)


Piece = Paragraph | Field | Grid


def laid_flat(content: Iterable[Paragraph | Table]) -> Iterator[Piece]:
    """Paragraphs, labelled values and tables with data, in order."""
    for one in content:
        if isinstance(one, Paragraph):
            yield one
        else:
            yield from _flattened(one)


def kept_tables(content: Iterable[Paragraph | Table]) -> Iterator[Piece]:
    """Paragraphs and tables in order; only tables that place text are laid flat.

    For a paper's own text, where a table with bold labels is still a table.
    """
    for one in content:
        if isinstance(one, Paragraph):
            yield one
        elif _places_text(one):
            yield from _flattened(one)
        elif rows := [row for row in one.rows if any(cell.content for cell in row)]:
            yield Grid(tuple(_even(rows)))


def _places_text(table: Table) -> bool:
    """Whether a table is a box, holds tables or headings, or has sections as its rows."""
    cells = [cell for row in table.rows for cell in row]
    return (
        all(len(row) == 1 for row in table.rows)
        or any(isinstance(part, Table) for cell in cells for part in cell.content)
        or any(part.level for cell in cells for part in cell.paragraphs)
        or sum(bool(row) and is_known(row[0].text) for row in table.rows) * 2 > len(table.rows)
    )


def titles_of(grid: Grid) -> tuple[int, int, int] | None:
    """Columns of number and title and the first row, if the table is an agenda."""
    first = [cell.text.strip(" .:") for cell in grid.rows[0]]
    numbers = [at for at, text in enumerate(first) if _NUMBER_HEAD.fullmatch(text)]
    if numbers:
        rest = [at for at, text in enumerate(first) if _TITLE_HEAD.match(text) and at != numbers[0]]
        return (numbers[0], rest[0], 1) if rest and len(grid.rows) > 1 else None
    filled = [row for row in grid.rows if any(cell.text for cell in row)]
    counted = [number_in(row[0].text) for row in filled if len(row) > 1 and row[1].text]
    found = [int(number) for number in counted if number.isdecimal()]
    if len(found) > 1 and len(found) == len(filled) and found == sorted(set(found)):
        return 0, 1, 0
    return None


def number_in(text: str) -> str:
    """The item number a cell consists of; "" when it is something else."""
    match = _NUMBER.fullmatch(text.strip())
    return match[1] if match else ""


def _spoken(piece: Piece) -> list[str]:
    return [line.text for line in piece.lines] if isinstance(piece, Paragraph) else [piece.text]


def _flattened(table: Table) -> Iterator[Piece]:
    rows = [row for row in table.rows if any(cell.content for cell in row)]
    if not _is_layout(rows):
        grid = Grid(tuple(_even(rows)))
        yield from _labelled(grid) if _is_form(grid) else (grid,)
        return
    for row in rows:
        yield from _placed([cell for cell in row if cell.text])


def _placed(cells: Sequence[Cell]) -> Iterator[Piece]:
    """A row that places text: number and title, label and value, or columns."""
    if len(cells) == 2 and (number := _heads_item(cells)):
        title, *rest = cells[1].paragraphs
        yield replace(title, lines=_numbered(number, title.lines))
        yield from rest
    elif len(cells) == 2 and is_label(cells[0]):
        yield Field(_label(cells[0]), tuple(laid_flat(cells[1].content)))
    else:
        for cell in cells:
            yield from laid_flat(cell.content)


def _is_layout(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table holds headings or tables, or has but one column."""
    cells = [cell for row in rows for cell in row]
    return (
        (all(sum(bool(cell.text) for cell in row) < 2 for row in rows) and not _is_crossed(rows))
        or any(isinstance(part, Table) for cell in cells for part in cell.content)
        or any(part.level for cell in cells for part in cell.paragraphs)
        or any(len(row) == 2 and _heads_item(row) and row[1].paragraphs[0].bold for row in rows)
    )


def _is_crossed(rows: Sequence[Sequence[Cell]]) -> bool:
    return len(rows) > 1 and max(len(row) for row in rows) > 2


def _heads_item(row: Sequence[Cell]) -> str:
    """The number when a row is an item's number and title."""
    number = number_in(row[0].text)
    return number if number and row[1].paragraphs and number_in(row[1].text) == "" else ""


def _numbered(number: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """A title's lines with "Punkt N:" before them, bold as a title is."""
    return (Line(f"Punkt {number}: {lines[0].text}", bold=True), *lines[1:])


def _is_form(grid: Grid) -> bool:
    """Whether every row is a label with its value."""
    rows = [[cell for cell in row if cell.text] for row in grid.rows]
    filled = [row for row in rows if row]
    return (
        bool(filled)
        and max(len(row) for row in grid.rows) == 2
        and all(len(row) < 3 for row in filled)
        and sum(is_label(row[0]) for row in filled) * 3 >= len(filled) * 2
        and titles_of(grid) is None
    )


def is_label(cell: Cell) -> bool:
    """Whether a cell names what stands beside it."""
    text = cell.text
    return _is_short(cell) and (text.endswith(":") or cell.paragraphs[0].bold or is_known(text))


def _is_short(cell: Cell) -> bool:
    """Whether a cell could name what stands beside it."""
    text = cell.text
    return (
        len(cell.paragraphs) == 1
        and len(text) <= LONGEST_LABEL
        and text[:1].isalpha()
        and not number_in(text)
    )


def _labelled(grid: Grid) -> Iterator[Piece]:
    for row in grid.rows:
        filled = [cell for cell in row if cell.text]
        if filled[:1] == [row[0]] and _is_short(row[0]):
            yield Field(_label(row[0]), tuple(laid_flat(row[1].content)))
        else:
            yield from _placed(filled)


def _label(cell: Cell) -> str:
    return cell.text.strip().rstrip(":").rstrip()


def _even(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[Cell, ...]]:
    """Rows with a cell for each column: spans are filled with empty ones."""
    wide = [[part for cell in row for part in (cell, *[Cell()] * (cell.span - 1))] for row in rows]
    widest = max((len(row) for row in wide), default=0)
    for row in wide:
        yield (*row, *[Cell()] * (widest - len(row)))
