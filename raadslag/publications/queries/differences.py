"""What changed for the public between two releases of a meeting, from what was sealed.

Careful: what has been closed, taken out or hushed in any release is left out of all of them, and
nothing is compared when a release has been withdrawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from django.db.models import Q

from raadslag.publications.changes import parts_of
from raadslag.publications.content import ItemContent
from raadslag.publications.models import Publication, PublicFile, PublicItem, PublicMeeting
from raadslag.publications.states import PublicationState
from raadslag.rules.list_difference import Entry, EntryDifference, entries


def comparable(meeting: PublicMeeting, kind: str, version: int) -> Publication | None:
    """The release of a meeting that may be compared; none when any was withdrawn."""
    releases = meeting.publication_set.all()
    if releases.filter(state=PublicationState.WITHDRAWN).exists():
        return None
    return releases.filter(kind=kind, version=version).first()


def what_changed(before: Publication, after: Publication) -> tuple[EntryDifference, ...] | None:
    """The items that came, went, moved or were changed, in the new order; none when unknown.

    Of an item that went its title alone is told.
    """
    rows = list(PublicItem.objects.filter(publication__in=[before, after]).order_by("position"))
    secret = _secret(before.meeting_id)
    if any(one.item_key is None for one in rows):
        return None  # imported: nothing tells an item again in the other release
    known = [one for one in rows if one.item_key not in secret]
    old = [one for one in known if one.publication_id == before.pk]
    new = [one for one in known if one.publication_id == after.pk]
    stays = {one.item_key for one in new}
    return entries(_entries(old, stays), _entries(new, stays))


def _secret(meeting: int) -> set[int | None]:
    """Items of which anything has been closed, taken out or hushed, in whatever release."""
    rows = PublicItem.objects.filter(meeting=meeting)
    files = PublicFile.objects.filter(Q(hushed=True) | ~Q(redaction=None), item__meeting=meeting)
    touched = rows.filter(Q(closed=True) | Q(gone=True) | Q(pk__in=files.values("item")))
    removed = [one for one, what in rows.values_list("item_key", "removed") if what]
    return {*touched.values_list("item_key", flat=True), *removed}


def _entries(rows: Sequence[PublicItem], stays: set[int | None]) -> list[Entry]:
    return [
        Entry(
            key=str(one.item_key),
            title=one.title,
            number=one.number,
            parts=parts_of(cast(ItemContent, one.content)) if one.item_key in stays else (),
        )
        for one in rows
    ]
