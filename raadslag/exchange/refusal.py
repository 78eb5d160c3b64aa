"""Why no reader knew a file: what it seems to be, and what to do instead."""

from __future__ import annotations

import re

KNOWN = "læs et referat eller en dagsorden som PDF, Word, HTML, tekst eller XML"

# The first bytes of files people mistake for minutes.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", f"Filen er et billede (PNG) uden tekst; {KNOWN}."),
    (b"\xff\xd8\xff", f"Filen er et billede (JPEG) uden tekst; {KNOWN}."),
    (b"GIF8", f"Filen er et billede (GIF) uden tekst; {KNOWN}."),
    (b"II*\0", f"Filen er et billede (TIFF) uden tekst; {KNOWN}."),
    (b"MM\0*", f"Filen er et billede (TIFF) uden tekst; {KNOWN}."),
    (
        b"\xd0\xcf\x11\xe0",
        "Filen er i et gammelt eller låst Office-format; gem den som .docx uden adgangskode.",
    ),
    (b"{\\rtf", "Filen er et RTF-dokument; gem den som .docx eller PDF."),
    (b"7z\xbc\xaf", "Filen er pakket med 7-Zip; pak den ud, og læs dokumentet."),
    (b"Rar!", "Filen er pakket med RAR; pak den ud, og læs dokumentet."),
    (b"\x1f\x8b", "Filen er pakket med gzip; pak den ud, og læs dokumentet."),
    (b"PK", f"Filen er en zip eller et Office-dokument uden en kendt dagsorden; {KNOWN}."),
    (b"%PDF", f"PDF-filen rummer ingen dagsorden eller referat, der kan genkendes; {KNOWN}."),
)
FIRST_TAG = re.compile(rb"<!?([A-Za-z][\w:.-]*)")
HTML_TAGS = frozenset(
    (b"doctype", b"html", b"head", b"body", b"p", b"div", b"table", b"h1", b"span")
)
BOM = b"\xef\xbb\xbf"
EMPTY = "Filen er tom; hent den igen fra kilden."
ENTITIES = (
    "XML-filen erklærer entiteter (<!ENTITY) i sin indledning, og det tillades ikke; "
    "eksportér den igen uden DTD."
)
NO_ITEMS = "Der blev ikke fundet et eneste dagsordenspunkt i dokumentet; " + KNOWN + "."


def reason(data: bytes) -> str:
    """One Danish sentence on a file that no reader recognises."""
    start = data[:4096].removeprefix(BOM).lstrip()
    if not start:
        return EMPTY
    for signature, sentence in SIGNATURES:
        if start.startswith(signature):
            return sentence
    if start[:1] == b"<":
        return f"{_markup(start)} rummer ingen dagsorden eller referat, der kan genkendes; {KNOWN}."
    if start[:1] in b"{[" and b'"' in start:
        return f"JSON-filen er ikke en dagsorden fra FirstAgenda; {KNOWN}."
    if _binary(start):
        return f"Filen er ikke et dokument, men data i et ukendt format; {KNOWN}."
    return f"Teksten er ikke en dagsorden eller et referat, der kan genkendes; {KNOWN}."


def declares_entities(data: bytes) -> bool:
    """Whether an XML file declares entities of its own, in any common encoding."""
    if not _xml(data):
        return False
    return any("<!ENTITY".encode(code) in data for code in ("ascii", "utf-16-le", "utf-16-be"))


def _xml(data: bytes) -> bool:
    start = data[:512].removeprefix(BOM).replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n").lower()
    return start.startswith(b"<") and b"<html" not in start and b"doctype html" not in start


def _markup(start: bytes) -> str:
    tag = FIRST_TAG.search(start)
    page = b"<html" in start.lower() or (tag is not None and tag[1].lower() in HTML_TAGS)
    return "HTML-siden" if page else "XML-filen"


def _binary(start: bytes) -> bool:
    """Whether control characters say that this is not text (UTF-16 is)."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return sum(byte < 9 or 13 < byte < 32 for byte in start) > len(start) // 50
