"""What is printed when it is asked for: minutes as one reader may have them, and single items."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from django.utils.timezone import localdate, localtime

from raadslag.exchange.binder.contents import Binder, Enclosure, Entry, Ruling, Sheet
from raadslag.exchange.binder.letterheads import letterhead_of
from raadslag.exchange.binder.write import write
from raadslag.exchange.protocol.bind import WHOLE, for_members, item_for_public, sheet
from raadslag.exchange.protocol.word import word
from raadslag.ledger import queries
from raadslag.ledger.stamp import Stamp, stamp
from raadslag.ledger.states import EntryKind
from raadslag.minutes.content import PartialProtocol
from raadslag.minutes.item_content import ItemCorrection
from raadslag.minutes.models import Minutes, Signature
from raadslag.minutes.queries import corrections_of, standing_of
from raadslag.minutes.states import Answer, MinutesState
from raadslag.publications.models import PublicItem

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
APPROVED = "Teksten er godkendt af dem, der deltog i mødet."
CLOSED = "Formanden har lukket referatet, selv om svar manglede: {reason}"
WAITING = "Referatet er ikke forseglet. Teksten kan blive ændret endnu."


@dataclass(frozen=True, slots=True)
class Printed:
    """A document and what it is; it lies in a file, for attachments may make it huge."""

    file: IO[bytes]  # to be read once and closed
    media_type: str
    ending: str

    @property
    def content(self) -> bytes:
        """All of it; the file is closed."""
        with self.file as opened:
            return opened.read()


def printed(text: PartialProtocol, minutes: Minutes, form: str) -> Printed:
    """The minutes in one of the forms "pdf", "pakke", "docx" and "json".

    In "pakke" the attachments stand after the text; the others only name them.

    Args:
        text: The exact text, less what the reader must not see.
        minutes: Whose text it is.
        form: What is asked for.

    Raises:
        KeyError: There is no such form.
        Unwritable: Not even the words alone could be set as PDF.
    """
    return FORMS[form](text, minutes)


def extract(text: PartialProtocol, minutes: Minutes, slug: str) -> Printed:
    """One item of the minutes as a PDF of its own, for the case it belongs to.

    Raises:
        Unwritable: Not even the words alone could be set.
    """
    whole = _binder(text, minutes)
    chosen = [
        entry
        for one, entry in zip(text["items"], whole.entries, strict=True)
        if one["slug"] == slug
    ]
    binder = replace(whole, entries=tuple(chosen), sheet=None, carried=b"")
    return Printed(_set(binder, front=False), "application/pdf", "pdf")


def public_item(item: PublicItem) -> IO[bytes]:
    """One item as the public sees it, as a PDF of its own; its attachments are only named.

    Raises:
        Unwritable: Not even the words alone could be set.
    """
    binder = item_for_public(item)
    named = tuple(_named(one) for one in binder.entries)
    return _set(replace(binder, entries=named), front=False)


def _pdf(text: PartialProtocol, minutes: Minutes) -> Printed:
    return Printed(_set(_binder(text, minutes), front=True), "application/pdf", "pdf")


def _package(text: PartialProtocol, minutes: Minutes) -> Printed:
    binder = _binder(text, minutes, whole=True)
    return Printed(_set(binder, front=True), "application/pdf", "pdf")


def _word(text: PartialProtocol, minutes: Minutes) -> Printed:
    return Printed(io.BytesIO(word(_binder(text, minutes))), WORD, "docx")


def _json(text: PartialProtocol, minutes: Minutes) -> Printed:
    return Printed(io.BytesIO(_binder(text, minutes).carried), "application/json", "json")


FORMS: dict[str, Callable[[PartialProtocol, Minutes], Printed]] = {
    "pdf": _pdf,
    "pakke": _package,
    "docx": _word,
    "json": _json,
}


def _binder(text: PartialProtocol, minutes: Minutes, *, whole: bool = False) -> Binder:
    """The minutes to be written; not ``whole`` their attachments are only named."""
    sealed = minutes.recorded_at if minutes.state == MinutesState.SEALED else None
    binder = for_members(text, sheet_of(minutes), sealed, _added(minutes))
    head = letterhead_of(minutes.meeting.organization)
    entries = binder.entries if whole else tuple(_named(one) for one in binder.entries)
    return replace(binder, letterhead=head, entries=entries)


def _added(minutes: Minutes) -> dict[str, list[ItemCorrection]]:
    """What was added to sealed minutes, whole, by the address part of its item."""
    found: dict[str, list[ItemCorrection]] = {}
    for one in corrections_of(minutes):
        slug = one.item.slug if one.item is not None else WHOLE
        told: ItemCorrection = {
            "number": one.number,
            "on": localdate(one.at).isoformat(),
            "text": one.text,
            "reason": one.reason,
        }
        found.setdefault(slug, []).append(told)
    return found


def sheet_of(minutes: Minutes) -> Sheet:
    """Who has approved the text, and what proves it."""
    standing = standing_of(minutes)
    return sheet(
        [(one.name, _answer(given)) for one, given in standing.lines],
        [_told(minutes)],
        standing.copy.fingerprint,
        _stamp(minutes, str(standing.copy.pk)),
    )


def _stamp(minutes: Minutes, copy: str) -> Stamp | None:
    """The log's newest checkpoint, when the sealed text stands in the log it signs."""
    if minutes.state != MinutesState.SEALED:
        return None
    entry = queries.entry_of(EntryKind.PROTOCOL, copy)
    if entry is None or entry.index is None:
        return None
    checkpoint = queries.covering(entry.index)
    return stamp(checkpoint) if checkpoint else None


def _told(minutes: Minutes) -> str:
    if minutes.state != MinutesState.SEALED:
        return WAITING
    reason = minutes.sealed_reason
    return CLOSED.format(reason=reason) if reason else APPROVED


def _answer(given: Signature | None) -> str:
    if given is None:
        return ""
    when = f"{localtime(given.at):%d-%m-%Y kl. %H.%M}"
    if given.answer == Answer.REFUSED:
        return f"Ønskede ikke at godkende, {when}"  # why is for the secretary and the chair
    late = ", efter forseglingen" if given.late else ""
    return f"Godkendt {given.get_means_display()} {when}{late}"


def _named(entry: Entry) -> Entry:
    """The item with the titles of its attachments in their place."""
    if not entry.enclosures:
        return entry
    titles = "".join(f"<li>{escape(_titled(one))}</li>" for one in entry.enclosures)
    named = Ruling("Bilag", f"<ol>{titles}</ol>")
    return replace(entry, rulings=(*entry.rulings, named), enclosures=())


def _titled(one: Enclosure) -> str:
    return f"{one.title} (lukket bilag)" if one.closed else one.title


def _set(binder: Binder, *, front: bool) -> IO[bytes]:
    """The document's open file, which is on the disk no longer than it is open."""
    with TemporaryDirectory(prefix="raadslag-minutes-") as place:
        target = Path(place) / "referat.pdf"
        write(binder, target, front=front)
        return target.open("rb")
