"""Citations in an item's text made into links."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString, mark_safe

from raadslag.publications.content import ItemContent
from raadslag.publications.models import Citation
from raadslag.web.portal.place import Place

TAG = re.compile(r"(<[^>]*>)")
Link = Callable[[str], SafeString]


def address_of(citation: Citation, place: Place) -> str:
    """Address of the item cited, or of the meeting when no item is named."""
    meeting = citation.cited_meeting
    if meeting is None:
        raise ValueError("the cited meeting is not released")
    parts = (meeting.organization.slug, meeting.slug)
    if citation.cited_slug:
        return place.address("item", *parts, citation.cited_slug)
    return place.address("meeting", *parts)


def linked(content: ItemContent, citations: Sequence[Citation], place: Place) -> ItemContent:
    """The content with every known citation in its texts leading there.

    ``html`` is marked safe here: it was sanitised when sealed.
    """
    link = _linker({one.text: address_of(one, place) for one in citations})
    decision = content["decision"]
    return {
        **content,
        "sections": [{**one, "html": link(one["html"])} for one in content["sections"]],
        "proposals": [
            {**one, "motions": [link(escape(motion)) for motion in one["motions"]]}
            for one in content["proposals"]
        ],
        "decision": {**decision, "html": link(decision["html"])} if decision else None,
    }


def _linker(addresses: dict[str, str]) -> Link:
    """A function that links the texts in some HTML, outside tags and links."""
    if not addresses:
        return mark_safe  # the HTML was sanitised when sealed
    by_print = {str(conditional_escape(text)): href for text, href in addresses.items()}
    ranked = sorted(by_print, key=len, reverse=True)
    pattern = re.compile("|".join(re.escape(text) for text in ranked))

    def anchor(match: re.Match[str]) -> str:
        inner = mark_safe(match[0])  # noqa: S308  # already escaped text
        return format_html('<a href="{}">{}</a>', by_print[match[0]], inner)

    def link(html: str) -> SafeString:
        inside = 0
        pieces = TAG.split(html)
        for at, piece in enumerate(pieces):
            if piece.startswith("<"):
                inside += _opens(piece)
            elif not inside:
                pieces[at] = pattern.sub(anchor, piece)
        return mark_safe("".join(pieces))  # noqa: S308  # sanitised when sealed

    return link


def _opens(tag: str) -> int:
    """1 for the start of a link, -1 for its end, 0 for all other tags."""
    if re.match(r"<a[\s>]", tag):
        return 1
    return -1 if tag == "</a>" else 0
