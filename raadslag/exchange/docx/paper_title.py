"""Which line of a Word document is the title of the case."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadslag.exchange.docx.layout import Piece
from raadslag.exchange.docx.marks import only_marks
from raadslag.exchange.docx.paragraphs import Paragraph
from raadslag.rules.case_number import find_case_number
from raadslag.rules.heading import is_known
from raadslag.rules.wording import fold

LONGEST_TITLE = 250
ABOVE = 20  # pieces looked at for the title

_LABEL = re.compile(
    r"^(?:titel|overskrift|emne|sagens? titel|sagstitel|sag)\s*:\s*(?P<title>\S.*)$", re.I
)
_CAPTION = re.compile(
    r"(?:dato|den|sags?nr|sagsnummer|journal|j\.?\s?nr|sagsbehandler|udvalg|møde|initialer|ref|til|fra)"
    r"\b\.?\s*[:\d]",
    re.I,
)
_FORM = frozenset(("notat", "sag", "dagsordenspunkt", "punkt", "udkast", "sagsfremstilling"))


def titled(pieces: Sequence[Piece]) -> tuple[str, list[Piece]]:
    """The title and all the rest: its style, its label, or the first line that can be one."""
    for at, piece in enumerate(pieces):
        if isinstance(piece, Paragraph) and piece.title and piece.lines:
            return piece.text, [*pieces[:at], *pieces[at + 1 :]]
    for at, piece in enumerate(pieces[:20]):
        if labelled := _LABEL.match(piece.text):
            return labelled["title"], [*pieces[:at], *pieces[at + 1 :]]
    first = _first_line(pieces)
    if first is None:
        return "", list(pieces)
    return pieces[first].text, [*pieces[:first], *pieces[first + 1 :]]


def _first_line(pieces: Sequence[Piece]) -> int | None:
    """Above the first known heading: the first heading or bold line, else the first line."""
    known = (at for at, piece in enumerate(pieces) if is_known(piece.text))
    above = range(min(next(known, len(pieces)), ABOVE))
    lines = [at for at in above if _can_be_title(pieces[at])]
    marked = (at for at in lines if isinstance(p := pieces[at], Paragraph) and (p.level or p.bold))
    if (first := next(marked, None)) is not None:
        return first
    plain = lines[0] if lines else None
    # A line of text under other text is no title.
    return plain if plain is not None and not _says_more(pieces[:plain]) else None


def _says_more(pieces: Sequence[Piece]) -> bool:
    """Whether anything but captions, such as a case number, stands there."""
    return any(piece.text and not _is_caption(piece.text) for piece in pieces)


def _is_caption(text: str) -> bool:
    """Whether a line tells of the document and not of the case."""
    return (
        find_case_number(text) is not None
        or fold(text).rstrip(":") in _FORM
        or _CAPTION.match(text) is not None
    )


def _can_be_title(piece: Piece) -> bool:
    """Whether a first line is a title: a heading, or short and no sentence."""
    if not isinstance(piece, Paragraph) or piece.label is not None or only_marks(piece.text):
        return False
    text = piece.text
    return (
        len(text) <= LONGEST_TITLE
        and bool(text)
        and not is_known(text)
        and not _is_caption(text)
        and (bool(piece.level) or piece.bold or text[-1] not in ".:;,")
    )
