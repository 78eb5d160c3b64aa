"""All the text of a Word file, also what its pages do not show."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Iterator

from lxml import etree

from raadslag.exchange.docx.names import STRICT, TRANSITIONAL, W, switched
from raadslag.exchange.enclosures.found import Found
from raadslag.exchange.enclosures.inner import read_inner
from raadslag.exchange.enclosures.office import parts_of
from raadslag.exchange.enclosures.properties import read_properties
from raadslag.exchange.places import Archive
from raadslag.exchange.safexml import parse

BODY, HIDDEN, DELETED = "teksten", "skjult tekst", "slettet tekst (rettelser)"
_PARTS = (
    (re.compile(r"word/document\d*\.xml$"), BODY),
    (re.compile(r"word/header\d*\.xml$"), "sidehoved"),
    (re.compile(r"word/footer\d*\.xml$"), "sidefod"),
    (re.compile(r"word/footnotes\d*\.xml$"), "fodnote"),
    (re.compile(r"word/endnotes\d*\.xml$"), "slutnote"),
    (re.compile(r"word/comments\d*\.xml$"), "kommentar"),
    (re.compile(r"word/glossary/document\.xml$"), "byggeklodser"),
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WORDS = {f"{W}t": None, f"{W}delText": DELETED, f"{W}instrText": HIDDEN}
_BREAKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def read(data: bytes, found: Found) -> None:
    """Take up body, notes, comments, deletions, hidden text and properties."""
    archive = parts_of(io.BytesIO(data))
    names = archive.names()
    for form, place in _PARTS:
        for name in filter(form.match, names):
            _part(archive, name, place, found)
    read_properties(archive, names, found)
    read_inner(archive, names, found)


def _part(archive: Archive, name: str, place: str, found: Found) -> None:
    root = parse(archive.read(name).replace(STRICT, TRANSITIONAL)).root
    told: dict[str, list[str]] = defaultdict(list)
    for paragraph in root.iter(f"{W}p"):
        for kind, text in _texts(paragraph):
            told[kind].append(text)
    for kind, lines in told.items():
        found.say(_named(kind, place), lines)
    for mark in root.iter(f"{W}ins", f"{W}del", f"{W}comment"):
        who = (
            "kommentarernes forfattere" if mark.tag == f"{W}comment" else "rettelsernes forfattere"
        )
        found.tell(who, mark.get(f"{W}author", ""))


def _named(kind: str, place: str) -> str:
    if not kind:
        return place
    return kind if place == BODY else f"{kind} i {place}"


def _texts(paragraph: etree._Element) -> Iterator[tuple[str, str]]:
    """The paragraph's shown, hidden and deleted text, each on its own."""
    told: dict[str, str] = defaultdict(str)
    for run in paragraph.iter(f"{W}r"):
        if _elsewhere(run, paragraph):
            continue
        hidden = HIDDEN if switched(run.find(f"{W}rPr"), "vanish") else ""
        for child in run:
            if child.tag in _WORDS:
                told[_WORDS[str(child.tag)] or hidden] += child.text or ""
            elif child.tag in _BREAKS:
                told[hidden] += _BREAKS[str(child.tag)]
    for kind, text in told.items():
        if text.strip():
            yield kind, text


def _elsewhere(run: etree._Element, paragraph: etree._Element) -> bool:
    """Whether a run belongs to a text box's own paragraph, or is a copy for old programs."""
    for outer in run.iterancestors():
        if outer is paragraph:
            return False
        if outer.tag in (f"{W}p", _FALLBACK):
            return True
    return False
