"""Agendas and minutes that SBSYS has published as XML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.html.blocks import blocks
from raadslag.exchange.html.words import fold
from raadslag.exchange.meeting import Attachment, Attendance, Kind, Unreadable, Warning, When
from raadslag.exchange.safexml import parse
from raadslag.rules.heading import Role, read_heading

NAME = "sbsys-xml"

_ROOT = re.compile(rb"<Publication[\s>]")
_MOMENT = re.compile(r"(\d{2})-(\d{2})-(\d{4})(?:\s+(\d{2})[:.](\d{2}))?")
_ISO_MOMENT = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?")
_EXTRA = re.compile(r"ekstraordinær", re.I)
_AWAY = re.compile(r"declin|absent|cancel|notattend|not.?participat|afbud|fravær|rejected", re.I)
_THERE = re.compile(r"accept|attend|present|participat|deltag|tilstede", re.I)
_NUMBER = re.compile(r"\d{1,6}")


def recognises(data: bytes) -> bool:
    """Whether the bytes are a publication from SBSYS."""
    head = data[:8000].replace(b"\0", b"")
    return _ROOT.search(head) is not None and b"<Agenda" in data.replace(b"\0", b"")


def read(data: bytes) -> Draft:
    """The meeting in a publication.

    Raises:
        Unreadable: The file declares entities, or holds no item.
    """
    parsed = parse(data)
    root = parsed.root
    agendas = [one for one in root.iter("Agenda") if one.find("Items/Item") is not None]
    if not agendas:
        raise Unreadable(
            "SBSYS-filen rummer ingen dagsordenspunkter; udgiv mødet igen, og læs den nye fil."
        )
    agenda = agendas[0]
    items = tuple(_item(item, _folder(root)) for item in agenda.iterfind("Items/Item"))
    kind = _kind(root, items)
    return Draft(
        kind=kind,
        municipality=None,
        body=_text(agenda, "Committee/Name", "Name") or None,
        meeting=_when(agenda),
        attendance=_attendance(agenda),
        items=items,
        warnings=(*parsed.warnings, *_left_out(agendas)),
    )


def _left_out(agendas: list[etree._Element]) -> Iterator[Warning]:
    if len(agendas) > 1:
        yield Warning("items", f"Filen rummer {len(agendas)} dagsordener; kun den første er læst.")


def _kind(root: etree._Element, items: tuple[DraftItem, ...]) -> Kind | None:
    """Minutes when it says so, or when a decision is filled in."""
    named = _text(root, "PublicationTypeAsEnum")
    if named == "Minutes" or any(item.decision for item in items):
        return "minutes"
    return "agenda" if named in ("Draft", "Final") else None


def _when(agenda: etree._Element) -> When:
    meeting = agenda.find("Meeting")
    day, start = _moment(_text(meeting, "When", "Start", "Date"))
    last, end = _moment(_text(meeting, "Until", "End"))
    told = f"{_text(agenda, 'Name')} {_text(agenda, 'Frontpage')} {_text(meeting, 'Name')}"
    return When(
        date=day,
        start=start,
        end=end if last == day else None,
        location=_text(meeting, "Where", "Location") or None,
        extraordinary=_EXTRA.search(told) is not None,
    )


def _moment(written: str) -> tuple[str | None, str | None]:
    """Date and time; midnight stands for a time nobody gave."""
    if match := _MOMENT.match(written):
        day = f"{match[3]}-{match[2]}-{match[1]}"
    elif match := _ISO_MOMENT.match(written):
        day = f"{match[1]}-{match[2]}-{match[3]}"
    else:
        return None, None
    clock = f"{match[4]}:{match[5]}" if match[4] else "00:00"
    return day, None if clock == "00:00" else clock


def _attendance(agenda: etree._Element) -> Attendance | None:
    """Who was there; None while nobody has answered."""
    present, absent = [], []
    for member in agenda.iterfind("Meeting/Members/MeetingMember"):
        name = _text(member, "Name", "Member/Name")
        status = _text(member, "ParticipationStatusAsText")
        if name and _AWAY.search(status):
            absent.append(name)
        elif name and _THERE.search(status):
            present.append(name)
    return Attendance(tuple(present), tuple(absent)) if present or absent else None


def _item(item: etree._Element, folder: str) -> DraftItem:
    said, decided = _fields(item)
    return DraftItem(
        number=_text(item, "Number") or None,
        title=_text(item, "Caption", "Case/Title"),
        closed=_flag(item, "IsPublic") is False,
        case_number=_text(item, "Case/Number") or None,
        caseworker=_text(item, "Case/CaseWorker/Name", "CaseWorker/Name") or None,
        blocks=tuple(said),
        decision=tuple(decided),
        attachments=tuple(_attachments(item, folder)),
    )


def _fields(item: etree._Element) -> tuple[list[Block], list[Block]]:
    """The blocks of an item, and those of its decision."""
    said: list[Block] = []
    decided: list[Block] = []
    holder = item.find("Fields")
    for field in sorted(holder if holder is not None else (), key=_index):
        caption = _text(field, "Caption", "Name")
        content = blocks(_raw(field, "Content", "Text"), level=2)
        if not content:
            continue
        if _flag(field, "IsFeedback") and read_heading(caption).role is Role.DECISION:
            decided.extend(content)
            continue
        said.append(Block(BlockKind.HEADING, caption) if caption else Block(BlockKind.BORDER))
        said.extend(content)
    return said, decided


def _index(field: etree._Element) -> int:
    number = _text(field, "Index")
    return int(number) if _NUMBER.fullmatch(number) else 1_000_000


def _attachments(item: etree._Element, folder: str) -> Iterator[Attachment]:
    for one in sorted(item.iterfind("Enclosures/Enclosure"), key=_index):
        title = _text(one, "Name", "FileName")
        closed = _flag(one, "IsProtected") is True or _flag(one, "IsPublic") is False
        if title:
            yield Attachment(title, public=not closed, url=_address(one, folder))


def _address(enclosure: etree._Element, folder: str) -> str | None:
    """Where the file lies beside the publication, else where it can be fetched."""
    relative = _text(enclosure, "InstantiationFilePathRelative").replace("\\", "/")
    name = _text(enclosure, "InstantiationFileName")
    if not relative and name:
        relative = f"{folder}/{name}" if folder else name
    return relative or _text(enclosure, "DownloadUrl") or None


def _folder(root: etree._Element) -> str:
    """The folder of the enclosures, relative to the publication."""
    return _text(root, "RelativeEnclosureOutputPath").replace("\\", "/").strip("/")


def _flag(place: etree._Element, name: str) -> bool | None:
    """A field that is True or False; None when it says neither."""
    return {"true": True, "1": True, "false": False, "0": False}.get(_text(place, name).lower())


def _raw(place: etree._Element | None, *paths: str) -> str:
    """The first of the elements with content, as written."""
    for path in paths:
        found = place.find(path) if place is not None else None
        content = "".join(str(part) for part in found.itertext()) if found is not None else ""
        if content.strip():
            return content
    return ""


def _text(place: etree._Element | None, *paths: str) -> str:
    return fold(_raw(place, *paths))
