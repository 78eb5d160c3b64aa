"""The headed pieces of an item and the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from raadslag.publications.content import ItemContent, PublicSection

DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text under its heading; ``anchor`` is its place on the page."""

    heading: str
    anchor: str
    depth: int  # of the heading element
    html: SafeString


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list of contents."""

    heading: str | Promise
    anchor: str
    depth: int


def passages(sections: Sequence[PublicSection]) -> list[Passage]:
    """The sections with anchors, and headings that never skip a level."""
    made: list[Passage] = []
    above = 1
    for number, section in enumerate(sections, 1):
        heading = section["heading"] or ""
        depth = min(section["level"] + 1, above + 1, DEEPEST)
        above = depth if heading else above
        html = mark_safe(section["html"])  # noqa: S308  # sanitised when sealed
        made.append(Passage(heading, f"afsnit-{number}", depth, html))
    return made


def contents(content: ItemContent, parts: Sequence[Passage]) -> list[Entry]:
    """Everything with a heading below the decision, in the order of the page."""
    entries = [Entry(_("Indstilling"), "indstilling", 2)] if content["proposals"] else []
    entries += [Entry(one.heading, one.anchor, one.depth) for one in parts if one.heading]
    if content["attachments"]:
        entries.append(Entry(_("Bilag"), "bilag", 2))
    if content["history"]:
        entries.append(Entry(_("Tidligere behandling"), "forloeb", 2))
    return entries
