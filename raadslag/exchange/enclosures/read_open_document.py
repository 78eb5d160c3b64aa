"""All the text of an OpenDocument file: text, sheets or slides."""

from __future__ import annotations

import io
from collections.abc import Iterator

from lxml import etree

from raadslag.exchange.enclosures.found import Found
from raadslag.exchange.enclosures.office import parts_of
from raadslag.exchange.enclosures.properties import part_root, read_properties

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DC_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_LINES = frozenset((f"{_TEXT}p", f"{_TEXT}h"))
_APART = {
    f"{_OFFICE}annotation": "kommentar",
    f"{_TEXT}tracked-changes": "slettet tekst (rettelser)",
    f"{_TEXT}note": "fodnote",
}
_PARTS = (("content.xml", "teksten"), ("styles.xml", "sidehoved og sidefod"))


def read(data: bytes, found: Found) -> None:
    """Take up body, headers, notes, comments, deletions and properties."""
    archive = parts_of(io.BytesIO(data))
    names = archive.names()
    for part, place in _PARTS:
        root = part_root(archive, part) if part in names else None
        if root is None:
            continue
        for tag, apart in _APART.items():
            for element in root.iter(tag):
                found.say(apart, _lines(element))
                for who in element.iter(_DC_CREATOR):
                    found.tell("kommentarernes forfattere", who.text or "")
        found.say(place, _lines(root))
    read_properties(archive, names, found)


def _lines(root: etree._Element) -> Iterator[str]:
    """One line for each paragraph and heading, what stands inside it included."""
    for element in root.iter(*_LINES):
        line = "".join(_said(element))
        if line.strip():
            yield line


def _said(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _LINES and child.tag not in _APART:
            if child.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
                yield " "
            yield from _said(child)
        yield child.tail or ""
