"""The text of a PDF: its pages, comments, fields and properties."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator

import pikepdf

from raadslag.exchange.enclosures.found import CUT, MOST_SIGNS, Found
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pdf import engine
from raadslag.exchange.pdf.document import opened
from raadslag.exchange.pdf.runs import page_text
from raadslag.exchange.safexml import parse

SCANNED = "Der er ingen tekst i filen (nok en skanning)."
PARTLY = "Der er ingen tekst på {count} af {pages} sider (nok skanninger)."
LEAST_SIGNS = 8  # visible signs a page must have not to be taken for a picture
_NAMES = {
    b"Title": "titel",
    b"Author": "forfatter",
    b"Subject": "emne",
    b"Keywords": "nøgleord",
    b"Creator": "lavet med",
}
_MOST_XMP = 2_000_000  # bytes


def read(data: bytes, found: Found) -> None:
    """Take up all that a PDF says."""
    with opened(data) as handle:
        for key, name in _NAMES.items():
            found.tell(name, engine.wide_text(engine.meta_text, handle, key))
        _pages(handle, found)
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            _comments(pdf, found)
            _fields(pdf, found)
            _xmp(pdf, found)
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, KeyError, AttributeError):
        return  # what PDFium gave is all there is


def _pages(handle: int, found: Found) -> None:
    pages = engine.page_count(handle)
    bare = 0
    for index in range(pages):
        text = _page(handle, index)
        bare += sum(not sign.isspace() for sign in text) < LEAST_SIGNS
        found.say(f"side {index + 1}", [text], even_empty=True)
        if found.signs >= MOST_SIGNS:
            found.problem = CUT
            return
    if bare:
        told = SCANNED if bare == pages else PARTLY.format(count=bare, pages=pages)
        found.problem = found.problem or told


def _page(handle: int, index: int) -> str:
    """One page's text; a hyphen PDFium takes for soft stays a hyphen."""
    page = engine.load_page(handle, index)
    if not page:
        return ""
    textpage = engine.load_text(page)
    try:
        text = page_text(textpage) if textpage else ""
    finally:
        if textpage:
            engine.close_text(textpage)
        engine.close_page(page)
    return text.replace("\r\n", "\n").replace("\ufffe", "-").replace("\x02", "-")


def _comments(pdf: pikepdf.Pdf, found: Found) -> None:
    """What people have noted on the pages."""
    for number, page in enumerate(pdf.pages, 1):
        notes = page.get("/Annots")
        if not isinstance(notes, pikepdf.Array):
            continue
        for note in itertools.islice(notes, 2000):
            if isinstance(note, pikepdf.Dictionary):
                words = [_string(note, "/Contents"), _string(note, "/V")]
                found.say(f"kommentar på side {number}", filter(None, words))
                if words[0]:
                    found.tell("kommentarernes forfattere", _string(note, "/T"))


def _fields(pdf: pikepdf.Pdf, found: Found) -> None:
    """What is written in the fields of a form."""
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    if isinstance(fields, pikepdf.Array):
        for one in itertools.islice(_all_fields(fields, 0), 5000):
            found.say("udfyldt felt", filter(None, [_string(one, "/V")]))


def _all_fields(fields: pikepdf.Array, depth: int) -> Iterator[pikepdf.Dictionary]:
    for one in itertools.islice(fields, 5000):
        if isinstance(one, pikepdf.Dictionary):
            yield one
            kids = one.get("/Kids")
            if isinstance(kids, pikepdf.Array) and depth < 10:
                yield from _all_fields(kids, depth + 1)


def _xmp(pdf: pikepdf.Pdf, found: Found) -> None:
    """The properties in the file's XMP."""
    packet = pdf.Root.get("/Metadata")
    if not isinstance(packet, pikepdf.Stream):
        return
    xml = packet.read_bytes()[:_MOST_XMP]
    start = xml.find(b"<x:xmpmeta")
    try:
        root = parse(xml[max(0, start) :]).root
    except Unreadable:
        return
    for element in root.iter():
        if isinstance(element.tag, str) and (said := (element.text or "").strip()):
            parent = element.getparent()
            listed = element.tag.rpartition("}")[2] == "li" and parent is not None
            holder = parent.getparent() if listed and parent is not None else element
            tag = holder.tag if holder is not None else element.tag
            found.tell(_XMP.get(str(tag).rpartition("}")[2], "XMP"), said)


_XMP = {
    "title": "titel",
    "creator": "forfatter",
    "description": "emne",
    "subject": "nøgleord",
    "CreatorTool": "lavet med",
}


def _string(entry: pikepdf.Dictionary, key: str) -> str:
    value = entry.get(key)
    return str(value) if isinstance(value, pikepdf.String) else ""
