"""The kinds of file that are accepted, and what to do about the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from raadslag.files.media_type import DOCX, OPEN_DOCUMENT, PPTX, XLSX

NO_TEXT = "Filen er et billede uden tekst."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what it is called, and its usual endings, the first the best."""

    danish: str
    endings: tuple[str, ...]


ACCEPTED: Mapping[str, Kind] = {
    "application/pdf": Kind("en PDF", ("pdf",)),
    DOCX: Kind("et Word-dokument", ("docx", "dotx")),
    XLSX: Kind("et Excel-ark", ("xlsx", "xltx")),
    PPTX: Kind("en PowerPoint-præsentation", ("pptx", "ppsx", "potx")),
    "application/msword": Kind("et ældre Word-dokument", ("doc", "dot")),
    "application/vnd.ms-excel": Kind("et ældre Excel-ark", ("xls", "xlt")),
    "application/vnd.ms-powerpoint": Kind("en ældre PowerPoint-præsentation", ("ppt", "pps")),
    OPEN_DOCUMENT + "text": Kind("et OpenDocument-dokument", ("odt",)),
    OPEN_DOCUMENT + "spreadsheet": Kind("et OpenDocument-regneark", ("ods",)),
    OPEN_DOCUMENT + "presentation": Kind("en OpenDocument-præsentation", ("odp",)),
    "application/rtf": Kind("et RTF-dokument", ("rtf",)),
    "text/plain": Kind("en tekst", ("txt", "csv", "tsv", "md")),
    "image/png": Kind("et billede (PNG)", ("png",)),
    "image/jpeg": Kind("et billede (JPEG)", ("jpg", "jpeg", "jpe", "jfif")),
    "image/gif": Kind("et billede (GIF)", ("gif",)),
    "image/webp": Kind("et billede (WebP)", ("webp",)),
    "image/tiff": Kind("et billede (TIFF)", ("tif", "tiff")),
}
PICTURES = frozenset(name for name in ACCEPTED if name.startswith("image/"))

_PROGRAM = "Filen er et program og kan ikke lægges ved; læg et dokument ved i stedet."
_PACKED = "Filen er en pakket fil; pak den ud, og læg dokumenterne ved enkeltvis."
REFUSED: Mapping[str, str] = {
    "application/x-msdownload": _PROGRAM,
    "application/x-executable": _PROGRAM,
    "text/x-script": _PROGRAM,
    "application/zip": _PACKED,
    "application/vnd.rar": _PACKED,
    "application/x-7z-compressed": _PACKED,
    "application/gzip": _PACKED,
    # A drawing may carry scripts, and what is left after cleaning is another drawing.
    "image/svg+xml": "Filen er en SVG-tegning, som kan rumme programmer; gem den som PNG.",
    "image/heic": "Billedet er i formatet HEIC, som ikke alle kan åbne; gem det som JPEG.",
    "text/html": "Filen er en webside, som kan rumme programmer; gem den som PDF.",
    "application/xml": "Filen er XML og kan ikke læses af andre; gem den som PDF eller Excel-ark.",
    "video/mp4": "Filen er en film; læg et link til den i teksten i stedet.",
    "application/vnd.ms-outlook": "Filen er en mail fra Outlook; gem mailen som PDF.",
    "application/x-encrypted-office": (
        "Filen er låst med adgangskode, så ingen kan læse den; gem den uden adgangskode."
    ),
}
UNKNOWN = (
    "Filens format kendes ikke; læg den ved som PDF, Word, Excel, PowerPoint, tekst eller billede."
)


def kind_by_ending(ending: str) -> str:
    """The Danish name of what an ending promises; "" when nothing is known of it.

    >>> kind_by_ending("docx"), kind_by_ending("2")
    ('et Word-dokument', '')
    """
    return next((kind.danish for kind in ACCEPTED.values() if ending in kind.endings), "")
