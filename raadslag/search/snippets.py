"""Why something was found: a piece of text with the words marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from raadslag.files.models import FileText
from raadslag.publications.content import ItemContent
from raadslag.publications.models import PublicFile, PublicItem
from raadslag.publications.words import texts
from raadslag.rules.danish.folding import fold
from raadslag.rules.danish.plurals import SINGULAR
from raadslag.rules.danish.tokens import TOKEN, plain
from raadslag.search.analysis import Analyzer, stem
from raadslag.search.clauses import Clause, Kind, folded
from raadslag.search.documents import released_files, texts_of

LETTERS = 240  # of a piece
BEFORE = 80  # letters shown ahead of the first word found
AFTER = LETTERS - BEFORE  # letters of a piece from the first word found
LOOKED_AT = 50_000  # letters of a text that are looked through
WHOLE, WITHIN, PART = 4, 2, 1  # what a word, one within a compound, and a part of one are worth
OPENING = 3  # letters a token is first looked at for, at least; of a stem, all but the last
BETWEEN = " · "  # stands between texts, such as a heading and what is below it
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

    words: frozenset[str]  # stems
    parts: frozenset[str]  # stems of the parts of those
    beginnings: tuple[str, ...]
    analyzer: Analyzer
    opening: re.Pattern[str]  # a folded token without it is none of them

    @property
    def stems(self) -> frozenset[str]:
        """Words and parts."""
        return self.words | self.parts

    def worth(self, token: str) -> tuple[str, int] | None:
        """What a token in small letters is of what is sought, and how well; none when nothing."""
        if not self.opening.search(fold(token)):
            return None  # most are not worth taking apart
        term = self.analyzer.term(token)
        if term.stem in self.words:
            return term.stem, WHOLE
        if self.beginnings and term.stem.startswith(self.beginnings):
            return term.stem, WHOLE
        within = (*term.parts, *term.shorter)
        for one in within:
            if one in self.words:
                return one, WITHIN
        for one in (term.stem, *within):
            if one in self.parts:
                return one, PART
        return None


def sought(clauses: Iterable[Clause], analyzer: Analyzer) -> Sought:
    """What is marked of a search."""
    wanted = [one for one in clauses if not one.unwanted]
    terms = [analyzer.term(token) for one in wanted for token in one.tokens]
    words = frozenset(term.stem for term in terms)
    parts = frozenset(part for term in terms for part in term.parts)
    beginnings = tuple(folded(one) for one in wanted if one.kind is Kind.BEGINNING)
    opening = _opening([*words, *parts, *beginnings])
    return Sought(words, parts - words, beginnings, analyzer, opening)


def _opening(sought: Sequence[str]) -> re.Pattern[str]:
    """What any word with one of these stems has somewhere: a stem is how a word begins."""
    odd = [plural for plural, single in SINGULAR.items() if fold(stem(single)) in sought]
    letters = {one[: max(OPENING, len(one) - 1)] for one in map(fold, (*sought, *odd))}
    return re.compile("|".join(re.escape(one) for one in sorted(letters)) or "(?!)")


def marked(text: str, words: Sought) -> tuple[Piece, ...]:
    """The text with the words marked."""
    pieces, at = [], 0
    for match in TOKEN.finditer(text):
        if words.worth(plain(match[0])):
            pieces += [Piece(text[at : match.start()], hit=False), Piece(match[0], hit=True)]
            at = match.end()
    pieces.append(Piece(text[at:], hit=False))
    return tuple(one for one in pieces if one.text)


@dataclass(frozen=True, slots=True)
class _Place:
    """A token that is sought, and where it stands."""

    at: int
    stem: str
    worth: int


def excerpt(text: str, words: Sought, ahead: int = 0) -> tuple[Piece, ...] | None:
    """The piece that tells most of what is sought, the first of equals; none when nothing does.

    Args:
        text: What is looked through.
        words: What is sought.
        ahead: Letters at its beginning, the decision, that count half as much again.
    """
    places = list(_places(text[:LOOKED_AT], words))
    if not places:
        return None
    return marked(_around(text, places[_richest(places, ahead)].at), words)


def excerpt_of(item: PublicItem, words: Sought) -> tuple[Piece, ...] | None:
    """The same of all that an item tells."""
    decision = cast(ItemContent, item.content)["decision"]
    ahead = len(" ".join(decision["text"].split())) if decision else 0
    return excerpt(told(item), words, ahead)


def _places(text: str, words: Sought) -> Iterator[_Place]:
    """Where what is sought stands; no further when the first piece has all of it."""
    left = set(words.words)
    first = -1
    for match in TOKEN.finditer(text):
        found = words.worth(plain(match[0]))
        if found is None:
            continue
        first = match.start() if first < 0 else first
        yield _Place(match.start(), *found)
        left -= {found[0]} if found[1] == WHOLE else set()
        if not left and match.start() < first + AFTER:
            return


def _richest(places: Sequence[_Place], ahead: int) -> int:
    """Which of the places a piece should begin at."""
    best, most = 0, 0
    for index, begin in enumerate(places):
        told: dict[str, int] = {}
        for one in places[index:]:
            if one.at >= begin.at + AFTER:
                break
            told[one.stem] = max(one.worth, told.get(one.stem, 0))
        value = sum(told.values()) * (3 if begin.at < ahead else 2)
        if value > most:
            best, most = index, value
    return best


def beginning(text: str) -> tuple[Piece, ...]:
    """How the text begins."""
    return (Piece(_around(text, 0), hit=False),) if text else ()


def told(item: PublicItem) -> str:
    """The texts of an item in a row, parted by a sign, its decision first."""
    content = cast(ItemContent, item.content)
    decision = content["decision"]
    first = [decision["text"]] if decision else []
    rest = [one for one in texts(content) if one and one not in first]
    return BETWEEN.join(" ".join(one.split()) for one in (*first, *rest))


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
