"""What became of an agenda between two issues, or of it in the minutes, from sealed contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from raadslag.minutes.content import ProtocolAttachment, ProtocolItem
from raadslag.minutes.item_content import ItemContent
from raadslag.minutes.notes import dissent_of, notes_of, votes_of
from raadslag.publications.issued import IssuedAgenda, IssuedItem
from raadslag.publications.words import plain
from raadslag.rules.list_difference import Entry, EntryDifference, entries


def agenda_changes(before: IssuedAgenda, after: IssuedAgenda) -> tuple[EntryDifference, ...]:
    """The items that came, went, moved or were changed, in the new order."""
    return entries(
        [_entry(one) for one in before["items"]], [_entry(one) for one in after["items"]]
    )


def minutes_changes(
    before: Sequence[IssuedItem], after: Sequence[ProtocolItem]
) -> tuple[EntryDifference, ...]:
    """What the minutes tell that the agenda did not, item by item, in the order of the minutes."""
    return entries([_known(one, one["slug"]) for one in before], [_told(one) for one in after])


def _entry(item: IssuedItem) -> Entry:
    return _known(item, str(item["key"]))


def _known(item: IssuedItem, key: str) -> Entry:
    return Entry(
        key=key,
        title=item["title"],
        number=item["number"],
        parts=_parts(item["content"], item["attachments"]),
    )


def _told(item: ProtocolItem) -> Entry:
    decision = item["content"]["decision"]
    said = [("beslutning", "Beslutning", decision["text"] if decision else "")]
    said += [("afstemning", "Afstemning", "\n".join(votes_of(item)))]
    said += [("tilfoersler", "Protokoltilførsler", "\n".join(dissent_of(item)))]
    said += [("protokol", "Til protokollen", "\n".join(notes_of(item)))]
    return Entry(
        key=item["slug"],
        title=item["title"],
        number=item["number"],
        parts=(
            *_parts(item["content"], item["attachments"]),
            *(Entry(key, title, text, kind="section") for key, title, text in said if text),
        ),
    )


def _parts(content: ItemContent, attachments: Sequence[ProtocolAttachment]) -> tuple[Entry, ...]:
    return (*_sections(content), *_motions(content), *_attachments(attachments))


def _sections(content: ItemContent) -> Iterator[Entry]:
    seen: dict[str, int] = {}
    for section in content["sections"]:
        heading = section["heading"] or ""
        seen[heading] = seen.get(heading, 0) + 1
        yield Entry(
            key=f"s:{heading}:{seen[heading]}",
            title=heading,
            text=plain(section["html"]),
            kind="section",
        )


def _motions(content: ItemContent) -> Iterator[Entry]:
    for at, proposal in enumerate(content["proposals"]):
        for place, motion in enumerate(proposal["motions"]):
            yield Entry(
                key=f"m:{at}:{place}", title=proposal["proposer"], text=motion, kind="motion"
            )


def _attachments(attachments: Sequence[ProtocolAttachment]) -> Iterator[Entry]:
    seen: dict[str, int] = {}
    for one in attachments:
        seen[one["title"]] = seen.get(one["title"], 0) + 1
        yield Entry(
            key=f"a:{one['title']}:{seen[one['title']]}",
            title=one["title"],
            stamp=one["sha256"],
            kind="attachment",
        )


def parts_of(content: ItemContent) -> tuple[Entry, ...]:
    """The pieces of a released item to be compared, its decision among them."""
    decision = content["decision"]
    said = [Entry("beslutning", "Beslutning", decision["text"], kind="section")] if decision else []
    return (
        *_sections(content),
        *_motions(content),
        *_attachments(cast(Sequence[ProtocolAttachment], content["attachments"])),
        *said,
    )
