"""Words and names offered while someone types."""

from __future__ import annotations

from tantivy import Occur, Query

from raadslag.publications.models import PublicBody, PublicPerson
from raadslag.rules.danish.tokens import tokens
from raadslag.search.address import shown
from raadslag.search.asked import Asked
from raadslag.search.asking import query_of
from raadslag.search.engine import Reading, reading
from raadslag.search.find import narrowed, root

MOST = 8
PEOPLE = 3
LOOKED_AT = 300  # words with the same beginning
SHORTEST = 2  # letters before anything is offered
_SPELLINGS = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))


def suggest(prefix: str, body: PublicBody) -> list[str]:
    """What a question may go on to be, the commonest first; nothing that is not public now."""
    written = shown(prefix)
    words = tokens(written)
    index = reading(root())
    if index is None or not words or len(words[-1]) < SHORTEST or prefix.endswith(" "):
        return []
    last = words[-1]
    before = written[: len(written) - len(last)] if written.lower().endswith(last) else ""
    people = PublicPerson.objects.filter(body=body, name__icontains=written)
    names = list(people.values_list("name", flat=True)[:PEOPLE])
    offered = [f"{before}{one}" for one in _words(last, body, index)]
    return list(dict.fromkeys([*names, *offered]))[:MOST]


def _words(last: str, body: PublicBody, index: Reading) -> list[str]:
    within = narrowed(Asked(), body, index)
    public = query_of([], within, index)
    found: dict[str, int] = {}
    for letters in _spelt(last):
        query = Query.boolean_query([(Occur.Must, public)])
        rows = index.searcher.terms_with_prefix("titles", letters, query, LOOKED_AT)
        found.update(rows)
    return sorted(found, key=lambda one: (-found[one], one))[:MOST]


def _spelt(letters: str) -> list[str]:
    danish = letters
    for two, one in _SPELLINGS:
        danish = danish.replace(two, one)
    return list(dict.fromkeys([letters, danish]))
