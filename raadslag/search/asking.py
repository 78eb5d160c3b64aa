"""A search as tantivy takes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tantivy import FieldType, Occur, Query, Schema

from raadslag.search.analysis import Term
from raadslag.search.clauses import Clause, Kind, folded
from raadslag.search.documents import SAMPLE
from raadslag.search.engine import Reading

BEGINNINGS = 50  # words a beginning stands for, the first by alphabet and the commonest of those
LOOKED_AT = 2_000  # words with a beginning that are looked at
AS_PARTS = 0.3  # of the weight when only the parts of a compound are there
BODY = "b"  # begins the tag of a municipality, and no other
TWO = 2  # words of a phrase that is a pair
ENOUGH = 3  # items of a whole country with a compound: its parts are not looked for then


@dataclass(frozen=True, slots=True)
class Within:
    """What a search is narrowed to, in the index's own words."""

    tags: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    hidden: tuple[int, ...] = ()  # meetings that have changed since the index was written
    meetings: tuple[int, ...] = ()  # no others; none of them: any

    @property
    def wide(self) -> bool:
        """Whether nothing narrows it: all of a country is looked through."""
        return not (self.tags or self.meetings)

    @property
    def whole(self) -> Within:
        """The same municipality with nothing chosen."""
        tags = tuple(one for one in self.tags if one.startswith(BODY))
        return Within(tags, hidden=self.hidden)


def query_of(clauses: Iterable[Clause], within: Within, index: Reading) -> Query:
    """All clauses, in what the search is narrowed to."""
    parts: list[tuple[Occur, Query]] = []
    for one in clauses:
        occur = Occur.MustNot if one.unwanted else Occur.Must
        parts.append((occur, _clause(one, index, wide=within.wide)))
    fields = index.schema
    wanted = [one for one in parts if one[0] == Occur.Must]
    parts += [(Occur.Must, _silent(_tag(fields, tag))) for tag in within.tags]
    if within.since or within.until:
        parts.append((Occur.Must, _silent(_days(fields, within))))
    if not wanted and not within.tags:
        parts.append((Occur.Must, Query.all_query()))
        parts.append((Occur.MustNot, _tag(fields, "mark")))
    if within.meetings:
        parts.append((Occur.Must, _silent(_meetings(fields, within.meetings))))
    if within.hidden:
        parts.append((Occur.MustNot, _meetings(fields, within.hidden)))
    return parts[0][1] if len(parts) == 1 else Query.boolean_query(parts)


def some_of(clauses: Iterable[Clause], within: Within, index: Reading) -> Query:
    """Any of the clauses, or of their parts, in what the search is narrowed to.

    What has most of them counts most, and a part of a compound less than a word.
    """
    wanted = [one for one in clauses if not one.unwanted]
    unwanted = [one for one in clauses if one.unwanted]
    parts = [part for one in wanted for part in loose_parts(one, index)]
    told = [_clause(one, index) for one in wanted]
    told += [Query.boost_query(_term(index.schema, one), AS_PARTS) for one in parts]
    any_of = Query.boolean_query([(Occur.Should, one) for one in told])
    return Query.boolean_query(
        [(Occur.Must, any_of), (Occur.Must, query_of(unwanted, within, index))]
    )


def sampled(query: Query, index: Reading) -> Query:
    """The same of the sample alone."""
    chosen = _silent(_tag(index.schema, SAMPLE))
    return Query.boolean_query([(Occur.Must, chosen), (Occur.Must, query)])


def loose_parts(clause: Clause, index: Reading) -> tuple[str, ...]:
    """The stems of the parts of a compound; none of anything else."""
    one_word = clause.kind is Kind.WORD and not clause.unwanted
    return index.analyzer.term(clause.tokens[0]).parts if one_word else ()


def _silent(query: Query) -> Query:
    """It must match and does not count."""
    return Query.const_score_query(query, 0.0)


def _tag(fields: Schema, tag: str) -> Query:
    return Query.term_query(fields, "tags", tag, "basic")


def _meetings(fields: Schema, keys: tuple[int, ...]) -> Query:
    return Query.term_set_query(fields, "meeting", list(keys))


def _days(fields: Schema, within: Within) -> Query:
    return Query.range_query(
        fields,
        "day",
        FieldType.Unsigned,
        within.since.toordinal() if within.since else 1,
        within.until.toordinal() if within.until else date.max.toordinal(),
    )


def _clause(one: Clause, index: Reading, *, wide: bool = False) -> Query:
    terms = [index.analyzer.term(token) for token in one.tokens]
    if one.kind is Kind.PHRASE:
        return _phrase([term.stem for term in terms], index)
    if one.kind is Kind.BEGINNING:
        return _beginning(folded(one), terms[0], index)
    return _word(terms[0], index, wide=wide)


def _phrase(stems: list[str], index: Reading) -> Query:
    """The words in a row; what has not all their pairs is passed over."""
    fields = index.schema
    pairs = [
        (Occur.Must, _silent(Query.term_query(fields, "pairs", one, "basic")))
        for one in index.analyzer.pairs(stems)
    ]
    if pairs and len(stems) == TWO:  # the pair is the phrase, and its words weigh it
        words = [(Occur.Must, _term(fields, one)) for one in stems]
        return Query.boolean_query([*pairs, *words])
    phrase = Query.phrase_query(fields, "words", [*stems])
    return Query.boolean_query([(Occur.Must, phrase), *pairs]) if pairs else phrase


def _word(term: Term, index: Reading, *, wide: bool) -> Query:
    """The word, or all the parts of it; in a country only of a word that few have."""
    fields = index.schema
    whole = _term(fields, term.stem)
    if not term.parts or (wide and index.searcher.doc_freq("words", term.stem) >= ENOUGH):
        return whole
    parts = [(Occur.Must, _term(fields, part)) for part in term.parts]
    together = Query.boost_query(Query.boolean_query(parts), AS_PARTS)
    return Query.boolean_query([(Occur.Should, whole), (Occur.Should, together)])


def _term(fields: Schema, stem: str) -> Query:
    return Query.term_query(fields, "words", stem, "freq")


def _beginning(letters: str, term: Term, index: Reading) -> Query:
    """Any of the commonest words that begin so, and the word itself."""
    found = index.searcher.terms_with_prefix("words", letters, limit=LOOKED_AT)
    common = [word for word, _ in sorted(found, key=lambda one: -one[1])[:BEGINNINGS]]
    words = list(dict.fromkeys([*common, term.stem]))
    if len(words) == 1:
        return _term(index.schema, words[0])
    return Query.boolean_query([(Occur.Should, _term(index.schema, word)) for word in words])
