"""Agendas and minutes written in Word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from raadslag.exchange.docx.body import read_body
from raadslag.exchange.docx.cover import municipality, read_cover
from raadslag.exchange.docx.items import masthead_lines, part
from raadslag.exchange.docx.layout import Piece, laid_flat
from raadslag.exchange.docx.names import W
from raadslag.exchange.docx.numbering import Numbering
from raadslag.exchange.docx.package import Package
from raadslag.exchange.docx.paragraphs import Reader
from raadslag.exchange.docx.styles import Styles
from raadslag.exchange.draft import Draft
from raadslag.exchange.meeting import Attendance, Unreadable, When
from raadslag.rules.danish_date import find_times
from raadslag.rules.masthead import Masthead

NAME = "docx"

_ZIP = b"PK\x03\x04"


def recognises(data: bytes) -> bool:
    """Whether the bytes are a Word document."""
    return data.startswith(_ZIP) and b"word/" in data and b"[Content_Types].xml" in data


def read(data: bytes) -> Draft:
    """The meeting in a Word document.

    Raises:
        Unreadable: The file is damaged, unpacks to too much, or has no items.
    """
    package = Package(data)
    reader = Reader(
        Styles(next(package.related("styles"), None)),
        Numbering(next(package.related("numbering"), None)),
        package.links(),
        [],
    )
    body = package.main().find(f"{W}body")
    parted = part(_pieces(body, reader))
    if not parted.items:
        raise Unreadable(
            "Der er ikke fundet noget dagsordenspunkt i Word-filen; punkterne skal have "
            "en overskrift eller et nummer."
        )
    lines = list(masthead_lines(parted.masthead))
    headers = _headers(package, reader)
    cover = read_cover(lines, headers)
    return Draft(
        kind=cover.kind,
        municipality=municipality([*lines, *headers]),
        body=cover.body,
        meeting=_when(cover, parted.ending),
        attendance=_attendance(cover),
        items=parted.items,
    )


def _pieces(place: etree._Element | None, reader: Reader) -> list[Piece]:
    return list(laid_flat(read_body(place, reader))) if place is not None else []


def _headers(package: Package, reader: Reader) -> Sequence[str]:
    """The lines of all page headers, each once."""
    found: Iterator[str] = (
        line
        for header in package.related("header")
        for line in masthead_lines(_pieces(header, reader))
    )
    return [line for line in dict.fromkeys(found) if line]


def _when(cover: Masthead, ending: str) -> When:
    last = find_times(ending)
    return When(
        date=cover.day.isoformat() if cover.day else None,
        start=cover.start,
        end=cover.end or (last[-1].clock if last else None),
        location=cover.location,
        extraordinary=cover.extraordinary,
    )


def _attendance(cover: Masthead) -> Attendance | None:
    if not cover.present and not cover.absent:
        return None
    return Attendance(cover.present, cover.absent)
