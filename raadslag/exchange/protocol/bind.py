"""From sealed minutes, or their public side, to a document that can be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, cast

from django.db.models import QuerySet

from raadslag.bodies.states import Role
from raadslag.cases.states import Ground
from raadslag.exchange.binder.bind import (
    clock,
    enclosed,
    entry_of,
    picture_of,
    public_entry,
)
from raadslag.exchange.binder.contents import Binder, Entry, Section, Sheet, Signed
from raadslag.exchange.meeting import Attachment, Attendance, When
from raadslag.exchange.protocol.interchange import Told, meeting
from raadslag.exchange.protocol.rulings import additions, rulings
from raadslag.ledger.stamp import Stamp
from raadslag.minutes import notes
from raadslag.minutes.content import (
    CoveredItem,
    GuestLine,
    PartialProtocol,
    PersonLine,
    ProtocolItem,
)
from raadslag.minutes.item_content import ItemContent, ItemCorrection, empty
from raadslag.publications.content import PublicRecord
from raadslag.publications.models import Publication, PublicFile, PublicItem
from raadslag.publications.states import PublicationKind

KIND = "Referat"
SEALED, UNSEALED = "forseglet", "ikke forseglet"
NOTHING: Mapping[str, Sequence[ItemCorrection]] = {}
COVERED = "<p>Punktet er dækket til i dette eksemplar.</p>"


Added = Mapping[str, Sequence[ItemCorrection]]
WHOLE = ""  # stands for the minutes as a whole where items are named by their address parts


def for_members(
    text: PartialProtocol, sheet: Sheet, sealed_at: datetime | None, added: Added = NOTHING
) -> Binder:
    """Minutes as those who took part may read them, closed items included.

    Args:
        text: The exact text, less what the reader must not see.
        sheet: Who has approved it, and what proves it.
        sealed_at: When it was sealed; a draft has not been.
        added: Corrections by the address part of their item; ``WHOLE`` is of no item.
    """
    text = _with_added(text, added)
    head, people = text["meeting"], text["attendance"]
    return Binder(
        municipality=text["municipality"],
        body=text["organization"],
        day=date.fromisoformat(head["on"]),
        kind=KIND,
        starts=clock(head["starts"]),
        ends=clock(head["ends"]),
        location=head["place"],
        virtual_reason=head["virtual_reason"],
        extraordinary=head["extraordinary"],
        issued_at=sealed_at,
        draft=sealed_at is None,
        issued_word=SEALED,
        unissued=UNSEALED,
        attendance=(
            *_hours(head["opened_at"], head["closed_at"]),
            ("Til stede", _people(people["present"])),
            ("Fraværende", _people(people["absent"])),
            ("Undervejs", " ".join(people["lines"])),
            ("Desuden", _guests(text["guests"])),
        ),
        note=text["note"],
        added=additions(added.get(WHOLE, ())),
        sheet=sheet,
        carried=_carried(text),
        entries=tuple(_entry(one) for one in text["items"]),
        picture=picture_of,
    )


def _with_added(text: PartialProtocol, added: Added) -> PartialProtocol:
    """The text with what was added to the items in it that are not covered."""
    items = [_corrected(one, added) for one in text["items"]]
    return cast(PartialProtocol, {**text, "items": items})


def _corrected(one: ProtocolItem | CoveredItem, added: Added) -> ProtocolItem | CoveredItem:
    if "salt" not in one or not added.get(one["slug"]):
        return one
    item = cast(ProtocolItem, one)
    return {**item, "content": {**item["content"], "corrections": list(added[item["slug"]])}}


def for_public(publication: Publication, stamp: Stamp | None) -> Binder:
    """The sealed public side of minutes; nothing is taken from the rest of the house."""
    items = list(publication.publicitem_set.order_by("position"))
    people = publication.attendance or {"present": [], "absent": []}
    record = cast("PublicRecord | None", publication.record)
    return replace(
        _released(publication, PublicFile.objects.filter(item__publication=publication)),
        kind=KIND,
        attendance=(
            *(_hours(record["opened_at"], record["closed_at"]) if record else ()),
            ("Til stede", ", ".join(one["name"] for one in people["present"])),
            ("Fraværende", ", ".join(one["name"] for one in people["absent"])),
            ("Undervejs", " ".join(record["lines"]) if record else ""),
        ),
        note=record["note"] if record else "",
        added=additions(record["corrections"]) if record else (),
        sheet=_proof(stamp),
        carried=_carried_public(publication, items),
        entries=tuple(_public(one) for one in items),
    )


def item_for_public(item: PublicItem) -> Binder:
    """One item as the public sees it, of an agenda or of minutes."""
    about = _released(item.publication, item.publicfile_set.all())
    kind = KIND if item.publication.kind == PublicationKind.MINUTES else about.kind
    return replace(about, kind=kind, entries=(_public(item),))


def _released(publication: Publication, files: QuerySet[PublicFile]) -> Binder:
    """A release without its items; of pictures it has those of the files that are public."""
    public = publication.meeting
    standing = files.filter(item__closed=False, redaction=None)
    released = set(standing.values_list("sha256", flat=True))
    return Binder(
        municipality=public.organization.body.name,
        body=public.organization.name,
        day=public.on,
        starts=public.starts,
        ends=public.ends,
        location=public.location,
        virtual_reason=public.virtual_reason,
        extraordinary=public.extraordinary,
        issued_at=publication.sealed_at,
        issued_word="offentliggjort",
        version=publication.version,
        public=True,
        picture=lambda sha256: picture_of(sha256) if sha256 in released else None,
    )


def sheet(
    lines: Sequence[tuple[str, str]], told: Sequence[str], fingerprint: str, stamp: Stamp | None
) -> Sheet:
    """The last page of minutes for those who took part."""
    return replace(
        _proof(stamp) or Sheet("Godkendelse"),
        heading="Godkendelse",
        lines=tuple(Signed(name, answer) for name, answer in lines),
        told=tuple(told),
        fingerprint=fingerprint,
    )


def _proof(stamp: Stamp | None) -> Sheet | None:
    if stamp is None:
        return None
    return Sheet("Kontrol", note=stamp.note, address=stamp.address, qr=stamp.qr())


def _public(item: PublicItem) -> Entry:
    entry = public_entry(item, None)
    if item.gone:
        return entry
    content = cast(ItemContent, item.content)
    return replace(entry, rulings=rulings(content, item.outcome))


def _entry(one: ProtocolItem | CoveredItem) -> Entry:
    if "salt" not in one:
        return Entry(one["number"], one["title"], sections=(Section(None, COVERED),))
    item = cast(ProtocolItem, one)
    entry = entry_of(
        item["content"],
        number=item["number"],
        title=item["title"],
        kind=item["kind"],
        case_number=item["case_number"],
        closed=item["closed"],
        ground=Ground(item["ground"]).label if item["closed"] and item["ground"] else "",
        supplementary=False,
        enclosures=tuple(enclosed(file) for file in item["attachments"]),
    )
    told = notes.notes_of(item)
    when = notes.hours(item["spans"])
    told = [f"Behandlet {when}.", *told] if when else told
    return replace(entry, rulings=rulings(item["content"], item["outcome"], told))


def _hours(opened: str | None, closed: str | None) -> list[tuple[str, str]]:
    if not opened or not closed:
        return []
    return [("Mødet", f"åbnet kl. {notes.clock(opened)}, hævet kl. {notes.clock(closed)}")]


def _people(people: Sequence[PersonLine]) -> str:
    return ", ".join(_person(one) for one in people)


def _person(one: PersonLine) -> str:
    name = f"{one['name']} ({one['party']})" if one["party"] else one["name"]
    if one["substitute_for"]:
        return f"{name} for {one['substitute_for']}"
    if one["reason"]:
        return f"{name} [afbud]"
    if one["role"] in (Role.CHAIR, Role.VICE):
        return f"{name} [{Role(one['role']).label}]"
    return name


def _guests(guests: Sequence[GuestLine]) -> str:
    named = [f"{one['name']} ({one['title']})" if one["title"] else one["name"] for one in guests]
    return ", ".join(named)


def _carried(text: PartialProtocol) -> bytes:
    """The same as JSON; of what is covered the number and neutral title alone."""
    head, people = text["meeting"], text["attendance"]
    made = meeting(
        municipality=text["municipality"],
        body=text["organization"],
        when=When(
            head["on"], head["starts"], head["ends"], head["place"] or None, head["extraordinary"]
        ),
        attendance=Attendance(
            tuple(one["name"] for one in people["present"]),
            tuple(one["name"] for one in people["absent"]),
        ),
        items=[_told(one) for one in text["items"]],
    )
    return made.to_json().encode()


def _told(one: ProtocolItem | CoveredItem) -> Told:
    if "salt" not in one:
        return Told(one["number"], one["title"], True, "", empty())
    item = cast(ProtocolItem, one)
    files = tuple(Attachment(file["title"], not file["closed"]) for file in item["attachments"])
    return Told(
        item["number"],
        item["title"],
        item["closed"],
        item["outcome"],
        item["content"],
        item["case_number"],
        item["kle_topic"],
        item["kle_facet"],
        files,
        tuple(notes.notes_of(item)),
    )


def _carried_public(publication: Publication, items: Sequence[PublicItem]) -> bytes:
    public = publication.meeting
    made = meeting(
        municipality=public.organization.body.name,
        body=public.organization.name,
        when=When(
            public.on.isoformat(),
            _hour(public.starts),
            _hour(public.ends),
            public.location or None,
            public.extraordinary,
        ),
        attendance=_attendance(publication.attendance),
        items=[_told_public(one) for one in items],
    )
    return made.to_json().encode()


def _hour(at: time | None) -> str | None:
    return at.strftime("%H:%M") if at else None


def _attendance(people: Any) -> Attendance | None:
    if not people:
        return None
    present, absent = people["present"], people["absent"]
    return Attendance(tuple(one["name"] for one in present), tuple(one["name"] for one in absent))


def _told_public(item: PublicItem) -> Told:
    content = empty() if item.gone else cast(ItemContent, item.content)
    return Told(
        item.number,
        item.title,
        item.closed,
        item.outcome,
        content,
        item.case_number,
        item.kle_topic,
        item.kle_facet,
        tuple(Attachment(one["title"]) for one in content["attachments"]),
    )
