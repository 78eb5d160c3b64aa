"""What kind of document some bytes are, told by content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection
from typing import IO

SIGNS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"{\\rtf", "application/rtf"),
    (b"MZ", "application/x-msdownload"),
    (b"\x7fELF", "application/x-executable"),
    (b"#!", "text/x-script"),
    (b"Rar!", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
OFFICE = (("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX))
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
ZIP = "application/zip"
SVG = "image/svg+xml"
UNKNOWN = "application/octet-stream"
OLE = b"\xd0\xcf\x11\xe0"
# The streams in the directory of an old Office file, whose names are UTF-16.
STREAMS = (
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("EncryptedPackage", "application/x-encrypted-office"),
    ("__substg1.0_", "application/vnd.ms-outlook"),
)
# Brands of pictures and films in the same box format.
HEIF = frozenset((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"))
MARKUP = (b"<!doctype html", b"<html", b"<script", b"<body", b"<head", b"<iframe")
PIECE = 1 << 20  # bytes looked through at a time
MOST_DIRECTORY = 4_000_000  # bytes of a zip's list of contents; no document comes near
HEAD = 4096  # bytes that tell most kinds


def media_type(data: bytes) -> str:
    """Media type of a document; ``application/octet-stream`` when unknown.

    >>> media_type(b"%PDF-1.7 ...")
    'application/pdf'
    >>> media_type(b"Referat"), media_type(b"<svg xmlns='x'/>")
    ('text/plain', 'image/svg+xml')
    """
    return media_type_of(io.BytesIO(data))


def media_type_of(file: IO[bytes]) -> str:
    """Media type of an open file, which is read from its start as far as needed."""
    file.seek(0)
    raw = file.read(HEAD)
    head = raw.lstrip(b"\xef\xbb\xbf \t\r\n")
    for sign, name in SIGNS:
        if head.startswith(sign):
            return name
    if head.startswith(b"PK\x03\x04"):
        return _packed(file)
    if head.startswith(OLE):
        return _old_office(file)
    return _picture(head) or _words(raw, head)


def _picture(head: bytes) -> str:
    """The kinds of picture whose sign is not their first bytes; "" when none."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return "image/heic" if head[8:12] in HEIF else "video/mp4"
    return ""


def _words(raw: bytes, head: bytes) -> str:
    """Markup, text, or a PDF that begins with rubbish."""
    low = head.lower()
    if b"%PDF-" in raw[:1024]:
        return "application/pdf"
    if head[:1] == b"<":
        if b"<svg" in low:
            return SVG
        if any(mark in low for mark in MARKUP):
            return "text/html"
        if low.startswith(b"<?xml"):
            return "application/xml"
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16
        return "text/plain"
    control = any(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in raw)
    return UNKNOWN if control else "text/plain"


def _packed(file: IO[bytes]) -> str:
    """The kind of a zip by the names in it."""
    if _directory(file) > MOST_DIRECTORY:
        return ZIP
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                declared = archive.read("mimetype").decode("ascii", "replace").strip()
                return declared if declared.startswith(OPEN_DOCUMENT) else ZIP
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError, OSError):
        # Damaged at its end; the names also stand before each part.
        file.seek(0)
        found = file.read(HEAD)
        return next((kind for mark, kind in OFFICE if mark.encode() in found), ZIP)
    return next(
        (kind for mark, kind in OFFICE if any(name.startswith(mark) for name in names)), ZIP
    )


def _directory(file: IO[bytes]) -> int:
    """The size a zip says its list of contents has, bytes; 0 when it has none."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    return int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0


def _old_office(file: IO[bytes]) -> str:
    """The kind of an old Office file: the first of its streams that tells."""
    marks = {name.encode("utf-16-le"): kind for name, kind in STREAMS}
    found = first_places(file, marks)
    return marks[min(found, key=found.__getitem__)] if found else "application/x-ole-storage"


def first_places(file: IO[bytes], marks: Collection[bytes]) -> dict[bytes, int]:
    """Where each of the marks first stands in an open file, read piece by piece.

    >>> first_places(io.BytesIO(b"en to tre"), [b"to", b"fire"])
    {b'to': 3}
    """
    found: dict[bytes, int] = {}
    overlap = max(map(len, marks))
    file.seek(0)
    held, start = b"", 0
    while chunk := file.read(PIECE):
        held += chunk
        for mark in marks:
            if mark not in found and (at := held.find(mark)) >= 0:
                found[mark] = start + at
        start += len(held) - min(overlap, len(held))
        held = held[-overlap:]
    return found
