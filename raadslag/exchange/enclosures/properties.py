"""The properties of packed Office files: who made them, and where."""

from __future__ import annotations

import re

from lxml import etree

from raadslag.exchange.enclosures.found import Found
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.places import Archive
from raadslag.exchange.safexml import parse

_PARTS = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml")
_NAMES = {
    "creator": "forfatter",
    "initial-creator": "forfatter",
    "lastModifiedBy": "senest ændret af",
    "title": "titel",
    "subject": "emne",
    "description": "beskrivelse",
    "keywords": "nøgleord",
    "keyword": "nøgleord",
    "category": "kategori",
    "Company": "firma",
    "Manager": "leder",
    "HyperlinkBase": "adresse for links",
    "printed-by": "udskrevet af",
}
_CUSTOM = frozenset(("property", "user-defined"))


def read_properties(archive: Archive, names: tuple[str, ...], found: Found) -> None:
    """Take up the document's properties, its owner's own ones too."""
    for part in _PARTS:
        root = part_root(archive, part) if part in names else None
        for element in root.iter() if root is not None else ():
            _tell(element, found)


def _tell(element: etree._Element, found: Found) -> None:
    if not isinstance(element.tag, str):
        return
    tag = element.tag.rpartition("}")[2]
    said = "".join(map(str, element.itertext()))
    if tag in _CUSTOM:
        keys = (key for key in element.attrib if str(key).rpartition("}")[2] == "name")
        name = next((str(element.get(key)) for key in keys), "")
        found.tell(f"egenskaben »{name[:80]}«", said)
    elif tag in _NAMES:
        found.tell(_NAMES[tag], said)


def part_root(archive: Archive, name: str) -> etree._Element | None:
    """The root of an XML part; None when it is damaged."""
    try:
        return parse(archive.read(name)).root
    except (Unreadable, KeyError):
        return None


def words_of(root: etree._Element) -> list[str]:
    """All the words of a part, each piece on its own."""
    return [said for said in map(str, root.itertext()) if said.strip()]


def numbered(names: tuple[str, ...], folder: str, stem: str) -> list[str]:
    """The parts ``folder/stemN.xml`` in the order of their numbers."""
    form = re.compile(rf"{re.escape(folder)}/{re.escape(stem)}(\d{{1,6}})\.xml")
    found = [(int(match[1]), name) for name in names if (match := form.fullmatch(name))]
    return [name for _, name in sorted(found)]
