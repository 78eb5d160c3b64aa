"""The document parted into its masthead and its items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from raadslag.exchange.docx.blocks import Blocks, cell_pieces
from raadslag.exchange.docx.body import Cell
from raadslag.exchange.docx.layout import Field, Grid, Piece, number_in, titles_of
from raadslag.exchange.docx.paragraphs import Paragraph
from raadslag.exchange.docx.titles import Title, find_faint_titles, find_titles
from raadslag.exchange.draft import Block, BlockKind, DraftItem
from raadslag.rules.heading import Role, read_heading

_CLOSED = re.compile(r"\(?lukket\b", re.I)
_ENDED = re.compile(
    r"(?:mødet|møde)\s+(?:blev\s+)?(?:hævet|slut|sluttede|afsluttet|sluttet)\b.*", re.I
)
_NUMBER = re.compile(r"(\d{1,4}(?:\.[a-z\d]{1,2})?)[.:)]?\s+")


@dataclass(frozen=True, slots=True)
class Parted:
    """What stands above the items, the items, and what ends the meeting."""

    masthead: tuple[Piece, ...]
    items: tuple[DraftItem, ...]
    ending: str = ""


def part(pieces: Sequence[Piece]) -> Parted:
    """Masthead and items; signatures and the contents belong to neither."""
    kept = [piece for piece in pieces if not (isinstance(piece, Paragraph) and piece.contents)]
    kept = kept[: _signatures(kept)]
    endings = [piece for piece in kept if _ends(piece)]
    ending = endings[0].text if endings else ""
    kept = [piece for piece in kept if piece not in endings] if endings else kept
    titles = find_titles(kept)
    if not titles and (table := _agenda_table(kept)):
        at, grid = table
        return Parted(tuple(kept[:at]), tuple(_rows(grid)), ending)
    titles = titles or find_faint_titles(kept)
    if not titles:
        return Parted(tuple(kept), (), ending)
    return Parted(tuple(kept[: titles[0].at]), tuple(_items(kept, titles)), ending)


def _signatures(pieces: Sequence[Piece]) -> int:
    """Where the page with signatures begins; the end when there is none."""
    for at, piece in enumerate(pieces):
        if not isinstance(piece, Paragraph) or read_heading(piece.text).role is not Role.SIGNATURES:
            continue
        if piece.bold or piece.level or _last(pieces, at):
            return at
    return len(pieces)


def _last(pieces: Sequence[Piece], at: int) -> bool:
    """Whether only short lines follow: names, and lines to sign on."""
    rest = [piece.text for piece in pieces[at + 1 :] if piece.text]
    return bool(rest) and all(len(text) < 60 for text in rest)


def _ends(piece: Piece) -> bool:
    return (
        isinstance(piece, Paragraph)
        and len(piece.text) < 80
        and _ENDED.fullmatch(piece.text) is not None
    )


def _items(pieces: Sequence[Piece], titles: Sequence[Title]) -> Iterator[DraftItem]:
    """The items between the titles."""
    ends = [title.at for title in titles[1:]] + [len(pieces)]
    within = [
        piece
        for title, end in zip(titles, ends, strict=True)
        for piece in pieces[title.at + 1 : end]
        if isinstance(piece, Paragraph) and piece.level and piece.lines
    ]
    known = [piece for piece in within if read_heading(piece.text).role is not Role.OTHER]
    blocks = Blocks([piece.level for piece in within], styled=bool(known))
    for title, end in zip(titles, ends, strict=True):
        text, content = _titled(title, pieces[title.at + 1 : end])
        yield DraftItem(
            number=title.number,
            title=text,
            closed=_CLOSED.match(text) is not None,
            blocks=blocks.of(content),
        )


def _titled(title: Title, content: Sequence[Piece]) -> tuple[str, Sequence[Piece]]:
    """ "Punkt 5" alone on its line: the title is the next line."""
    for at, piece in enumerate(content):
        if title.text:
            break
        if isinstance(piece, Paragraph) and piece.lines:
            return piece.text, [*content[:at], *content[at + 1 :]]
    return title.text, content


def _agenda_table(pieces: Sequence[Piece]) -> tuple[int, Grid] | None:
    """The table whose rows are items, and where it stands."""
    for at, piece in enumerate(pieces):
        if isinstance(piece, Grid) and titles_of(piece) is not None:
            return at, piece
    return None


def _rows(grid: Grid) -> Iterator[DraftItem]:
    """One item for each row; other columns are sections under their heads."""
    columns = titles_of(grid)
    assert columns is not None  # only agenda tables get here
    numbers, titles, first = columns
    heads = [cell.text.strip(" :") for cell in grid.rows[0]] if first else [""] * len(grid.rows[0])
    blocks = Blocks([], styled=False)
    for row in grid.rows[first:]:
        said = row[titles].paragraphs
        if not said:
            continue
        number, title = number_in(row[numbers].text), said[0].lines[0].text
        if not number and (match := _NUMBER.match(title)):
            number, title = match[1], title[match.end() :]
        found = list(blocks.of(_below(row[titles])))
        for at, cell in enumerate(row):
            if at not in (numbers, titles) and cell.text:
                found += [_head(heads[at]), *blocks.of(cell_pieces(cell))]
        yield DraftItem(
            number=number or None,
            title=title,
            closed=_CLOSED.match(title) is not None,
            blocks=tuple(found),
        )


def _below(cell: Cell) -> tuple[Piece, ...]:
    """What stands in the title's cell under the title."""
    pieces = list(cell_pieces(cell))
    first = next(at for at, piece in enumerate(pieces) if piece.text)
    piece = pieces[first]
    lines = piece.lines[1:] if isinstance(piece, Paragraph) and not piece.level else ()
    rest = (replace(piece, lines=lines),) if isinstance(piece, Paragraph) and lines else ()
    return (*rest, *pieces[first + 1 :])


def _head(text: str) -> Block:
    return Block(BlockKind.HEADING, text) if text else Block(BlockKind.BORDER)


def masthead_lines(pieces: Sequence[Piece]) -> Iterator[str]:
    """The masthead as lines, a labelled value as "label: value"."""
    for piece in pieces:
        if isinstance(piece, Field):
            yield f"{piece.label}: {piece.text}"
        elif isinstance(piece, Grid):
            yield from (" ".join(cell.text for cell in row).strip() for row in piece.rows)
        elif piece.lines:
            yield ", ".join(line.text for line in piece.lines)
