"""The text of any file that may be laid by; runs in the child."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from raadslag.exchange.enclosures import (
    read_excel,
    read_old,
    read_open_document,
    read_pdf,
    read_picture,
    read_powerpoint,
    read_text,
    read_word,
)
from raadslag.exchange.enclosures.found import Found
from raadslag.exchange.enclosures.kinds import PICTURES
from raadslag.files.media_type import DOCX, OPEN_DOCUMENT, PPTX, XLSX

Read = Callable[[bytes, Found], None]

READERS: Mapping[str, Read] = {
    "application/pdf": read_pdf.read,
    DOCX: read_word.read,
    XLSX: read_excel.read,
    PPTX: read_powerpoint.read,
    OPEN_DOCUMENT + "text": read_open_document.read,
    OPEN_DOCUMENT + "spreadsheet": read_open_document.read,
    OPEN_DOCUMENT + "presentation": read_open_document.read,
    "application/msword": read_old.read,
    "application/vnd.ms-excel": read_old.read,
    "application/vnd.ms-powerpoint": read_old.read,
    "application/rtf": read_text.read_rtf,
    "text/plain": read_text.read,
    "text/html": read_text.read_html,
    "application/xml": read_text.read_html,
    **dict.fromkeys(PICTURES, read_picture.read),
}
NO_READER = "Filens format kan ikke læses som tekst."


def text_task(data: bytes, options: Mapping[str, object]) -> dict[str, object]:
    """Texts, places, properties and problem of a file of the kind told."""
    found = Found()
    read = READERS.get(str(options["media_type"]))
    if read is None:
        found.problem = NO_READER
    else:
        read(data, found)
    return found.to_dict()
