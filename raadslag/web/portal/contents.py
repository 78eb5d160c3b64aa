"""The headed pieces of an item and the list of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from raadslag.publications.content import ItemContent, PublicSection

DEEPEST = 4
_PARAGRAPH = re.compile("<p>")


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
        anchor = f"afsnit-{number}"
        html = mark_safe(_placed(section["html"], anchor))  # noqa: S308  # sanitised when sealed
        made.append(Passage(heading, anchor, depth, html))
    return made


def _placed(html: str, anchor: str) -> str:
    """The text with a place and a link to it in each paragraph, for who points at one.

    They are no stops for the keyboard and unheard by screen readers, which have the link of the
    whole part: a text of sixty paragraphs would have sixty of them.

    >>> _placed("<p>En</p><ul><li><p>To</p></li></ul>", "afsnit-1").count("<p id=")
    2
    """
    numbers = count(1)

    def told(_: re.Match[str]) -> str:
        place = f"{anchor}-{next(numbers)}"
        return (
            f'<p id="{place}"><a class="here" href="#{place}" tabindex="-1" aria-hidden="true"></a>'
        )

    return _PARAGRAPH.sub(told, html)


def contents(content: ItemContent, parts: Sequence[Passage]) -> list[Entry]:
    """Everything with a heading below the decision, in the order of the page."""
    entries = [Entry(_("Indstilling"), "indstilling", 2)] if content["proposals"] else []
    entries += [Entry(one.heading, one.anchor, one.depth) for one in parts if one.heading]
    if content["attachments"]:
        entries.append(Entry(_("Bilag"), "bilag", 2))
    if content["history"]:
        entries.append(Entry(_("Tidligere behandling"), "forloeb", 2))
    return entries
