"""A meeting from FirstAgenda Publication's open API, saved as a file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.firstagenda.fields import (
    attendance,
    field_blocks,
    is_closed,
    kind_of,
    when,
)
from raadslag.exchange.html.tokens import tokens
from raadslag.exchange.html.words import fold
from raadslag.exchange.meeting import Attachment, Unreadable, Warning
from raadslag.rules.heading import is_known

NAME = "firstagenda-api"

_Object = dict[str, object]
_MARKS = (b'"Dagsordenpunkter"', b'"Udvalg"')
_NOTHING = re.compile(r"0{8}-0{4}-0{4}-0{4}-0{12}")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})")
_ABSENT_KEYS = ("Afbud", "Fravaerende", "Absent", "IsAbsent")


def recognises(data: bytes) -> bool:
    """Whether the bytes are JSON from FirstAgenda."""
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and any(mark in data for mark in _MARKS)


def read(data: bytes) -> Draft:
    """The meeting in the API's answer.

    Raises:
        Unreadable: It is no JSON, or the list of committees rather than one meeting.
    """
    answer = _parsed(data)
    points = _objects(answer.get("Dagsordenpunkter"))
    if not points:
        raise Unreadable(
            "JSON-filen rummer ingen dagsordenspunkter; gem svaret fra "
            "/api/agenda/dagsorden/ for ét møde og ikke listen over udvalg."
        )
    meeting = {**answer, **_object(answer.get("Moede"))}
    name = _text(meeting, "Navn", "Name")
    place = _text(meeting, "Sted", "Location")
    moment = _moment(meeting)
    return Draft(
        kind=kind_of(name),
        municipality=None,
        body=_text(_object(answer.get("Udvalg")), "Navn", "Name") or None,
        meeting=when(moment, place, f"{name} {_text(meeting, 'Beskrivelse', 'Description')}"),
        attendance=attendance(_people(meeting.get("Moededeltagere"))),
        items=tuple(_item(point) for point in points),
        warnings=tuple(_missing(points)),
    )


def _parsed(data: bytes) -> _Object:
    try:
        answer = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unreadable(
            "JSON-filen er afbrudt eller beskadiget; hent svaret fra FirstAgenda igen."
        ) from error
    return _object(answer)


def _moment(meeting: _Object) -> str:
    """When the meeting begins and ends, as "date kl. from - until"."""
    begun = _MOMENT.match(_text(meeting, "Dato", "MeetingBegin", "MeetingBeginUtc"))
    if begun is None:
        return _text(meeting, "Dato")
    ended = _MOMENT.match(_text(meeting, "SlutDato", "Slut", "MeetingEnd"))
    # Midnight stands for "no time was given".
    clock = f" kl. {begun[2]}" if begun[2] != "00:00" else ""
    until = f" - {ended[2]}" if clock and ended and ended[1] == begun[1] else ""
    return f"{begun[1]}{clock}{until}"


def _people(listed: object) -> Iterator[tuple[str, list[str]]]:
    if not isinstance(listed, list):
        return
    for one in listed:
        if isinstance(one, str):
            yield "", [one]
        elif name := _text(_object(one), "Navn", "Name", "FuldeNavn"):
            away = any(_object(one).get(key) is True for key in _ABSENT_KEYS)
            status = _text(_object(one), "Status", "DeltagerStatus", "Bemaerkning")
            yield ("Afbud" if away else status), [name]


def _item(point: _Object) -> DraftItem:
    title = _text(point, "Navn", "Caption")
    return DraftItem(
        number=_text(point, "Punktnummer", "Number") or None,
        title=title,
        closed=point.get("IsOpen") is False or is_closed(title),
        case_number=_text(point, "SagsNummer", "CaseNumber") or None,
        caseworker=_text(point, "Sagsbehandler") or None,
        blocks=tuple(_blocks(point)),
        attachments=tuple(_attachments(point)),
    )


def _blocks(point: _Object) -> Iterator[Block]:
    """The blocks of all fields; one without a heading ends the text above it."""
    begun = False
    for part in _objects(point.get("Felter")):
        markup = part.get("Html")
        if not isinstance(markup, str) or not markup.strip():
            markup = _text(part, "Tekst")
        found = field_blocks(tokens(markup))
        if found and found[0].kind is not BlockKind.HEADING:
            name = _text(part, "Navn", "Name")
            if is_known(name):
                yield Block(BlockKind.HEADING, name)
            elif begun:
                yield Block(BlockKind.BORDER)
        yield from found
        begun = begun or bool(found)


def _attachments(point: _Object) -> Iterator[Attachment]:
    for one in _objects(point.get("Bilag")):
        title = _text(one, "Navn", "Name", "Titel")
        key, link = _text(one, "Id"), _text(one, "Link")
        if not link and key and not _NOTHING.fullmatch(key):
            link = f"/vis/pdf/bilag/{key}/?redirectDirectlyToPdf=false"
        if title:
            yield Attachment(title, public=one.get("IsOpen") is not False, url=link or None)


def _missing(points: list[_Object]) -> Iterator[Warning]:
    """Items whose text is only in a document of its own."""
    for at, point in enumerate(points):
        fields = _objects(point.get("Felter"))
        linked = any(
            (key := _text(part, "DocumentId")) and not _NOTHING.fullmatch(key) for part in fields
        )
        if linked and not any(_blocks(point)):
            yield Warning(
                f"items[{at}].sections",
                "Punktets tekst ligger kun i en PDF hos FirstAgenda og er ikke i filen.",
            )


def _object(value: object) -> _Object:
    return value if isinstance(value, dict) else {}


def _objects(value: object) -> list[_Object]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(holder: _Object, *keys: str) -> str:
    """The first of the keys that holds text or a number, folded."""
    for key in keys:
        value = holder.get(key)
        if isinstance(value, str | int) and not isinstance(value, bool) and fold(str(value)):
            return fold(str(value))
    return ""
