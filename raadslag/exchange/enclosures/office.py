"""Office files looked at from outside: bombs, locks and programs."""

from __future__ import annotations

import re
from typing import IO

from raadslag.exchange.limits import MEGABYTE, Limits
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.places import Archive
from raadslag.files.media_type import DOCX, OPEN_DOCUMENT, PPTX, XLSX, first_places

PACKED_OFFICE = frozenset(
    (DOCX, XLSX, PPTX, *(OPEN_DOCUMENT + kind for kind in ("text", "spreadsheet", "presentation")))
)
OLD_OFFICE = frozenset(
    ("application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint")
)
LIMITS = Limits(
    file_bytes=1000 * MEGABYTE, unpacked_bytes=600 * MEGABYTE, unpacked_ratio=150, entries=10_000
)
MACROS = (
    "Filen rummer programmer (makroer eller ActiveX); gem den uden makroer, "
    "for eksempel som .docx, .xlsx eller PDF."
)
LOCKED = "Filen er låst med adgangskode, så ingen kan læse den; gem den uden adgangskode."
CARRIES = (
    "Filen rummer en anden fil, som ikke kan undersøges ({name}); fjern det indlejrede objekt, "
    "eller gem filen som PDF."
)
_PROGRAMS = re.compile(
    r"(?:^|/)(?:vbaProject\.bin$|vbaData\.xml$|activeX/)|^(?:Basic|Scripts)/", re.I
)
_PACKAGES = re.compile(r"/embeddings/.*\.bin$", re.I)
# An embedded object that is a file of any kind, not a chart or an equation.
_PACKAGER = "\x01Ole10Native".encode("utf-16-le")
_OLD_MACROS = ("_VBA_PROJECT".encode("utf-16-le"), "Macros\0".encode("utf-16-le"))
_OLD_LOCK = "EncryptedSummary".encode("utf-16-le")
_SECTOR = 512  # where the first stream of an old Office file nearly always begins


def fault_of(file: IO[bytes]) -> str:
    """What is wrong with a packed Office file, one sentence; "" when nothing is.

    Raises:
        Unreadable: Damaged, locked, or a bomb.
    """
    archive = Archive(file, LIMITS)
    names = archive.names()
    if any(_PROGRAMS.search(name) for name in names):
        return MACROS
    archive.check()
    for name in names:
        if _PACKAGES.search(name) and _PACKAGER in archive.read(name):
            return CARRIES.format(name=name.rpartition("/")[2])
    if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read(
        "META-INF/manifest.xml"
    ):
        return LOCKED
    return ""


def old_fault_of(file: IO[bytes]) -> str:
    """What is wrong with an old Office file, one sentence; "" when nothing is."""
    found = first_places(file, (*_OLD_MACROS, _OLD_LOCK, _PACKAGER))
    file.seek(_SECTOR)
    if any(mark in found for mark in _OLD_MACROS):
        return MACROS
    if _OLD_LOCK in found or _locked(file.read(64)):
        return LOCKED
    if _PACKAGER in found:
        return CARRIES.format(name="Ole10Native")
    return ""


def _locked(stream: bytes) -> bool:
    """Whether the first stream says that the rest of it is encrypted."""
    if stream[:2] == b"\xec\xa5":  # Word: a bit in the file information block
        return bool(stream[11:12]) and bool(stream[11] & 1)
    if stream[:2] == b"\x09\x08":  # Excel: a record called FILEPASS after the first
        length = int.from_bytes(stream[2:4], "little")
        return stream[4 + length : 6 + length] == b"\x2f\x00"
    return False


def parts_of(data: IO[bytes]) -> Archive:
    """The parts of a packed Office file, each counted while unpacked."""
    archive = Archive(data, LIMITS)
    if not archive.names():
        raise Unreadable("Filen er tom indeni; gem den igen fra programmet.")
    return archive
