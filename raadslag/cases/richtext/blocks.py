"""What a rich text is made of, and how it is written as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TypeAlias

BREAK = "<br>"
ORDER = ("a", "strong", "em", "u", "sub", "sup")  # how marks lie around a text


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, a line break or a picture, with the marks around it."""

    text: str = ""  # unescaped; empty for a break or a picture
    marks: tuple[str, ...] = ()  # opening tags, outermost first
    tag: str = ""  # the whole tag of a break or a picture


@dataclass(slots=True)
class Para:
    """A paragraph or a heading."""

    tag: str  # p | h2 | h3 | h4
    pieces: list[Piece]


@dataclass(slots=True)
class Listing:
    """A list; each item has blocks, and none begins with a list."""

    tag: str  # ul | ol
    start: int = 1  # number of the first item
    items: list[list[Block]] = field(default_factory=list)


@dataclass(slots=True)
class Quote:
    """A quotation."""

    blocks: list[Block]


@dataclass(slots=True)
class Cell:
    """One cell of a table."""

    tag: str  # th | td
    blocks: list[Block]
    scope: str = ""  # col | row, of a heading
    colspan: int = 1  # columns
    rowspan: int = 1  # rows


@dataclass(slots=True)
class Table:
    """A table; its first ``head`` rows are headings alone."""

    caption: str
    rows: list[list[Cell]]
    head: int = 0


Block: TypeAlias = Para | Listing | Quote | Table


def add(blocks: list[Block], block: Block) -> None:
    """Put a block after others; what continues the one before is joined to it."""
    last = blocks[-1] if blocks else None
    if isinstance(block, Listing) and isinstance(last, Listing) and _continues(last, block):
        last.items.extend(block.items)
    elif isinstance(block, Quote) and isinstance(last, Quote):
        for one in block.blocks:
            add(last.blocks, one)
    else:
        blocks.append(block)


def add_item(listing: Listing, blocks: list[Block]) -> None:
    """Put an item in a list; one that is only a deeper list joins the item before."""
    if not blocks:
        return
    first = blocks[0]
    if not isinstance(first, Listing):
        listing.items.append(blocks)
    elif listing.items:
        for one in blocks:
            add(listing.items[-1], one)
    else:
        listing.items.extend(first.items)
        for one in blocks[1:]:
            add(listing.items[-1], one)


def _continues(last: Listing, block: Listing) -> bool:
    """Whether a list goes on with the numbers of the one before."""
    if last.tag != block.tag:
        return False
    return last.tag == "ul" or block.start == last.start + len(last.items)


def html_of(blocks: Iterable[Block]) -> str:
    """The blocks as HTML."""
    return "".join(map(_html, blocks))


def _html(block: Block) -> str:
    if isinstance(block, Para):
        return f"<{block.tag}>{inline(block.pieces)}</{block.tag}>"
    if isinstance(block, Quote):
        return f"<blockquote>{html_of(block.blocks)}</blockquote>"
    if isinstance(block, Listing):
        start = f' start="{block.start}"' if block.tag == "ol" and block.start != 1 else ""
        items = "".join(f"<li>{_item(one)}</li>" for one in block.items)
        return f"<{block.tag}{start}>{items}</{block.tag}>"
    return _table(block)


def _item(blocks: Sequence[Block]) -> str:
    """The inside of a list item: its one paragraph stands bare."""
    first, rest = blocks[0], blocks[1:]
    if isinstance(first, Para) and all(isinstance(one, Listing) for one in rest):
        return inline(first.pieces) + html_of(rest)
    return html_of(blocks)


def _table(table: Table) -> str:
    caption = f"<caption>{escape(table.caption, quote=False)}</caption>" if table.caption else ""
    head = "".join(map(_row, table.rows[: table.head]))
    body = "".join(map(_row, table.rows[table.head :]))
    head = f"<thead>{head}</thead>" if head else ""
    body = f"<tbody>{body}</tbody>" if body else ""
    return f"<table>{caption}{head}{body}</table>"


def _row(cells: Iterable[Cell]) -> str:
    return f"<tr>{''.join(map(_cell, cells))}</tr>"


def _cell(cell: Cell) -> str:
    only = cell.blocks[0] if len(cell.blocks) == 1 else None
    inside = inline(only.pieces) if isinstance(only, Para) else html_of(cell.blocks)
    attributes = "".join(
        f' {name}="{value}"'
        for name, value in (
            ("scope", cell.scope),
            ("colspan", cell.colspan if cell.colspan > 1 else ""),
            ("rowspan", cell.rowspan if cell.rowspan > 1 else ""),
        )
        if value
    )
    return f"<{cell.tag}{attributes}>{inside}</{cell.tag}>"


def inline(pieces: Iterable[Piece]) -> str:
    """Pieces as HTML, with as few tags as their marks allow."""
    return "".join(_inline(pieces))


def _inline(pieces: Iterable[Piece]) -> Iterator[str]:
    opened: tuple[str, ...] = ()
    for piece in pieces:
        same = 0
        while same < min(len(opened), len(piece.marks)) and opened[same] == piece.marks[same]:
            same += 1
        yield _closing(opened[same:])
        yield "".join(piece.marks[same:])
        opened = piece.marks
        yield piece.tag or escape(piece.text, quote=False)
    yield _closing(opened)


def name_of(tag: str) -> str:
    """The name of an opening tag.

    >>> name_of('<a href="https://a.dk">'), name_of("<em>")
    ('a', 'em')
    """
    return tag[1:-1].partition(" ")[0]


def _closing(tags: Sequence[str]) -> str:
    return "".join(f"</{name_of(tag)}>" for tag in reversed(tags))
