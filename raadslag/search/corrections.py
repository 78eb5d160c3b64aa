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
TRIED = 5  # of the nearest words, of which some may stand in nothing public here
SHORTEST = 3  # letters of a part when a word is parted


def corrected(question: str, wanted: list[Clause], index: Reading, within: Within) -> Iterator[str]:
    """The question written in other ways, the likeliest first."""
    words = [one.tokens[0] for one in wanted if one.kind is Kind.WORD and not one.unwanted]
    here = within.whole
    for one, other in pairwise(words):
        if _known(one + other, index, here):
            yield _replaced(question, f"{one} {other}", one + other)
    unknown = [one for one in words if not _known(one, index, here)][:WORDS]
    mended = question
    for one in unknown:
        if near := _nearest(one, index, within):
            mended = _replaced(mended, one, near)
    if mended != question:
        yield mended
    for one in unknown:
        if parted := _parted(one, index, here):
            yield _replaced(question, one, parted)


def _known(word: str, index: Reading, within: Within) -> bool:
    """Whether something public here has the word: what was withdrawn, or is elsewhere, has not."""
    stem = index.analyzer.term(word).stem
    if not index.searcher.doc_freq("words", stem):
        return False
    return index.page(_having(stem, index, within), 1)[0] > 0


def _having(stem: str, index: Reading, within: Within) -> Query:
    term = Query.term_query(index.schema, "words", stem, "freq")
    return term.and_must_match(query_of([], within, index))


def _parted(word: str, index: Reading, within: Within) -> str:
    """The word as two that are known."""
    for at in range(SHORTEST, len(word) - SHORTEST + 1):
        if all(_known(one, index, within) for one in (word[:at], word[at:])):
            return f"{word[:at]} {word[at:]}"
    return ""


def _nearest(word: str, index: Reading, within: Within) -> str:
    """The nearest word of what is public here, as it is written there.

    A mistake may hide or feign an ending: the word is tried whole and without it.
    """
    for written in dict.fromkeys((fold(word), fold(stem(word)))):
        begin = written[:2]
        seen: set[str] = set()
        for letters in dict.fromkeys((begin, begin[::-1], begin[:1])):
            found = index.searcher.terms_with_prefix("words", letters, limit=LOOKED_AT)
            fresh = [one for one in found if one[0].isalpha() and one[0] not in seen]
            for near in nearest(written, fresh, TRIED):
                if shape := _as_written(near, index, within):
                    return shape
            seen.update(word for word, _used in fresh)
    return ""


def _as_written(folded: str, index: Reading, within: Within) -> str:
    """The shortest form of a stem that stands in something public here."""
    _, keys = index.page(_having(folded, index, within), 3)
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
