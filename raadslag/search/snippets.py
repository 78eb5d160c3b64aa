"""Why something was found: a piece of text with the words marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from raadslag.files.models import FileText
from raadslag.publications.content import ItemContent
from raadslag.publications.models import PublicFile, PublicItem
from raadslag.publications.words import texts
from raadslag.rules.danish.tokens import TOKEN, plain
from raadslag.search.analysis import Analyzer
from raadslag.search.clauses import Clause, Kind, folded
from raadslag.search.documents import released_files, texts_of

LETTERS = 240  # of a piece
BEFORE = 80  # letters shown ahead of the first word found
LOOKED_AT = 200_000  # letters of a document that are looked through
_PAGE = re.compile(r"side (\d+)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some letters, and whether they are what was asked for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class InDocument:
    """Where in a released document it was found."""

    title: str
    sha256: str
    place: str  # "side 4", or "" when the whole is one text
    page: int | None  # to open a PDF at


@dataclass(frozen=True, slots=True)
class Sought:
    """The words that are marked."""

    stems: frozenset[str]
    beginnings: tuple[str, ...]
    analyzer: Analyzer

    def found(self, token: str) -> bool:
        """Whether a token in small letters is one of them, or has one as its part."""
        term = self.analyzer.term(token)
        if term.stem in self.stems or any(one in self.stems for one in term.parts + term.shorter):
            return True
        return bool(self.beginnings) and term.stem.startswith(self.beginnings)


def sought(clauses: Iterable[Clause], analyzer: Analyzer) -> Sought:
    """What is marked of a search."""
    wanted = [one for one in clauses if not one.unwanted]
    terms = [analyzer.term(token) for one in wanted for token in one.tokens]
    stems = {term.stem for term in terms} | {part for term in terms for part in term.parts}
    beginnings = tuple(folded(one) for one in wanted if one.kind is Kind.BEGINNING)
    return Sought(frozenset(stems), beginnings, analyzer)


def marked(text: str, words: Sought) -> tuple[Piece, ...]:
    """The text with the words marked."""
    pieces, at = [], 0
    for match in TOKEN.finditer(text):
        if words.found(plain(match[0])):
            pieces += [Piece(text[at : match.start()], hit=False), Piece(match[0], hit=True)]
            at = match.end()
    pieces.append(Piece(text[at:], hit=False))
    return tuple(one for one in pieces if one.text)


def excerpt(text: str, words: Sought) -> tuple[Piece, ...] | None:
    """A piece around the first word found; none when none is."""
    for match in TOKEN.finditer(text[:LOOKED_AT]):
        if words.found(plain(match[0])):
            return marked(_around(text, match.start()), words)
    return None


def beginning(text: str) -> tuple[Piece, ...]:
    """How the text begins."""
    return (Piece(_around(text, 0), hit=False),) if text else ()


def told(item: PublicItem) -> str:
    """The texts of an item in a row, its decision first."""
    content = cast(ItemContent, item.content)
    decision = content["decision"]
    first = [decision["text"]] if decision else []
    rest = [one for one in texts(content) if one and one not in first]
    return " ".join(" ".join([*first, *rest]).split())


def in_documents(
    rows: Sequence[PublicItem], words: Sought
) -> dict[int, tuple[InDocument, tuple[Piece, ...]]]:
    """For items, the first place in their released documents that has the words."""
    files = released_files(rows)
    read = texts_of(one for found in files.values() for one in found)
    places = {}
    for item, released in files.items():
        for one in released:
            where = _in_document(one, read[one.sha256], words) if one.sha256 in read else None
            if where is not None:
                places[item] = where
                break
    return places


def _in_document(
    file: PublicFile, read: FileText, words: Sought
) -> tuple[InDocument, tuple[Piece, ...]] | None:
    for at, page in enumerate(read.pages):
        found = excerpt(" ".join(page.split()), words)
        if found is not None:
            place = read.places[at] if at < len(read.places) else ""
            number = _PAGE.fullmatch(place)
            page_number = int(number[1]) if number else None
            return InDocument(file.title, file.sha256, place, page_number), found
    return None


def _around(text: str, at: int) -> str:
    start = max(0, at - BEFORE)
    if start:
        start = text.find(" ", start) + 1 or start
    piece = text[start : start + LETTERS]
    if start + LETTERS < len(text):
        piece = piece.rsplit(" ", 1)[0] + " …"
    return ("… " if start else "") + piece
