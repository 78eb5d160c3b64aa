"""A binder with nothing in its texts but words, for when the full look cannot be set."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from raadslag.exchange.binder.contents import Binder, Entry, Ruling, Section
from raadslag.exchange.fragment import Piece, pieces


def plain(binder: Binder) -> Binder:
    """The binder with paragraphs in place of lists, tables, links and pictures."""
    return replace(binder, letterhead=None, entries=tuple(_entry(one) for one in binder.entries))


def _entry(entry: Entry) -> Entry:
    sections = tuple(replace(one, html=_words(one)) for one in entry.sections)
    rulings = tuple(replace(one, html=_words(one)) for one in entry.rulings)
    return replace(entry, sections=sections, rulings=rulings)


def _words(section: Section | Ruling) -> str:
    lines = [line for piece in pieces(section.html) for line in _lines(piece)]
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def _lines(piece: Piece) -> list[str]:
    """The words of a paragraph, or of each row of a table."""
    rows = [" | ".join(cell.strip() for cell in row) for row in piece.rows]
    return rows if piece.kind == "table" else [piece.text]
