"""Agendas and minutes that Acadre has exported as XML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from raadslag.exchange.acadre.tree import own_tables, raw, tables, text
from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.html.blocks import blocks
from raadslag.exchange.meeting import Attachment, Attendance, Kind, Unreadable, Warning, When
from raadslag.exchange.safexml import parse

NAME = "acadre-xml"

_MARKS = (b'"agendaitem"', b"'agendaitem'", b'"agendaitemparents"')
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?")
_DANISH_MOMENT = re.compile(r"(\d{2})-(\d{2})-(\d{4})(?: (\d{2}:\d{2}))?")
_EXTRA = re.compile(r"ekstraordinær", re.I)
_MINUTES = re.compile(r"referat|protokol", re.I)
_AGENDA = re.compile(r"dagsorden|tillæg", re.I)
_OPEN = ("1", "")  # 2 is closed, 3 a matter about a person
_NUMBER = re.compile(r"\d{1,6}")


def recognises(data: bytes) -> bool:
    """Whether the bytes are Acadre's XML with agenda items."""
    return data[:400].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" and any(
        mark in data for mark in _MARKS
    )


def read(data: bytes) -> Draft:
    """The meeting in an export.

    Raises:
        Unreadable: The file declares entities, or holds no item.
    """
    parsed = parse(data)
    root = parsed.root
    parents = [one for one in tables(root, "agendaitemparents") if _inner(one) is not None]
    if not parents:
        raise Unreadable(
            "Acadre-filen rummer ingen dagsordenspunkter; vælg den XML-fil, som manifestet "
            "nævner under xmlfilename."
        )
    ordered = _in_order(parents)
    meeting = next(tables(root, "meeting"), None)
    kind = _kind(root)
    return Draft(
        kind=kind,
        municipality=None,
        body=_body(root),
        meeting=_when(meeting),
        attendance=_attendance(meeting, kind),
        items=tuple(_item(parent) for parent in ordered),
        warnings=(*parsed.warnings, *_disorder(parents, ordered)),
    )


def _inner(parent: etree._Element) -> etree._Element | None:
    return next(own_tables(parent, "agendaitem"), None)


def _in_order(parents: list[etree._Element]) -> list[etree._Element]:
    """The items by their numbers, when all have one."""
    numbers = [text(parent, "sort") for parent in parents]
    if not all(_NUMBER.fullmatch(number) for number in numbers):
        return parents
    return sorted(parents, key=lambda parent: int(text(parent, "sort")))


def _disorder(found: list[etree._Element], ordered: list[etree._Element]) -> Iterator[Warning]:
    if found != ordered:
        yield Warning("items", "Punkterne stod ikke i nummerorden i filen; de er sat i orden.")


def _kind(root: etree._Element) -> Kind | None:
    """Agenda or minutes, by what the export calls itself."""
    agenda = next(tables(root, "agenda"), None)
    note = root.findtext("agendaData/note") or ""
    for words in (text(agenda, "name"), note, text(agenda, "description")):
        if _MINUTES.search(words):
            return "minutes"
        if _AGENDA.search(words):
            return "agenda"
    return None


def _body(root: etree._Element) -> str | None:
    committee = next(tables(root, "committee"), None)
    item = next(tables(root, "agendaitem"), None)
    return text(committee, "name") or text(item, "comname") or None


def _when(meeting: etree._Element | None) -> When:
    """Date, times and place; the address follows the room."""
    day, start = _moment(text(meeting, "date"))
    last, end = _moment(text(meeting, "finish"))
    place = [text(meeting, "location"), *(b.text for b in blocks(raw(meeting, "address")))]
    named = f"{text(meeting, 'name')} {text(meeting, 'description')}"
    return When(
        date=day,
        start=start,
        end=end if last == day else None,
        location=", ".join(part for part in place if part) or None,
        extraordinary=_EXTRA.search(named) is not None,
    )


def _moment(written: str) -> tuple[str | None, str | None]:
    if match := _MOMENT.match(written):
        return match[1], match[2]
    if match := _DANISH_MOMENT.match(written):
        return f"{match[3]}-{match[2]}-{match[1]}", match[4]
    return None, None


def _attendance(meeting: etree._Element | None, kind: Kind | None) -> Attendance | None:
    """Who was there; before the meeting the list only says who is invited."""
    if meeting is None:
        return None
    listed = [
        (text(member, "name"), text(member, "absent"))
        for group in own_tables(meeting, "meetmember")
        for member in tables(group, "member")
    ]
    present = tuple(name for name, absent in listed if name and absent in ("0", ""))
    absent = tuple(name for name, absent in listed if name and absent not in ("0", ""))
    if not listed or (kind != "minutes" and not absent):
        return None
    return Attendance(present, absent)


def _item(parent: etree._Element) -> DraftItem:
    item = _inner(parent)
    assert item is not None  # only parents with an item are kept
    number = text(parent, "sort")
    return DraftItem(
        number=number or None,
        title=text(item, "name"),
        closed=not _public(item),
        case_number=text(item, "caseno") or None,
        caseworker=text(item, "caseofficername") or None,
        blocks=tuple(_blocks(item)),
        attachments=tuple(_attachments(item)),
    )


def _public(table: etree._Element) -> bool:
    """Whether the access fields leave a table open."""
    named = text(table, "accessname", "PublicAccessLevelName")
    return named.startswith("Åben") if named else text(table, "access") in _OPEN


def _blocks(item: etree._Element) -> Iterator[Block]:
    """The bullets in their order, each a heading with its text."""
    for bullet in sorted(own_tables(item, "bullet"), key=_place):
        caption = text(bullet, "bulletname")
        said = blocks(raw(bullet, "bulletcontent"), level=2)
        away = [text(one, "name") for one in own_tables(bullet, "absentmembers")]
        if any(away):
            names = ", ".join(name for name in away if name)
            said.append(Block(BlockKind.PARAGRAPH, f"Fraværende: {names}"))
        if said:
            yield Block(BlockKind.HEADING, caption) if caption else Block(BlockKind.BORDER)
            yield from said
    for caption, name in (("Fraværende", "absent"), ("Afbud", "excuse")):
        if said := blocks(raw(item, name), level=2):
            yield Block(BlockKind.HEADING, caption)
            yield from said


def _place(table: etree._Element) -> int:
    """Where a bullet or an enclosure belongs; without a number, last."""
    number = text(table, "bulletsortorder", "sort")
    return int(number) if _NUMBER.fullmatch(number) else 1_000_000


def _attachments(item: etree._Element) -> Iterator[Attachment]:
    """The case's files and the enclosures, with the names of their files."""
    for case in own_tables(item, "Case"):
        for file in sorted(tables(case, "File"), key=_place):
            if title := text(file, "Title", "FileName"):
                yield Attachment(title, _public(file), text(file, "FileName") or None)
    for one in sorted(own_tables(item, "enclosure"), key=_place):
        if title := text(one, "name", "description", "filename"):
            yield Attachment(title, _public(one), text(one, "filename") or None)
