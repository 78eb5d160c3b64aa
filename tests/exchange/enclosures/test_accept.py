"""Files that may be laid by, and the sentences for those that may not."""

import io
from collections.abc import Callable

import pytest
from pytest_django import Settings

from raadslag.exchange.enclosures import accept as module
from raadslag.exchange.enclosures.accept import Accepted, Refused, accept
from raadslag.exchange.enclosures.office import LOCKED, MACROS
from raadslag.exchange.enclosures.sheet import CARRIES, PROGRAMS
from raadslag.exchange.pdf import document
from raadslag.exchange.pictures import redraw
from raadslag.files.media_type import DOCX, PPTX, XLSX
from tests.exchange import documents
from tests.exchange.enclosures import office, sheets
from tests.exchange.pictures import drawn

OLE = b"\xd0\xcf\x11\xe0" + bytes(508)


def wide(name: str) -> bytes:
    """A name as the directory of an old Office file holds it."""
    return name.encode("utf-16-le")


OLD_WORD = OLE + b"\xec\xa5" + bytes(600) + wide("WordDocument")


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (documents.pdf(), "Kort.PDF", "application/pdf"),
        (documents.word(), "Notat.docx", DOCX),
        (office.excel(), "Budget 2031.xlsx", XLSX),
        (office.powerpoint(), "Oplæg.pptx", PPTX),
        (office.open_document(), "Sti.odt", "application/vnd.oasis.opendocument.text"),
        (OLD_WORD, "Gammel.doc", "application/msword"),
        (OLE + wide("Workbook"), "Gammel.xls", "application/vnd.ms-excel"),
        (OLE + wide("PowerPoint Document"), "Gammel.ppt", "application/vnd.ms-powerpoint"),
        (b"{\\rtf1 Sti}", "Brev.rtf", "application/rtf"),
        ("Sti;Pris\nÅ;1".encode(), "Priser.csv", "text/plain"),
        (drawn.picture("PNG"), "Kort.png", "image/png"),
        (drawn.picture("WEBP"), "Kort.webp", "image/webp"),
        (drawn.picture("TIFF"), "Kort.tif", "image/tiff"),
        (drawn.photograph(), "Havn.jpeg", "image/jpeg"),
    ],
)
def test_accept_each_kind(data: bytes, name: str, media_type: str) -> None:
    assert accept(io.BytesIO(data), name) == Accepted(media_type, name, len(data))


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("C:\\brugere\\dorte\\Kort.pdf", "Kort.pdf"),
        ("../../etc/Kort\x00\r\n.pdf", "Kort.pdf"),
        ("Kort\u202e\u200b.pdf", "Kort.pdf"),
        ("Notat.docx.pdf", "Notat.docx.pdf"),
        ("Notat af 1. maj", "Notat af 1. maj.pdf"),
        ("", "fil.pdf"),
        ("å" * 400 + ".pdf", "å" * 176 + ".pdf"),
    ],
)
def test_accept_cleans_the_name(name: str, kept: str) -> None:
    assert accept(documents.pdf(), name).name == kept


def test_accept_picture_of_another_kind_gets_its_own_ending() -> None:
    assert accept(drawn.picture("PNG"), "Havn.jpg").name == "Havn.png"


REFUSED: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "empty": (lambda: b"", "a.pdf", module.EMPTY),
    "program": (lambda: b"MZ\x90\0", "a.pdf", "Filen er et program"),
    "script": (lambda: b"#!/bin/sh\nrm -rf /", "a.txt", "Filen er et program"),
    "disguised": (documents.pdf, "faktura.exe.pdf", "Filens navn har endelsen .exe"),
    "turned round": (documents.pdf, "faktura\u202e.js", "Filens navn har endelsen .js"),
    "webpage": (documents.html, "side.txt", "Filen er en webside"),
    "script in text": (lambda: b"<script>x()</script>", "a.txt", "Filen er en webside"),
    "drawing": (lambda: b"<svg xmlns='x'/>", "a.png", "Filen er en SVG-tegning"),
    "zip": (lambda: office.packed({"a.pdf": "x"}), "a.zip", "Filen er en pakket fil"),
    "telephone": (lambda: b"\0\0\0\x18ftypheic\0\0", "a.heic", "Billedet er i formatet HEIC"),
    "unknown": (lambda: bytes(range(256)), "a.dat", "Filens format kendes ikke"),
    "other name": (documents.pdf, "a.docx", "Filen hedder .docx, som var den et Word-dokument"),
    "macros": (lambda: office.word(word__vbaProject_bin=b"x"), "a.docx", MACROS),
    "old macros": (lambda: OLD_WORD + wide("_VBA_PROJECT"), "a.doc", MACROS),
    "object": (
        lambda: office.word(word__embeddings__o_bin="\x01Ole10Native".encode("utf-16-le")),
        "a.docx",
        "Filen rummer en anden fil, som ikke kan undersøges (o.bin)",
    ),
    "locked office": (lambda: OLE + wide("EncryptedPackage"), "a.docx", LOCKED),
    "locked word": (
        lambda: OLE + b"\xec\xa5" + bytes(9) + b"\x01" + bytes(600) + wide("WordDocument"),
        "a.doc",
        LOCKED,
    ),
    "locked sheet": (sheets.locked, "a.pdf", document.LOCKED),
    "cut short": (lambda: documents.pdf()[:-40], "a.pdf", document.CUT_SHORT),
    "no sheet": (lambda: b"%PDF-1.7\nnej", "a.pdf", document.CUT_SHORT),
    "program in sheet": (sheets.with_program, "a.pdf", PROGRAMS),
    "program by link": (sheets.with_launch, "a.pdf", PROGRAMS),
    "file in sheet": (sheets.with_file, "a.pdf", CARRIES),
    "file in a note": (sheets.with_file_in_note, "a.pdf", CARRIES),
    "half picture": (lambda: drawn.picture("PNG")[:60], "a.png", redraw.BROKEN),
    "picture bomb": (drawn.bomb, "a.png", "Billedet måler"),
    "half zip": (lambda: documents.word()[:9000], "a.docx", "Den pakkede fil"),
    "zip bomb": (lambda: office.word(word__media__x_xml="0" * 60_000_000), "a.docx", "Den pakkede"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_accept_refuses_with_a_sentence(case: str) -> None:
    make, name, begins = REFUSED[case]

    with pytest.raises(Refused) as refused:
        accept(make(), name)

    said = str(refused.value)
    assert said.startswith(begins)
    assert said.endswith(".") and "\n" not in said


def test_accept_too_large_says_how_large_it_may_be(settings: Settings) -> None:
    settings.ATTACHMENT_MB = 1

    with pytest.raises(Refused) as refused:
        accept(b"x" * 1_000_001, "a.txt")

    assert str(refused.value) == module.LARGE.format(size=2, most=1)
