"""Tables: those that hold data as blocks, those that only place text as text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.html.line import Line, is_inline
from raadslag.exchange.html.tokens import Token

_NUMBER = re.compile(r"[1-9][0-9]?")


@dataclass(slots=True)
class Cell:
    """One cell: its text, its markup, and the tokens it was made of."""

    text: str = ""
    markup: str = ""
    header: bool = False
    heavy: bool = False
    columns: int = 1
    rows: int = 1
    tokens: list[Token] = field(default_factory=list)


def end_of(tokens: Sequence[Token], start: int) -> int:
    """The index after the ``</table>`` that closes the table at ``start``."""
    depth = 0
    for index in range(start, len(tokens)):
        tag = tokens[index].tag
        depth += (tag == "table") - (tag == "/table")
        if depth == 0:
            return index + 1
    return len(tokens)


def cells_of(tokens: Sequence[Token]) -> list[list[Cell]]:
    """The rows of a table's tokens; a table inside a cell belongs to the cell."""
    rows: list[list[Cell]] = []
    depth = 0
    for token in tokens:
        depth += (token.tag == "table") - (token.tag == "/table")
        if depth > 1 or (depth == 1 and token.tag == "/table"):
            _keep(rows, token)
        elif token.tag == "tr":
            rows.append([])
        elif token.tag in ("td", "th"):
            _open(rows, token)
        else:
            _keep(rows, token)
    for row in rows:
        for cell in row:
            _fill(cell)
    return [row for row in rows if row]


def is_data(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the table's columns mean something."""
    wide = [row for row in rows if len(row) > 1]
    nested = any(token.tag == "table" for row in rows for cell in row for token in cell.tokens)
    return bool(wide) and not nested


def table_block(rows: Sequence[Sequence[Cell]]) -> Block:
    """The table as one block: rows on lines, cells parted by bars."""
    lines = [" | ".join(cell.text for cell in row) for row in rows]
    markup = "".join(f"<tr>{''.join(map(_cell_markup, row))}</tr>" for row in rows)
    return Block(BlockKind.TABLE, text="\n".join(lines), html=f"<table>{markup}</table>")


def _open(rows: list[list[Cell]], token: Token) -> None:
    if not rows:
        rows.append([])
    rows[-1].append(
        Cell(
            header=token.tag == "th",
            columns=_span(token.attribute("colspan")),
            rows=_span(token.attribute("rowspan")),
        )
    )


def _span(value: str) -> int:
    return int(value) if _NUMBER.fullmatch(value) else 1


def _keep(rows: list[list[Cell]], token: Token) -> None:
    if rows and rows[-1]:
        rows[-1][-1].tokens.append(token)


def _fill(cell: Cell) -> None:
    """Give the cell its text and its inline markup."""
    line = Line()
    for token in cell.tokens:
        name = token.tag.lstrip("/")
        if not name:
            line.text(token.rest)
        elif is_inline(name):
            if token.tag == name:
                line.start(token)
            else:
                line.end(name)
        elif name == "br" or token.tag != name:
            line.line_break()
    cell.text, markup, cell.heavy = line.take()
    cell.markup = markup or escape(cell.text, quote=False)


def _cell_markup(cell: Cell) -> str:
    tag = "th" if cell.header else "td"
    spans = (("colspan", cell.columns), ("rowspan", cell.rows))
    attributes = "".join(f' {name}="{count}"' for name, count in spans if count > 1)
    return f"<{tag}{attributes}>{cell.markup}</{tag}>"
