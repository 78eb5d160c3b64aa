"""What stands in the place of what was taken out, as it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from raadslag.publications.content import Removal
from raadslag.publications.redactions.states import Scope
from raadslag.rules.danish_date import in_words

NAMES = {
    Scope.DOCUMENT: "Bilag",
    Scope.TEXT: "Punktets tekst",
    Scope.DECISION: "Punktets beslutning",
    Scope.WORDS: "Navne eller ord",
    Scope.ITEM: "Punktet",
}


def tombstones(removed: Iterable[Removal]) -> list[str]:
    """A sentence for each thing taken out of an item.

    >>> tombstones([{"scope": "document", "title": "", "on": "2026-11-28", "reason": "et navn"}])
    ['Bilag fjernet 28. november 2026: et navn']
    """
    return [tombstone(one) for one in removed]


def tombstone(one: Removal) -> str:
    """The sentence for one of them.

    >>> tombstone({"scope": "item", "title": "", "on": "2026-11-28", "reason": "fejl"})
    'Punktet fjernet 28. november 2026: fejl'
    """
    name = NAMES[Scope(one["scope"])]
    called = f"{name} »{one['title']}«" if one["title"] else name
    return f"{called} fjernet {in_words(date.fromisoformat(one['on']))}: {one['reason']}"
