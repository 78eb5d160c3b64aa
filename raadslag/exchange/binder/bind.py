"""From an issued agenda, or its public side, to a binder that can be written."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date, time
from functools import partial
from html import escape
from typing import IO, cast

from raadslag.agendas.models import Agenda, AgendaIssue, AgendaItem
from raadslag.agendas.states import IssueKind
from raadslag.bodies.states import Role
from raadslag.cases.states import Ground, ItemKind
from raadslag.exchange.binder.contents import Binder, Enclosure, Entry, Proposal, Section, Stage
from raadslag.exchange.binder.letterheads import letterhead_of
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.meetings.models import Meeting
from raadslag.meetings.queries import members_at
from raadslag.minutes.content import ProtocolAttachment
from raadslag.publications.content import ItemContent, PublicAttachment, PublicStage
from raadslag.publications.issued import IssuedAgenda, IssuedAttachment, IssuedItem, issued
from raadslag.publications.models import Publication, PublicFile, PublicItem
from raadslag.publications.queries.meetings import late_reason
from raadslag.publications.redactions.words import tombstones

OUTSIDE = re.compile(r"/fil/([0-9a-f]{64})/")
INSIDE = r"/arbejdsplads/billede/\1/"  # as the writer of binders knows a picture


def for_members(issue: AgendaIssue, without: Collection[int]) -> Binder:
    """The issue as the members were sent it, but for items some of them are kept from."""
    content = cast(IssuedAgenda, issue.content)
    entries = tuple(_whole(one) for one in content["items"] if one["key"] not in without)
    return _head(
        issue,
        entries=entries,
        members=_members(issue.agenda.meeting),
        change_note=issue.change_note,
        late_reason=issue.late_reason,
        picture=picture_of,
    )


def for_draft(agenda: Agenda, items: Sequence[AgendaItem]) -> Binder:
    """These items of an agenda that is not out, each page marked so; attachments are only named."""
    content = issued(agenda, items, agenda.version + 1)
    return replace(
        _bare(content),
        draft=True,
        letterhead=letterhead_of(agenda.meeting.organization),
        members=_members(agenda.meeting),
        entries=tuple(_named(_whole(one)) for one in content["items"]),
        picture=picture_of,
    )


def _members(meeting: Meeting) -> tuple[str, ...]:
    """Who sits in the body that day, but for substitutes."""
    seats = members_at(meeting).exclude(role=Role.SUBSTITUTE)
    return tuple(
        f"{one.person.name} (formand)" if one.role == Role.CHAIR else one.person.name
        for one in seats
    )


def _named(entry: Entry) -> Entry:
    """The item with the titles of its attachments in their place."""
    if not entry.enclosures:
        return entry
    titles = "".join(f"<li>{escape(one.title)}</li>" for one in entry.enclosures)
    listed = Section("Bilag, som ikke er med i kladden", f"<ol>{titles}</ol>")
    return replace(entry, sections=(*entry.sections, listed), enclosures=())


def for_public(publication: Publication, issue: AgendaIssue) -> Binder:
    """The sealed public side of an issue; nothing is taken from the rest of the house.

    The note of changes stays inside, and so does a late reason that holds the
    title of something closed: both are free words.
    """
    items = list(publication.publicitem_set.order_by("position"))
    known = {one["slug"]: one for one in issue.content["items"] if not one["closed"]}
    files = PublicFile.objects.filter(
        item__publication=publication, item__closed=False, redaction=None
    )
    released = set(files.values_list("sha256", flat=True))
    return _head(
        issue,
        entries=tuple(public_entry(one, known.get(one.slug)) for one in items),
        public=True,
        late_reason=late_reason(publication),
        picture=lambda sha256: picture_of(sha256) if sha256 in released else None,
    )


def _head(
    issue: AgendaIssue,
    *,
    entries: tuple[Entry, ...],
    picture: Callable[[str], bytes | None],
    late_reason: str,
    change_note: str = "",
    members: tuple[str, ...] = (),
    public: bool = False,
) -> Binder:
    return replace(
        _bare(cast(IssuedAgenda, issue.content)),
        letterhead=letterhead_of(issue.agenda.meeting.organization),
        kind=IssueKind.SUPPLEMENT.label.capitalize()
        if issue.kind == IssueKind.SUPPLEMENT
        else "Dagsorden",
        version=issue.number,
        change_note=change_note,
        late_reason=late_reason,
        issued_at=issue.issued_at,
        members=members,
        entries=entries,
        public=public,
        picture=picture,
    )


def _bare(content: IssuedAgenda) -> Binder:
    """The meeting of an agenda, without its items."""
    return Binder(
        municipality=content["municipality"],
        body=content["organization"],
        day=date.fromisoformat(content["on"]),
        starts=clock(content["starts"]),
        ends=clock(content["ends"]),
        location=content["location"],
        virtual_reason=content.get("virtual_reason", ""),
        extraordinary=content["extraordinary"],
    )


def clock(said: str | None) -> time | None:
    return time.fromisoformat(said) if said else None


def _whole(item: IssuedItem) -> Entry:
    """An item as the members were sent it."""
    return entry_of(
        item["content"],
        number=item["number"],
        title=item["title"],
        kind=item["kind"],
        case_number=item["case_number"],
        closed=item["closed"],
        ground=Ground(item["ground"]).label if item["closed"] and item["ground"] else "",
        supplementary=item["supplementary"],
        enclosures=tuple(enclosed(one) for one in item["attachments"]),
    )


def public_entry(item: PublicItem, known: IssuedItem | None) -> Entry:
    """An item as the public sees it; a closed one is its number and neutral title."""
    removed = tuple(Section(None, f"<p>{escape(one)}</p>") for one in tombstones(item.removed))
    if item.gone:
        return Entry(item.number, item.title, sections=removed)
    if item.closed:
        return Entry(item.number, item.title, closed=True)
    content = cast(ItemContent, item.content)
    entry = entry_of(
        content,
        number=item.number,
        title=item.title,
        kind=known["kind"] if known else "",
        case_number=item.case_number,
        supplementary=known["supplementary"] if known else False,
        enclosures=tuple(enclosure_of(one, closed=False) for one in content["attachments"]),
    )
    return replace(entry, sections=(*removed, *entry.sections))


def entry_of(
    content: ItemContent,
    *,
    number: str,
    title: str,
    kind: str,
    case_number: str,
    supplementary: bool,
    enclosures: tuple[Enclosure, ...],
    closed: bool = False,
    ground: str = "",
) -> Entry:
    route = content["route"]
    return Entry(
        number=number,
        title=title,
        kind_label=ItemKind(kind).label.capitalize() if kind else "",
        case_number=case_number,
        route_codes=tuple(one["code"] for one in route["stations"]) if route else (),
        route_marked=tuple(one["code"] for one in route["marked"] or ()) if route else (),
        closed=closed,
        ground=ground,
        supplementary=supplementary,
        sections=tuple(
            Section(one["heading"], OUTSIDE.sub(INSIDE, one["html"]), one["level"])
            for one in content["sections"]
        ),
        proposals=tuple(
            Proposal(one["proposer"], tuple(one["motions"]), one["kind"])
            for one in content["proposals"]
        ),
        stages=_stages(content["history"]),
        enclosures=enclosures,
    )


def _stages(history: Sequence[PublicStage]) -> tuple[Stage, ...]:
    return tuple(
        Stage(
            one["name"],
            date.fromisoformat(one["on"]) if one["on"] else None,
            one["number"],
            one["text"],
        )
        for one in history
    )


def enclosed(file: IssuedAttachment | ProtocolAttachment) -> Enclosure:
    """A document of an agenda or of minutes as the members have it, closed ones too."""
    named = PublicAttachment(
        title=file["title"],
        sha256=file["sha256"],
        media_type=file["media_type"],
        size=file["size"],
    )
    return enclosure_of(named, closed=file["closed"])


def enclosure_of(file: PublicAttachment, *, closed: bool) -> Enclosure:
    sha256 = file["sha256"]
    return Enclosure(
        title=file["title"],
        media_type=file["media_type"],
        open=partial(_opened, sha256),
        sha256=sha256,
        closed=closed,
    )


def _opened(sha256: str) -> IO[bytes]:
    if not sha256:
        raise FileNotFoundError("it never came to hand")
    return open_file(StoredFile(sha256=sha256))


def picture_of(sha256: str) -> bytes | None:
    try:
        with _opened(sha256) as opened:
            return opened.read()
    except FileNotFoundError:
        return None
