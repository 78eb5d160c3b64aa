"""The shape of an issued agenda, and how it is made from the rooms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.agendas.states import IssueKind
from raadslag.minutes.around import Surroundings, surroundings
from raadslag.minutes.content import ProtocolAttachment
from raadslag.minutes.items import enclosed, history, whole
from raadslag.publications.content import ItemContent

IssuedAttachment = ProtocolAttachment


class IssuedItem(TypedDict):
    """An item as the members were sent it, closed ones whole."""

    key: int  # of the AgendaItem, the same in each issue
    number: str
    slug: str
    title: str
    public_title: str
    kind: str  # ItemKind
    closed: bool
    ground: str  # Ground
    law: str
    case_number: str
    case_key: int
    supplementary: bool  # came with a later issue than the first
    content: ItemContent
    attachments: list[IssuedAttachment]


class IssuedAgenda(TypedDict):
    """An agenda as the members were sent it."""

    municipality: str
    organization: str
    organization_slug: str
    on: str  # ISO date
    starts: str | None  # HH:MM
    ends: str | None
    location: str  # as it is shown: of a virtual meeting it says so
    virtual_reason: NotRequired[str]  # which matter cannot wait; of a virtual meeting alone
    extraordinary: bool
    items: list[IssuedItem]


def issued(agenda: Agenda, items: Sequence[AgendaItem], number: int) -> IssuedAgenda:
    """The agenda as it now is, to be sealed as issue ``number``."""
    meeting = agenda.meeting
    around = surroundings(meeting, items)
    made: IssuedAgenda = {
        "municipality": meeting.organization.body.name,
        "organization": meeting.organization.name,
        "organization_slug": meeting.organization.slug,
        "on": meeting.on.isoformat(),
        "starts": meeting.starts.isoformat("minutes") if meeting.starts else None,
        "ends": meeting.ends.isoformat("minutes") if meeting.ends else None,
        "location": meeting.place,
        "extraordinary": meeting.extraordinary,
        "items": [_item(item, around, number) for item in items],
    }
    if meeting.virtual:
        made["virtual_reason"] = meeting.virtual_reason
    return made


def _item(item: AgendaItem, around: Surroundings, number: int) -> IssuedItem:
    case, paper = item.consultation.case, item.paper
    content = whole(item, around)
    # What was closed before is told on a closed item alone: others sit in the next body.
    content["history"] = list(history(item, around, public=not item.closed))
    return {
        "key": item.pk,
        "number": item.number,
        "slug": item.slug,
        "title": item.title,
        "public_title": item.public_title,
        "kind": item.kind,
        "closed": item.closed,
        "ground": paper.ground,
        "law": paper.law,
        "case_number": case.number or "",
        "case_key": case.pk,
        "supplementary": (item.since or number) > 1,
        "content": content,
        "attachments": enclosed(around.attachments.get(paper.pk, ())),
    }


def kind_of(before: IssuedAgenda | None, now: IssuedAgenda) -> str:
    """First, supplementary when items only came, else issued again."""
    if before is None:
        return IssueKind.FIRST
    old = {one["key"]: one for one in before["items"]}
    new = {one["key"]: one for one in now["items"]}
    same_head = {**before, "items": []} == {**now, "items": []}
    only_more = len(new) > len(old) and all(new.get(key) == one for key, one in old.items())
    return IssueKind.SUPPLEMENT if same_head and only_more else IssueKind.AGAIN
