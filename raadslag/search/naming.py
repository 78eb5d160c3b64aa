"""What names a person, looked up in the index itself."""

from __future__ import annotations

from collections.abc import Collection

from tantivy import Query

from raadslag.publications.models import PublicItem, PublicPerson
from raadslag.rules.danish.tokens import tokens
from raadslag.search.asking import Within, query_of
from raadslag.search.clauses import Clause, Kind
from raadslag.search.engine import Reading

MOST = 100_000  # items that name one person
AT_ONCE = 500


def meetings_naming(people: Collection[int], index: Reading) -> set[int]:
    """Meetings with an item that is marked with one of the people, or has their name in it."""
    keys: set[int] = set()
    for one in PublicPerson.objects.filter(pk__in=people):
        for query in _queries(one, index):
            keys.update(index.page(query, MOST)[1])
    return _meetings(sorted(keys))


def _queries(person: PublicPerson, index: Reading) -> list[Query]:
    marked = query_of([], Within((f"p{person.pk}",)), index)
    words = tuple(tokens(person.name))
    kind = Kind.PHRASE if len(words) > 1 else Kind.WORD
    body = Within((f"b{person.body_id}",))
    named = [query_of([Clause(kind, words)], body, index)] if words else []
    return [marked, *named]


def _meetings(keys: list[int]) -> set[int]:
    found: set[int] = set()
    for at in range(0, len(keys), AT_ONCE):
        rows = PublicItem.objects.filter(pk__in=keys[at : at + AT_ONCE])
        found.update(rows.values_list("meeting", flat=True))
    return found
