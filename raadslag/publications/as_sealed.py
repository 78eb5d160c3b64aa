"""The public side of minutes as they were sealed, whatever has been changed since."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy, deepcopy

from raadslag.agendas.models import AgendaItem
from raadslag.files.models import StoredFile
from raadslag.meetings.models import Meeting
from raadslag.minutes.around import Surroundings, items_of, surroundings
from raadslag.minutes.notes import notes_of
from raadslag.minutes.queries import SealedItem, sealed_items
from raadslag.publications import content, pictures
from raadslag.publications.as_issued import NEUTRAL, as_it_stood, closed_since, files_of, open_still
from raadslag.publications.compose import ComposedItem, closed_decision
from raadslag.publications.content import ItemContent


def as_sealed(meeting: Meeting) -> list[ComposedItem] | None:
    """Every item of sealed minutes as the public may see it; none before they are sealed.

    What was closed then, or has been closed since, is closed.
    """
    sealed = sealed_items(meeting)
    if sealed is None:
        return None
    items = [one for one in items_of(meeting) if one.slug in sealed]
    around = surroundings(meeting, items)
    files = files_of(one.text["attachments"] for one in sealed.values())
    return [_item(one, sealed[one.slug], around, files) for one in items]


def _item(
    item: AgendaItem, sealed: SealedItem, around: Surroundings, files: Mapping[str, StoredFile]
) -> ComposedItem:
    if closed_since(item) or sealed.text["closed"]:
        return _closed(item, sealed)
    text = sealed.text
    composed = _corrected({**deepcopy(text["content"]), "notes": notes_of(text)}, sealed)
    kept = around.attachments.get(item.paper.pk, ())
    attachments = [as_it_stood(one, files) for one in text["attachments"] if open_still(one, kept)]
    composed["attachments"] = [
        {
            "title": one["title"],
            "sha256": one["sha256"],
            "media_type": one["media_type"],
            "size": one["size"],
        }
        for _, one in attachments
    ]
    return ComposedItem(
        item,
        composed,
        text["outcome"],
        tuple(one for one, _ in attachments),
        tuple(around.references.get(item.pk, ())),
        pictures.released(composed["sections"], around.pictures.get(item.paper.pk, ())),
        title=text["title"],
    )


def _closed(item: AgendaItem, sealed: SealedItem) -> ComposedItem:
    """A closed item: its neutral title, its public decision, how each voted, and corrections."""
    text, composed = sealed.text, content.empty()
    shut = copy(item)  # never kept: also what is open now was closed when it was sealed
    shut.closed = True
    composed["votes"] = [{**one, "on": ""} for one in text["content"]["votes"]]
    if text["public_decision"]:
        composed["decision"] = closed_decision(text["public_decision"])
    title = item.public_title or text["public_title"] or item.paper.public_title or NEUTRAL
    outcome = text["outcome"] if text["public_decision"] else ""
    return ComposedItem(shut, _corrected(composed, sealed), outcome, title=title)


def _corrected(composed: ItemContent, sealed: SealedItem) -> ItemContent:
    added = list(sealed.corrections)
    return {**composed, "corrections": added} if added else composed
