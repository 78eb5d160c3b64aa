"""An item's texts with what they name made into links, and their values marked up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from functools import partial

from django.utils.html import conditional_escape, escape, format_html

from raadslag.publications.content import ItemContent
from raadslag.publications.models import Citation
from raadslag.rules.address import slug
from raadslag.rules.values import find_values
from raadslag.web.kit.values import Mark, values_in
from raadslag.web.portal.glossary import Terms
from raadslag.web.portal.marking import Finder, marked
from raadslag.web.portal.place import Place


def address_of(citation: Citation, place: Place) -> str:
    """Address of the item cited, or of the meeting when no item is named."""
    meeting = citation.cited_meeting
    if meeting is None:
        raise ValueError("the cited meeting is not released")
    parts = (meeting.organization.slug, meeting.slug)
    if citation.cited_slug:
        return place.address("item", *parts, citation.cited_slug)
    return place.address("meeting", *parts)


def cases_named(content: ItemContent) -> set[str]:
    """Addresses the cases named in an item's texts would have."""
    texts = (one for text in _texts(content) for one in find_values(text))
    return {slug(one.machine) for one in texts if one.kind == "case"}


def linked(
    content: ItemContent, citations: Sequence[Citation], place: Place, cases: Set[str] = frozenset()
) -> ItemContent:
    """The content with what its texts name leading there: citations, cases and words explained.

    ``cases`` are the addresses of those that can be read here.
    """
    finders = [
        Finder(_citations({one.text: address_of(one, place) for one in citations}), True),
        Finder(partial(_cases, place, cases)),
        Finder(values_in),
        Finder(Terms(place).find),
    ]
    decision = content["decision"]
    if decision:
        decision = {**decision, "html": marked(decision["html"], finders)}
    return {
        **content,
        "decision": decision,
        "proposals": [
            {**one, "motions": [marked(escape(motion), finders) for motion in one["motions"]]}
            for one in content["proposals"]
        ],
        "sections": [{**one, "html": marked(one["html"], finders)} for one in content["sections"]],
    }


def _texts(content: ItemContent) -> Iterator[str]:
    """The texts of an item that are shown as running text."""
    if content["decision"]:
        yield content["decision"]["text"]
    for proposal in content["proposals"]:
        yield from proposal["motions"]
    for section in content["sections"]:
        yield section["html"]


def _citations(addresses: dict[str, str]) -> Callable[[str], Iterator[Mark]]:
    """A function that finds the texts of citations, the longest first."""
    if not addresses:
        return lambda text: iter(())
    by_print = {str(conditional_escape(text)): href for text, href in addresses.items()}
    ranked = sorted(by_print, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(text) for text in ranked))

    def find(text: str) -> Iterator[Mark]:
        for match in pattern.finditer(text):
            yield _link(*match.span(), by_print[match[0]])

    return find


def _cases(place: Place, known: Set[str], text: str) -> Iterator[Mark]:
    """The numbers of cases that can be read here."""
    if not known:
        return
    for one in find_values(text):
        if one.kind == "case" and slug(one.machine) in known:
            yield _link(one.start, one.end, place.address("case", slug(one.machine)))


def _link(start: int, end: int, href: str) -> Mark:
    return Mark(start, end, format_html('<a href="{}">', href), "</a>")
