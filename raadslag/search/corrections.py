"""What may have been meant when nothing is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tantivy import Query

from raadslag.publications.queries.items import bare, shown
from raadslag.rules.danish.folding import fold
from raadslag.rules.danish.spelling import nearest
from raadslag.rules.danish.tokens import tokens
from raadslag.search.analysis import stem
from raadslag.search.asking import Within, query_of
from raadslag.search.clauses import Clause, Kind
from raadslag.search.engine import Reading
from raadslag.search.snippets import told

LOOKED_AT = 40_000  # words with the same first letters
WORDS = 4  # words of a question that are mended
SHORTEST = 3  # letters of a part when a word is parted


def corrected(question: str, wanted: list[Clause], index: Reading, within: Within) -> Iterator[str]:
    """The question written in other ways, the likeliest first."""
    words = [one.tokens[0] for one in wanted if one.kind is Kind.WORD and not one.unwanted]
    for one, other in pairwise(words):
        if _known(one + other, index):
            yield _replaced(question, f"{one} {other}", one + other)
    unknown = [one for one in words if not _known(one, index)][:WORDS]
    mended = question
    for one in unknown:
        if near := _nearest(one, index, within):
            mended = _replaced(mended, one, near)
    if mended != question:
        yield mended
    for one in unknown:
        if parted := _parted(one, index):
            yield _replaced(question, one, parted)


def _known(word: str, index: Reading) -> bool:
    term = index.analyzer.term(word)
    return index.searcher.doc_freq("words", term.stem) > 0


def _parted(word: str, index: Reading) -> str:
    """The word as two that are known."""
    for at in range(SHORTEST, len(word) - SHORTEST + 1):
        if _known(word[:at], index) and _known(word[at:], index):
            return f"{word[:at]} {word[at:]}"
    return ""


def _nearest(word: str, index: Reading, within: Within) -> str:
    """The nearest word of what is public here, as it is written there.

    A mistake may hide or feign an ending: the word is tried whole and without it.
    """
    for written in dict.fromkeys((fold(word), fold(stem(word)))):
        begin = written[:2]
        candidates: dict[str, int] = {}
        for letters in dict.fromkeys((begin, begin[::-1], begin[:1])):
            found = index.searcher.terms_with_prefix("words", letters, limit=LOOKED_AT)
            candidates.update(one for one in found if one[0].isalpha())
            near = nearest(written, candidates.items())
            if near is not None and (shape := _as_written(near, index, within)):
                return shape
    return ""


def _as_written(folded: str, index: Reading, within: Within) -> str:
    """The shortest form of a stem that stands in something public here."""
    narrowed = query_of([], within, index)
    term = Query.term_query(index.schema, "words", folded, "freq")
    _, keys = index.page(term.and_must_match(narrowed), 3)
    items = [bare(row) for row in shown().filter(pk__in=keys)]
    forms = {
        token
        for item in items
        for token in tokens(f"{item.title} {told(item)}")
        if index.analyzer.term(token).stem == folded
    }
    return min(forms, key=lambda one: (len(one), one), default="")


def _replaced(question: str, old: str, new: str) -> str:
    pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
    return pattern.sub(lambda _: new, question, count=1)
