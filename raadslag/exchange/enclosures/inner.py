"""Office files inside Office files: the sheet behind a chart, a table pasted whole."""

from __future__ import annotations

import io
import re

from raadslag.exchange.enclosures.found import Found
from raadslag.exchange.enclosures.properties import words_of
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.places import Archive
from raadslag.exchange.safexml import parse

_INNER = re.compile(r"(?:^|/)embeddings/[^/]+\.(?:xlsx|docx|pptx)$", re.I)
_XML = re.compile(r"\.xml$", re.I)
_MOST = 50


def read_inner(archive: Archive, names: tuple[str, ...], found: Found) -> None:
    """Take up all words of the files inside, part by part, one level down."""
    for name in list(filter(_INNER.search, names))[:_MOST]:
        lines: list[str] = []
        try:
            inner = Archive(io.BytesIO(archive.read(name)), archive.limits)
            for part in filter(_XML.search, inner.names()):
                lines += words_of(parse(inner.read(part)).root)
        except Unreadable:
            lines.append("")
        found.say(f"indlejret fil »{name.rpartition('/')[2]}«", lines)
