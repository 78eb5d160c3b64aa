"""Rich text told as plain text: for a field without scripts, and for search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from urllib.parse import quote

from raadslag.cases.richtext.blocks import (
    BREAK,
    Block,
    Cell,
    Listing,
    Para,
    Piece,
    Quote,
    Table,
    name_of,
)
from raadslag.cases.richtext.cleaning import blocks_of

NEWLINE = "⏎"  # a new line within a cell of a table
UNTOLD = "?"  # stands for the alternative text nobody wrote
_UNTOLD_PICTURE = re.compile(r'<img src="[^"]*">')
_BACKSLASH = re.compile(r"\\(?=[\\\[\]|⏎#>.-]|$)")
_SIGN = re.compile(r"[|⏎]")
_BRACKET = re.compile(r"\[(?=[^\[\]]*\]\()")
_START = re.compile(r"(?=- |#{2,4} |>|\|)|(?<=\d)(?=\. )")
_NUMBER = re.compile(r"\d{1,4}\. ")


def plain(html: str) -> str:
    """Rich text as plain text with light marks, which ``from_plain`` reads back.

    >>> print(plain("<h2>Kajen</h2><ul><li>Den <strong>synker</strong></li></ul>"))
    ## Kajen
    <BLANKLINE>
    - Den synker
    """
    return told(blocks_of(html))


def told(blocks: Iterable[Block]) -> str:
    """Blocks as plain text with light marks."""
    return "\n".join(_apart(blocks, cell=False))


def words(html: str) -> str:
    """The bare words of a rich text, pictures' texts included, for search."""
    return " ".join(" ".join(_bare(blocks_of(html))).split())


def pictures_without_alt(html: str) -> int:
    """How many pictures of a clean text say nothing to those who cannot see them.

    A picture marked as decoration has an empty text, and is not counted.

    >>> pictures_without_alt('<p><img src="/a/"><img src="/b/" alt=""></p>')
    1
    """
    return len(_UNTOLD_PICTURE.findall(html))


def _apart(blocks: Iterable[Block], *, cell: bool) -> Iterator[str]:
    """Lines of blocks with an empty line between them."""
    for number, block in enumerate(blocks):
        if number:
            yield ""
        yield from _lines(block, cell)


def _lines(block: Block, cell: bool) -> Iterator[str]:
    if isinstance(block, Para):
        yield from _paragraph(block, cell)
    elif isinstance(block, Listing):
        yield from _listing(block, cell)
    elif isinstance(block, Quote):
        for line in _apart(block.blocks, cell=cell):
            yield f"> {line}" if line else ">"
    else:
        yield from _table(block)


def _paragraph(para: Para, cell: bool) -> Iterator[str]:
    text = _inline(para.pieces, cell)
    if para.tag != "p":
        yield f"{'#' * int(para.tag[1])} {text}"
        return
    for line in text.split("\n"):
        yield _unlike_a_mark(line)


def _unlike_a_mark(line: str) -> str:
    """A line that begins by chance as a mark does, so that it is read as text."""
    if _NUMBER.match(line):
        return line.replace(". ", "\\. ", 1)
    found = _START.match(line)
    return f"\\{line}" if found else line


def _listing(listing: Listing, cell: bool) -> Iterator[str]:
    for number, item in enumerate(listing.items, listing.start):
        mark = "- " if listing.tag == "ul" else f"{number}. "
        for place, line in enumerate(_item(item, cell)):
            if place == 0:
                yield mark + line
            else:
                yield " " * len(mark) + line if line else ""


def _item(blocks: Sequence[Block], cell: bool) -> Iterator[str]:
    """Lines of an item: a list stands close under its paragraph."""
    for number, block in enumerate(blocks):
        close = isinstance(block, Listing) and isinstance(blocks[number - 1], Para)
        if number and not close:
            yield ""
        yield from _lines(block, cell)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"|= {_escaped(table.caption, cell=True)}"
    for number, row in enumerate(table.rows, 1):
        yield f"| {' | '.join(map(_cell, row))} |"
        if number == table.head:
            yield f"| {' | '.join('---' for _ in row)} |"


def _cell(cell: Cell) -> str:
    text = NEWLINE.join(_apart(cell.blocks, cell=True))
    return "\\---" if text == "---" else text


def _inline(pieces: Iterable[Piece], cell: bool) -> str:
    """Pieces with links and pictures written out; other marks are dropped."""
    told, text = [], ""
    for piece in pieces:
        href = _href(piece)
        if not href and not piece.tag:
            text += piece.text
            continue
        told.append(_escaped(text, cell=cell))
        text = ""
        told.append(_link(piece.text, href, cell) if href else _thing(piece.tag, cell))
    return "".join((*told, _escaped(text, cell=cell)))


def _href(piece: Piece) -> str:
    first = piece.marks[0] if piece.marks else ""
    return unescape(first[9:-2]) if first and name_of(first) == "a" else ""


def _link(text: str, href: str, cell: bool) -> str:
    return f"[{_bracketed(text, cell)}]({quote(href, safe=_URL)})"


_URL = "".join(chr(n) for n in range(33, 127) if chr(n) not in '()[]|\\"<>')


def _thing(tag: str, cell: bool) -> str:
    if tag == BREAK:
        return "\n"
    source, alt = picture(tag)
    return f"![{UNTOLD if alt is None else _bracketed(alt, cell)}]({source})"


def picture(tag: str) -> tuple[str, str | None]:
    """The address of a picture, and its alternative text if it has one."""
    parts = tag.split('"')
    return parts[1], unescape(parts[3]) if len(parts) > 3 else None


def _escaped(text: str, *, cell: bool) -> str:
    text = _BRACKET.sub(r"\\[", _BACKSLASH.sub(r"\\\\", text))
    return _SIGN.sub(r"\\\g<0>", text) if cell else text


def _bracketed(text: str, cell: bool) -> str:
    text = re.sub(r"[\[\]]", r"\\\g<0>", _BACKSLASH.sub(r"\\\\", text))
    return _SIGN.sub(r"\\\g<0>", text) if cell else text


def _bare(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Para):
            yield "".join(_word(piece) for piece in block.pieces)
        elif isinstance(block, Quote):
            yield from _bare(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from _bare(item)
        else:
            yield block.caption
            for row in block.rows:
                for cell in row:
                    yield from _bare(cell.blocks)


def _word(piece: Piece) -> str:
    if not piece.tag:
        return piece.text
    return " " if piece.tag == BREAK else f" {picture(piece.tag)[1] or ''} "
