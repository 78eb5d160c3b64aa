"""Pieces of running text gathered into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from raadslag.cases.richtext.blocks import BREAK, Piece, name_of

_BLANKS = re.compile("  +")
_AS_BLANK = str.maketrans("\t\n\r", "   ")
_NEWLINE = Piece(tag=BREAK)


def paragraphs(pieces: Iterable[Piece], *, heading: bool = False) -> Iterator[list[Piece]]:
    """The paragraphs of a run of pieces: two line breaks make a new one.

    Args:
        pieces: As read, with blanks of every kind.
        heading: A heading is one line, and bold without saying so.
    """
    if heading:
        pieces = map(_light, pieces)
    for lines in _parted([_trimmed(line) for line in _lines(pieces)]):
        joined = [piece for line in lines for piece in (*line, _NEWLINE)][:-1]
        if joined:
            yield joined


def _light(piece: Piece) -> Piece:
    if piece.tag == BREAK:
        return Piece(" ")
    marks = tuple(mark for mark in piece.marks if name_of(mark) != "strong")
    return Piece(piece.text, marks, piece.tag)


def _lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        if piece.tag == BREAK:
            yield line
            line = []
        else:
            line.append(piece)
    yield line


def _parted(lines: list[list[Piece]]) -> Iterator[list[list[Piece]]]:
    """Runs of lines that are not empty."""
    run: list[list[Piece]] = []
    for line in lines:
        if line:
            run.append(line)
        else:
            yield run
            run = []
    yield run


def _trimmed(line: list[Piece]) -> list[Piece]:
    """A line with single blanks, none at its ends; empty when nothing shows."""
    kept: list[Piece] = []
    for piece in _collapsed(line):
        if kept and not piece.tag and not kept[-1].tag and kept[-1].marks == piece.marks:
            kept[-1] = Piece(kept[-1].text + piece.text, piece.marks)
        else:
            kept.append(piece)
    _strip_end(kept)
    return kept


def _collapsed(line: Iterable[Piece]) -> Iterator[Piece]:
    blank, begun = False, False
    for piece in line:
        if piece.tag:
            blank, begun = False, True
            yield piece
            continue
        text = piece.text.translate(_AS_BLANK)
        if "  " in text:
            text = _BLANKS.sub(" ", text)
        if not begun:
            text = text.lstrip()
        elif blank:
            text = text.lstrip(" ")
        if text:
            begun, blank = True, text[-1] == " "
            yield Piece(text, piece.marks)


def _strip_end(line: list[Piece]) -> None:
    while line and not line[-1].tag:
        text = line[-1].text.rstrip()
        if text:
            line[-1] = Piece(text, line[-1].marks)
            return
        line.pop()
