"""Pieces of text around the words searched for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import cast

from django.utils.html import escape, strip_tags
from django.utils.safestring import SafeString, mark_safe

from raadslag.publications.content import ItemContent
from raadslag.publications.models import PublicItem

LETTERS = 240
BEFORE = 80  # letters shown ahead of the first hit


def marked(text: str, words: Sequence[str]) -> SafeString:
    """The text with the words marked.

    >>> marked("Ny <skole> i by", ["skole"])
    'Ny &lt;<mark>skole</mark>&gt; i by'
    """
    pieces = _pattern(words).split(text)
    hits = (f"<mark>{escape(p)}</mark>" if at % 2 else escape(p) for at, p in enumerate(pieces))
    return mark_safe("".join(hits))  # noqa: S308  # every piece is escaped


def excerpt(item: PublicItem, words: Sequence[str]) -> SafeString:
    """A piece of the item's text around the first hit, else its beginning."""
    text = plain_text(cast(ItemContent, item.content))
    hit = _pattern(words).search(text)
    start = max(0, hit.start() - BEFORE) if hit else 0
    if start:
        start = text.find(" ", start) + 1 or start
    piece = text[start : start + LETTERS]
    if start + LETTERS < len(text):
        piece = piece.rsplit(" ", 1)[0] + " …"
    return marked(("… " if start else "") + piece, words)


def plain_text(content: ItemContent) -> str:
    """Decision, recommendation, texts and attachments in a row."""
    decision = content["decision"]
    parts = [decision["text"]] if decision else []
    for proposal in content["proposals"]:
        parts += [proposal["proposer"], *proposal["motions"]]
    parts += [unescape(strip_tags(s["html"].replace("<", " <"))) for s in content["sections"]]
    parts += [stage["text"] for stage in content["history"]]
    parts += [attachment["title"] for attachment in content["attachments"]]
    return " ".join(" ".join(parts).split())


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Any of the words, longest first; one group, so that split keeps them."""
    ranked = sorted(words, key=len, reverse=True)
    return re.compile(f"({'|'.join(re.escape(word) for word in ranked)})", re.IGNORECASE)
