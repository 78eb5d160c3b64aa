"""Minutes as plain text: taken from a PDF, or rows of an old export."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from raadslag.exchange.draft import Draft, DraftItem
from raadslag.exchange.firstagenda.export_rows import is_export, read_export
from raadslag.exchange.firstagenda.text_blocks import blocks_of, is_wrapped
from raadslag.exchange.firstagenda.text_border import DOUBT, part_description
from raadslag.exchange.firstagenda.text_items import TextItem, split_items
from raadslag.exchange.meeting import Attendance, Unreadable, Warning, When
from raadslag.rules.masthead import Masthead, read_masthead
from raadslag.rules.municipality import dominant_municipality

NAME = "firstagenda-text"
_LOOK = 60_000
_MARKUP = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:<[!?a-zA-Z]|%PDF|PK\x03\x04|\{)")
_MARKS = re.compile(
    r"^[ \t#*]*(?:(?:referat|dagsorden|punkt\s+\d+|pkt\.?\s*\d+|nr\.?\s?\d+|mødedato"
    r"|indholdsfortegnelse|beslutning(?:er)?|indstilling(?:er)?|sagsfremstilling|resum[eé]|sagsforløb"
    r"|sagens\s+forløb|bilag)\b|=== \S+)",
    re.IGNORECASE | re.MULTILINE,
)


def recognises(data: bytes) -> bool:
    """Whether the bytes are plain text that looks like an agenda or minutes."""
    if _MARKUP.match(data[:64]):
        return False
    head = decoded(data[:_LOOK])
    if head is None:
        return False
    marks = {match[0].strip().casefold()[:9] for match in _MARKS.finditer(head)}
    return len(marks) >= 2


def read(data: bytes) -> Draft:
    """The meeting a plain text tells of.

    Raises:
        Unreadable: The bytes are no text, or no item is found in it.
    """
    text = decoded(data)
    if text is None:
        raise Unreadable("Filen er ikke læsbar tekst; gem den som UTF-8 og prøv igen.")
    if not text.strip():
        raise Unreadable("Filen er tom; vælg en fil med en dagsorden eller et referat.")
    if is_export(text):
        return read_export(text)
    lines = _lines(text)
    head, items = split_items(lines)
    if not items:
        raise Unreadable(
            "Der er ikke fundet noget dagsordenspunkt i teksten; punkter skal begynde med "
            "for eksempel »Punkt 1: Titel«."
        )
    return replace(
        _draft(read_masthead(head), items, lines), municipality=dominant_municipality(lines)
    )


def decoded(data: bytes) -> str | None:
    """The text in one of the encodings Danish files come in; None for binary."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            return unicodedata.normalize("NFC", data.decode(encoding, errors="replace"))
    if b"\x00" in data:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A cut in mid-sign at the very end is no sign of another encoding.
        cut = error.start >= len(data) - 3
        text = data[: error.start].decode("utf-8") if cut else data.decode("cp1252", "replace")
    return unicodedata.normalize("NFC", text)


def _lines(text: str) -> list[str]:
    """Lines without line-end signs; a form feed is an empty line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    return [line.rstrip() for line in text.replace("\f", "\n\n").split("\n")]


def _draft(head: Masthead, items: Sequence[TextItem], lines: Sequence[str]) -> Draft:
    """The parts put together."""
    wrapped = is_wrapped(lines)
    attended = head.present or head.absent
    found = [blocks_of(item.lines, wrapped=wrapped) for item in items]
    parted = [part_description(blocks) for blocks in found]
    return Draft(
        kind=head.kind,
        municipality=None,
        body=head.body,
        meeting=When(
            date=head.day.isoformat() if head.day else None,
            start=head.start,
            end=head.end,
            location=head.location,
            extraordinary=head.extraordinary,
        ),
        attendance=Attendance(head.present, head.absent) if attended else None,
        items=tuple(
            DraftItem(item.number, item.title, blocks=guessed or blocks)
            for item, blocks, guessed in zip(items, found, parted, strict=True)
        ),
        warnings=tuple(
            Warning(f"items[{at}].decision", DOUBT) for at, guessed in enumerate(parted) if guessed
        ),
    )
