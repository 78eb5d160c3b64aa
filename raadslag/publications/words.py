"""The words a reader sees of an item, for search and for the CPR check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from django.utils.html import strip_tags

from raadslag.publications.content import ItemContent

# Within a word they are marks on paper, not borders: 0707<strong>61</strong>.
INLINE = re.compile(r"</?(?:a|em|strong|sub|sup)\b[^>]*>")
# Signs without width (soft hyphen, zero-width space, direction marks): they
# part a word for a machine alone, and would hide it from search and check.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def plain(html: str) -> str:
    """What a reader sees of sanitised HTML, or of plain text.

    >>> plain("<p>Kaj<strong>kant</strong>en</p><p>R&amp;D</p>")
    'Kajkanten R&D'
    """
    text = unescape(strip_tags(INLINE.sub("", html).replace("<", " <")))
    return folded(text)


def folded(text: str) -> str:
    """The text on one line, without signs that have no width."""
    return " ".join(UNSEEN.sub("", text).split())


def texts(content: ItemContent) -> Iterator[str]:
    """Decision, sections, proposals and all else a reader finds by searching."""
    for section in content["sections"]:
        yield from (section["heading"] or "", plain(section["html"]))
    for proposal in content["proposals"]:
        yield from (proposal["proposer"], *proposal["motions"])
    if content["decision"]:
        yield content["decision"]["text"]
    for one in content["dissent"]:
        yield f"{one['who']} {one['scope']}"
    yield from content.get("notes", ())
    for correction in content.get("corrections", ()):
        yield from (correction["text"], correction["reason"])
    yield from (stage["text"] for stage in content["history"])
    yield from (attachment["title"] for attachment in content["attachments"])


def all_texts(content: ItemContent) -> Iterator[str]:
    """Every text on the item's page, also those nobody searches for."""
    yield from texts(content)
    decision, route = content["decision"], content["route"]
    if decision:
        yield from (plain(decision["html"]), decision["recommends_to"], decision["referred_to"])
    for vote in content["votes"]:
        yield from (vote["on"], *vote["yes_who"], *vote["no_who"], *vote["abstained_who"])
    for stage in content["history"]:
        yield from (stage["name"], stage["number"])
    if route:
        yield from (station["code"] for station in route["stations"])
