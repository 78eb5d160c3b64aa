"""A routing row in plain text that has kept its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from itertools import pairwise

from raadslag.exchange.draft import Block, BlockKind

_TOP = 40  # lines; a routing row stands among the first
_CODE = re.compile(r"\S+")
_CODES = re.compile(r"^\s*[A-ZÆØÅ][A-ZÆØÅ0-9]{1,5}(?:\s+[A-ZÆØÅ][A-ZÆØÅ0-9]{1,5}){2,30}\s*$")
_MARKS = re.compile(r"^\s+[Xx](?:\s+[Xx]){0,30}\s*$")


def find_row(lines: Sequence[str]) -> tuple[Block, int, int] | None:
    """The routing row near an item's top, and the lines it takes."""
    top = [at for at, line in enumerate(lines[:_TOP]) if line.strip()]
    for at, following in pairwise(top):
        if (row := row_of(lines[at], lines[following])) is not None:
            return row, at, following + 1
    return None


def row_of(line: str, following: str) -> Block | None:
    """The row and its marks as a table, when each mark stands under a code.

    >>> row_of("DIR  BSK  BYR", "      X").text
    'DIR | BSK | BYR\\n | X | '
    >>> row_of("DIR BSK BYR", "X") is None
    True
    """
    if len(line) > 300 or not _CODES.match(line) or not _MARKS.match(following):
        return None
    codes = list(_CODE.finditer(line))
    cells = [""] * len(codes)
    for mark in _CODE.finditer(following):
        under = [
            at for at, code in enumerate(codes) if code.start() - 1 <= mark.start() <= code.end()
        ]
        if len(under) != 1:
            return None
        cells[under[0]] = mark[0]
    names = [code[0] for code in codes]
    return Block(BlockKind.TABLE, f"{' | '.join(names)}\n{' | '.join(cells)}", _table(names, cells))


def _table(names: list[str], cells: list[str]) -> str:
    """The row as an HTML table."""
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f"<table><tr>{head}</tr><tr>{body}</tr></table>"
