"""The public side of an agenda as it was issued, whatever is being changed in it since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy, deepcopy
from typing import cast

from raadslag.agendas.models import AgendaIssue, AgendaItem
from raadslag.cases.models import Attachment
from raadslag.cases.states import Classification
from raadslag.files.models import StoredFile
from raadslag.meetings.models import Meeting
from raadslag.minutes.around import Surroundings, surroundings
from raadslag.publications import content, pictures
from raadslag.publications.compose import ComposedItem
from raadslag.publications.issued import IssuedAgenda, IssuedAttachment, IssuedItem

NEUTRAL = "Lukket punkt"


def as_issued(meeting: Meeting, issue: AgendaIssue) -> list[ComposedItem]:
    """Every item of an issue as the public may see it.

    What has been closed since is closed here too; nothing that came since is told.
    """
    told = cast(IssuedAgenda, issue.content)["items"]
    rows = AgendaItem.objects.filter(agenda__meeting=meeting, pk__in=[one["key"] for one in told])
    items = {
        one.pk: one for one in rows.select_related("consultation__paper", "consultation__case")
    }
    around = surroundings(meeting, list(items.values()))
    files = files_of(one["attachments"] for one in told)
    return [
        _item(items[one["key"]], position, one, around, files)
        for position, one in enumerate(told)
        if one["key"] in items
    ]


def files_of(enclosed: Iterable[Sequence[IssuedAttachment]]) -> dict[str, StoredFile]:
    """The documents of some items by checksum; one query."""
    sums = {each["sha256"] for one in enclosed for each in one}
    return {one.sha256: one for one in StoredFile.objects.filter(sha256__in=sums - {""})}


def _item(
    now: AgendaItem,
    position: int,
    told: IssuedItem,
    around: Surroundings,
    files: Mapping[str, StoredFile],
) -> ComposedItem:
    item = copy(now)  # never kept: as it stood in the issue
    item.position, item.number, item.slug = position, told["number"], told["slug"]
    item.title, item.closed = told["title"], told["closed"] or closed_since(now)
    if item.closed:
        title = told["public_title"] or now.public_title or now.paper.public_title or NEUTRAL
        return ComposedItem(item, content.empty(), "", title=title)
    composed = deepcopy(told["content"])
    kept = around.attachments.get(now.paper.pk, ())
    attachments = [
        as_it_stood(each, files) for each in told["attachments"] if open_still(each, kept)
    ]
    composed["attachments"] = [
        {"title": one.title, "sha256": each["sha256"], "media_type": each["media_type"],
         "size": each["size"]}
        for one, each in attachments
    ]  # fmt: skip
    return ComposedItem(
        item,
        composed,
        "",
        tuple(one for one, _ in attachments),
        tuple(around.references.get(now.pk, ())),
        pictures.released(composed["sections"], around.pictures.get(now.paper.pk, ())),
        title=item.title,
    )


def closed_since(now: AgendaItem) -> bool:
    """Whether the item, or its paper ahead of the next issue, has been closed by now."""
    paper = now.paper
    ours = paper.organization_id is not None  # else it came by import, and its item tells
    return now.closed or (ours and paper.classification != Classification.OPEN)


def open_still(told: IssuedAttachment, kept: Sequence[Attachment]) -> bool:
    """Whether it was sent as open and has not been closed since."""
    alike = [one for one in kept if one.file and one.file.sha256 == told["sha256"]]
    return not told["closed"] and all(one.classification == Classification.OPEN for one in alike)


def as_it_stood(
    told: IssuedAttachment, files: Mapping[str, StoredFile]
) -> tuple[Attachment, IssuedAttachment]:
    """An attachment, never to be kept, as it stood in the issue."""
    return Attachment(title=told["title"], file=files.get(told["sha256"])), told
