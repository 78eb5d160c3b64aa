"""Pieces of a document turned into the blocks of a draft."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from raadslag.exchange.docx.body import Cell
from raadslag.exchange.docx.layout import Field, Grid, Piece, laid_flat
from raadslag.exchange.docx.paragraphs import Line, Paragraph
from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.html.blocks import is_heading_like, is_shouted, paragraph
from raadslag.rules.case_number import find_case_number
from raadslag.rules.heading import Role, is_known, read_heading

_CAPTION = re.compile(
    r"(?:øvrige )?sagsbehandlere?|sagsansvarlig|sags?\s?(?:nr\.?|nummer|id)|offentlighed|status|"
    r"journal\s?(?:nr\.?|nummer)|j\.?\s?nr\.?|adgang|åben/lukket",
    re.I,
)


class Blocks:
    """How the document's headings rank as sections of an item."""

    def __init__(self, levels: Sequence[int], styled: bool) -> None:
        self._ranks = {level: rank for rank, level in enumerate(sorted(set(levels)), 1)}
        self._styled = styled  # sections have heading styles; a bold line ranks below them

    def of(self, pieces: Iterable[Piece]) -> tuple[Block, ...]:
        """The blocks of an item's pieces."""
        return tuple(block for piece in pieces for block in self._block(piece))

    def _block(self, piece: Piece) -> Iterator[Block]:
        if isinstance(piece, Grid):
            block = table_block(piece)
            if block.text.strip(" |\n"):
                yield block
        elif isinstance(piece, Field):
            yield from self._field(piece)
        elif piece.level:
            yield self._heading(piece)
        elif piece.label is not None and piece.lines:
            yield from self._list_item(piece)
        else:
            for line in piece.lines:
                yield self._line(line)

    def _heading(self, piece: Paragraph) -> Block:
        """A heading; one left empty ends the text above it."""
        if not piece.lines:
            return Block(BlockKind.BORDER)
        text = f"{piece.label} {piece.text}" if piece.label else piece.text
        rank = self._ranks.get(piece.level, 1)
        return Block(BlockKind.HEADING, text, level=rank)

    def _list_item(self, piece: Paragraph) -> Iterator[Block]:
        if piece.bold and is_known(piece.text):  # numbered headings: "2. Økonomi"
            yield self._line(Line(f"{piece.label} {piece.text}", bold=True))
            return
        markup = ""
        if len(piece.lines) > 1 or piece.lines[0].markup:
            markup = "<br>".join(
                line.markup or escape(line.text, quote=False) for line in piece.lines
            )
        yield Block(BlockKind.LIST_ITEM, piece.text, markup, piece.depth, piece.label or "")

    def _line(self, line: Line) -> Block:
        """A line of its own: a heading when it is bold and short."""
        if (line.bold and is_heading_like(line.text)) or is_shouted(line.text):
            if not self._styled:
                return Block(BlockKind.HEADING, line.text, weak=True)
            return Block(BlockKind.HEADING, line.text, level=2, weak=not is_known(line.text))
        return paragraph(line.text, line.markup)

    def _field(self, field: Field) -> Iterator[Block]:
        """A caption line, or a heading with what stands beside it."""
        said = field.text
        if _CAPTION.fullmatch(field.label) or find_case_number(f"{field.label}: {said}"):
            yield Block(BlockKind.PARAGRAPH, f"{field.label}: {said}".strip())
        elif said:
            known = read_heading(field.label).role is not Role.OTHER
            yield Block(BlockKind.HEADING, field.label, weak=not known and len(said) < 4)
            for piece in field.pieces:
                yield from self._block(piece)


def table_block(grid: Grid) -> Block:
    """The table as one block: rows on lines, cells parted by bars."""
    lines = [" | ".join(cell.text for cell in row) for row in grid.rows]
    markup = "".join(f"<tr>{''.join(_cells(row))}</tr>" for row in grid.rows)
    return Block(BlockKind.TABLE, "\n".join(lines), f"<table>{markup}</table>")


def cell_pieces(cell: Cell) -> tuple[Piece, ...]:
    """What stands in a cell, laid flat."""
    return tuple(laid_flat(cell.content))


def _cells(row: Sequence[Cell]) -> Iterator[str]:
    """The cells' markup; columns a cell covers are not written again."""
    covered = 0
    for cell in row:
        if covered:
            covered -= 1
            continue
        covered = cell.span - 1
        span = f' colspan="{cell.span}"' if cell.span > 1 else ""
        lines = [line for part in cell.paragraphs for line in part.lines]
        inner = "<br>".join(line.markup or escape(line.text, quote=False) for line in lines)
        yield f"<td{span}>{inner}</td>"
