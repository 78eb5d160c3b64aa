"""All the text of an Excel file: every sheet, hidden ones too, and comments."""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterator

from lxml import etree

from raadslag.exchange.enclosures.found import Found
from raadslag.exchange.enclosures.inner import read_inner
from raadslag.exchange.enclosures.office import parts_of
from raadslag.exchange.enclosures.properties import part_root, read_properties, words_of
from raadslag.exchange.places import Archive
from raadslag.rules.cpr import suspects

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT_S = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_NOTES = re.compile(r"xl/(?:comments\d*|threadedComments/.*|comments/.*)\.xml$", re.I)
_TEXTS = re.compile(r"xl/(?:drawings|charts)/[^/]+\.xml$", re.I)
_NINE = re.compile(r"\d{9}")


def read(data: bytes, found: Found) -> None:
    """Take up sheets, comments, texts in drawings, and properties."""
    archive = parts_of(io.BytesIO(data))
    names = archive.names()
    shared = _shared(archive, names)
    for place, part in _sheets(archive, names):
        root = part_root(archive, part)
        if root is not None:
            found.say(place, _rows(root, shared), even_empty=True)
    for form, place in ((_NOTES, "kommentar"), (_TEXTS, "tegning eller diagram")):
        for name in filter(form.match, names):
            root = part_root(archive, name)
            if root is not None:
                found.say(place, words_of(root))
    _people(archive, names, found)
    read_properties(archive, names, found)
    read_inner(archive, names, found)


def _shared(archive: Archive, names: tuple[str, ...]) -> list[str]:
    """The texts that cells refer to by number."""
    if "xl/sharedStrings.xml" not in names:
        return []
    root = part_root(archive, "xl/sharedStrings.xml")
    return [] if root is None else ["".join(_said(one)) for one in root if isinstance(one.tag, str)]


def _said(place: etree._Element) -> Iterator[str]:
    """The words of a text, its reading in another script left out."""
    for element in place.iter():
        if isinstance(element.tag, str) and element.tag.endswith("}t"):
            yield element.text or ""


def _sheets(archive: Archive, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each sheet's place and part; sheets nobody lists are taken as hidden."""
    book = part_root(archive, "xl/workbook.xml") if "xl/workbook.xml" in names else None
    targets = _targets(archive, names)
    seen: set[str] = set()
    for sheet in book.iter(f"{_S}sheet", f"{_STRICT_S}sheet") if book is not None else ():
        key = next((str(v) for k, v in sheet.attrib.items() if str(k).endswith("}id")), "")
        part = targets.get(key, "")
        if part in names:
            seen.add(part)
            hidden = sheet.get("state", "visible") != "visible"
            yield f"{'skjult ark' if hidden else 'arket'} »{sheet.get('name', '')}«", part
    for name in names:
        if re.match(r"xl/worksheets/[^/]+\.xml$", name) and name not in seen:
            yield f"skjult ark »{name.rpartition('/')[2]}«", name


def _targets(archive: Archive, names: tuple[str, ...]) -> dict[str, str]:
    """The parts of the workbook by the identifiers of their relations."""
    relations = "xl/_rels/workbook.xml.rels"
    root = part_root(archive, relations) if relations in names else None
    return {
        one.get("Id", ""): posixpath.normpath(posixpath.join("/xl", one.get("Target", ""))).lstrip(
            "/"
        )
        for one in (root if root is not None else ())
        if isinstance(one.tag, str)
    }


def _rows(root: etree._Element, shared: list[str]) -> Iterator[str]:
    for row in root.iter(f"{_S}row", f"{_STRICT_S}row"):
        cells = [_cell(cell, shared) for cell in row if isinstance(cell.tag, str)]
        if line := " | ".join(cell for cell in cells if cell):
            yield line


def _cell(cell: etree._Element, shared: list[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(_said(cell))
    value = next((one.text or "" for one in cell if str(one.tag).endswith("}v")), "")
    if kind == "s":
        return (
            shared[int(value)]
            if value.isascii() and value.isdigit() and len(value) < 9 and int(value) < len(shared)
            else ""
        )
    # A CPR number kept as a number has lost the 0 of its first nine days.
    if kind == "n" and _NINE.fullmatch(value) and any(s.certain for s in suspects(f"0{value}")):
        return f"0{value}"
    return value


def _people(archive: Archive, names: tuple[str, ...], found: Found) -> None:
    """Those who have written comments."""
    for name in names:
        root = part_root(archive, name) if _NOTES.match(name) or "/persons/" in name else None
        for element in root.iter() if root is not None else ():
            tag = str(element.tag).rpartition("}")[2]
            if tag == "author":
                found.tell("kommentarernes forfattere", element.text or "")
            elif tag == "person":
                found.tell("kommentarernes forfattere", element.get("displayName", ""))
