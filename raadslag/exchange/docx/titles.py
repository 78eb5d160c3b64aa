"""Which lines of a document are the titles of its items."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from raadslag.exchange.docx.layout import Piece
from raadslag.exchange.docx.paragraphs import Paragraph
from raadslag.rules.body_name import key
from raadslag.rules.case_number import is_whole_line
from raadslag.rules.danish_date import find_date
from raadslag.rules.heading import Role, is_known, read_heading

LONGEST_TITLE = 300

_POINT = re.compile(
    r"(?:dagsordenspunkt|punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?(\d{1,4}(?:\.\w{1,2}|[a-z]\b)?)\s*([.:)–-]*)\s*(.*)",
    re.I | re.S,
)
_NUMBERED = re.compile(r"(\d{1,4}(?:\.[a-z\d]{1,2})?)\s*[.:)]?\s+(\S.*)", re.S)
_LABEL = re.compile(r"(?:(?:punkt|pkt\.?|sag)\s*)?(\d{1,4}(?:\.[a-z\d]{1,2})?)[.:)]*", re.I)
_CONTENTS_LINE = re.compile(r"(?:\.{3,}|…)\s*\d*$")
_MASTHEAD = re.compile(
    r"(?:åben|lukket|tillægs)?\s?-?(?:referat|dagsorden|beslutningsprotokol|protokol|mødeindkaldelse|"
    r"indholdsfortegnelse|oversigt|møde|mødeoplysninger|mødedeltagere|dagsordenspunkter|punkter|"
    r"åbne punkter|lukkede punkter|åbent møde|lukket møde)\b",
    re.I,
)
_SENTENCE = re.compile(r"[.;,]$")


@dataclass(frozen=True, slots=True)
class Title:
    """A title with its place among the pieces; ``level`` 0 has no style."""

    at: int
    number: str | None
    text: str
    level: int = 0


Find = Callable[[Sequence[Piece]], list[Title]]


def find_titles(pieces: Sequence[Piece]) -> list[Title]:
    """The titles by the surest sign the document gives."""
    for find in (_points, _numbered_headings, _bold_numbers, _headings):
        titles = _without_contents(find(pieces))
        if titles:
            return titles
    return []


def find_faint_titles(pieces: Sequence[Piece]) -> list[Title]:
    """The titles of a document with neither styles nor an agenda table."""
    return _bold_titles(pieces) or _plain_numbers(pieces)


def _without_contents(titles: list[Title]) -> list[Title]:
    """The titles less those that a typed table of contents repeats before them."""
    later = {title.number: title for title in titles if title.number}
    return [
        title
        for title in titles
        if title.number is None
        or later[title.number] is title
        or not title.text.startswith(later[title.number].text)
    ]


def _points(pieces: Sequence[Piece]) -> list[Title]:
    """ "Punkt 5: Title", by style, else bold, else as a plain line."""
    found = [(piece, title) for piece, title in _each(pieces, _point)]
    for kept in (
        [title for piece, title in found if piece.level],
        [title for piece, title in found if piece.bold],
        [title for _, title in found if title.text],
    ):
        if kept:
            return kept
    return []


def _point(at: int, piece: Paragraph) -> Title | None:
    text = f"{piece.label} {piece.text}" if piece.label else piece.text
    match = _POINT.match(text)
    if match is None:
        return None
    number, sign, rest = match.groups()
    styled = piece.level or piece.bold
    if rest and not (styled or (sign and rest[0].isupper() and not _SENTENCE.search(rest))):
        return None
    return Title(at, number, rest.strip(), piece.level)


def _numbered_headings(pieces: Sequence[Piece]) -> list[Title]:
    """Headings with a number, at the highest level that is not sections."""
    found = [title for piece, title in _each(pieces, _number) if piece.level]
    for level in sorted({title.level for title in found}):
        titles = [title for title in found if title.level == level]
        if any(not is_known(title.text) for title in titles):
            return sorted([*titles, *_beside(pieces, titles)], key=lambda title: title.at)
    return []


def _beside(pieces: Sequence[Piece], titles: Sequence[Title]) -> Iterator[Title]:
    """Titles nobody numbered, set as those that have a number."""
    taken = {title.at for title in titles}
    for at in range(titles[0].at, len(pieces)):
        piece = pieces[at]
        if at in taken or not isinstance(piece, Paragraph) or piece.level != titles[0].level:
            continue
        if piece.lines and read_heading(piece.text).role is Role.OTHER:
            yield Title(at, None, piece.text, piece.level)


def _number(at: int, piece: Paragraph) -> Title | None:
    """A line whose number is automatic or typed."""
    if piece.label and (match := _LABEL.fullmatch(piece.label.strip())):
        return Title(at, match[1], piece.text, piece.level)
    match = _NUMBERED.match(piece.text)
    if match is None or find_date(piece.text[:20]) or is_whole_line(piece.text):
        return None
    return Title(at, match[1], match[2], piece.level)


def _bold_numbers(pieces: Sequence[Piece]) -> list[Title]:
    """Bold lines with a number, where they count upwards."""
    found = [title for piece, title in _each(pieces, _number) if piece.bold and not piece.level]
    unknown = [title for title in found if not is_known(title.text)]
    return _counting(unknown)


def _headings(pieces: Sequence[Piece]) -> list[Title]:
    """Headings without numbers, at the highest level that holds titles."""
    heads = [
        (at, piece)
        for at, piece in enumerate(pieces)
        if isinstance(piece, Paragraph) and piece.level and piece.lines and not piece.contents
    ]
    for level in sorted({piece.level for _, piece in heads}):
        here = [(at, piece) for at, piece in heads if piece.level == level]
        titles = [
            Title(at, None, p.text, level) for at, p in here if not _is_masthead(at, p, heads)
        ]
        titles = [title for title in titles if read_heading(title.text).role is Role.OTHER]
        deeper = [piece for _, piece in heads if piece.level > level]
        if len(titles) > 1 or (titles and (not deeper or _has_sections(deeper))):
            return titles
    return []


def _has_sections(pieces: Sequence[Paragraph]) -> bool:
    return sum(is_known(piece.text) for piece in pieces) * 2 >= len(pieces)


def _is_masthead(at: int, piece: Paragraph, heads: Sequence[tuple[int, Paragraph]]) -> bool:
    """Whether a heading names the document, not an item."""
    if piece.title or _MASTHEAD.match(piece.text):
        return True
    first = heads[0][0] == at
    return first and (find_date(piece.text) is not None or _names_body(piece.text))


def _names_body(text: str) -> bool:
    return (
        re.search(r"(?:udvalg|byråd|kommunalbestyrelse|råd|bestyrelse)(?:et|en)?$", key(text))
        is not None
    )


def _bold_titles(pieces: Sequence[Piece]) -> list[Title]:
    """Bold lines of unknown words straight above a known section or a case number."""
    titles: list[Title] = []
    lines = [
        (at, piece)
        for at, piece in enumerate(pieces)
        if isinstance(piece, Paragraph) and piece.lines
    ]
    for (at, piece), (_, following) in pairwise(lines):
        if not piece.bold or _MASTHEAD.match(piece.text) or is_known(piece.text):
            continue
        heads = following.bold and is_known(following.text)
        if heads or is_whole_line(following.text):
            titles.append(Title(at, None, piece.text))
    return titles


def _plain_numbers(pieces: Sequence[Piece]) -> list[Title]:
    """Lines "1. Title" and numbered lists that count upwards through the document."""
    found = [title for piece, title in _each(pieces, _number) if piece.depth == 1]
    kept = [title for title in found if title.text[0].isupper() and len(title.text) < 200]
    return _counting(kept)


def _counting(titles: Sequence[Title]) -> list[Title]:
    """The titles that count upwards by one; a list within an item starts over."""
    kept: list[Title] = []
    for title in titles:
        whole, part = _counted(title)
        last = _counted(kept[-1])[0] if kept else whole - 1
        if whole == last + 1 or (part and whole == last):
            kept.append(title)
    return kept


def _counted(title: Title) -> tuple[int, str]:
    """The number and what follows its full stop: 4.b is 4 and b."""
    whole, _, part = (title.number or "0").partition(".")
    return int(whole) if whole.isdecimal() else 0, part


def _each(
    pieces: Sequence[Piece], read: Callable[[int, Paragraph], Title | None]
) -> Iterator[tuple[Paragraph, Title]]:
    """The paragraphs that ``read`` makes a title of; the contents are not read."""
    for at, piece in enumerate(pieces):
        if not isinstance(piece, Paragraph) or not piece.lines or piece.contents:
            continue
        if len(piece.text) > LONGEST_TITLE or (
            not piece.level and _CONTENTS_LINE.search(piece.text)
        ):
            continue
        title = read(at, piece)
        if title is not None:
            yield piece, title
