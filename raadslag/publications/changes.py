"""What became of an agenda between two issues, from their sealed contents."""

from __future__ import annotations

from collections.abc import Iterator

from raadslag.publications.issued import IssuedAgenda, IssuedItem
from raadslag.publications.words import plain
from raadslag.rules.list_difference import Entry, EntryDifference, entries


def agenda_changes(before: IssuedAgenda, after: IssuedAgenda) -> tuple[EntryDifference, ...]:
    """The items that came, went, moved or were changed, in the new order."""
    return entries(
        [_entry(one) for one in before["items"]], [_entry(one) for one in after["items"]]
    )


def _entry(item: IssuedItem) -> Entry:
    return Entry(
        key=str(item["key"]),
        title=item["title"],
        number=item["number"],
        parts=(*_sections(item), *_motions(item), *_attachments(item)),
    )


def _sections(item: IssuedItem) -> Iterator[Entry]:
    seen: dict[str, int] = {}
    for section in item["content"]["sections"]:
        heading = section["heading"] or ""
        seen[heading] = seen.get(heading, 0) + 1
        yield Entry(
            key=f"s:{heading}:{seen[heading]}",
            title=heading,
            text=plain(section["html"]),
            kind="section",
        )


def _motions(item: IssuedItem) -> Iterator[Entry]:
    for at, proposal in enumerate(item["content"]["proposals"]):
        for place, motion in enumerate(proposal["motions"]):
            yield Entry(
                key=f"m:{at}:{place}", title=proposal["proposer"], text=motion, kind="motion"
            )


def _attachments(item: IssuedItem) -> Iterator[Entry]:
    seen: dict[str, int] = {}
    for one in item["attachments"]:
        seen[one["title"]] = seen.get(one["title"], 0) + 1
        yield Entry(
            key=f"a:{one['title']}:{seen[one['title']]}",
            title=one["title"],
            stamp=one["sha256"],
            kind="attachment",
        )
