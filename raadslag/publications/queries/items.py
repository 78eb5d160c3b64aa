"""Items of released meetings; a closed item leaves here with what is public alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django.db.models import QuerySet

from raadslag.publications.content import Glance, ItemContent, empty
from raadslag.publications.models import (
    Citation,
    PublicBody,
    PublicItem,
    PublicMeeting,
    PublicOrganization,
)
from raadslag.publications.states import PublicationState


def standing() -> QuerySet[PublicItem]:
    """Items that have their place before the public now, tombstones too."""
    return PublicItem.objects.filter(shown=True, publication__state=PublicationState.CURRENT)


def shown() -> QuerySet[PublicItem]:
    """Items the public may see now."""
    return standing().filter(gone=False)


def bare(item: PublicItem) -> PublicItem:
    """The item, and of a closed one its title, public decision and votes alone."""
    if not item.closed:
        return item
    item.case_number = item.case_slug = item.kle_topic = item.kle_facet = ""
    deferred = item.get_deferred_fields()
    if "content" not in deferred:
        item.content = _bare_content(cast(ItemContent, item.content))
    if "glance" not in deferred:
        item.glance = _bare_glance(item.glance)
        item.outcome = item.outcome if item.glance["decision"] else ""
    return item


def _bare_content(content: ItemContent) -> ItemContent:
    votes = [{**one, "on": ""} for one in content.get("votes", ())]
    told, decision = {**empty(), "votes": votes}, content.get("decision")
    if decision:
        plain = {"text": decision["text"], "html": "", "recommends_to": "", "referred_to": ""}
        told = {**told, "decision": plain}
    return cast(ItemContent, told)


def _bare_glance(glance: Mapping[str, Any]) -> Glance:
    decision, votes = glance.get("decision", ""), glance.get("votes", 0)
    return {"decision": decision, "changes": [], "dissent": [], "votes": votes, "attachments": 0}


def items_of(meetings: Iterable[PublicMeeting]) -> dict[int, list[PublicItem]]:
    """What lists show of the items of some meetings, by meeting, in one query.

    Of an item that was taken out there is a row with its tombstone.
    """
    found: dict[int, list[PublicItem]] = {one.pk: [] for one in meetings}
    rows = standing().filter(meeting__in=list(found)).defer("content")
    for item in rows.order_by("meeting", "position"):
        found[item.meeting_id].append(bare(item))
    return found


def item(body: PublicBody, organization: str, meeting: str, slug: str) -> PublicItem | None:
    """The item with this address, with all that is public in it and of its meeting; one query."""
    here = {
        "meeting__organization__body": body,
        "meeting__organization__slug": organization,
        "meeting__slug": meeting,
    }
    related = ("publication", "meeting__organization", "meeting__agenda", "meeting__minutes")
    heavy = ("meeting__organization__members", "meeting__organization__task")
    rows = shown().filter(**here, slug=slug).select_related(*related).defer(*heavy)
    found = rows.first()
    return bare(found) if found else None


def was_withdrawn(meeting: PublicMeeting, slug: str) -> bool:
    """Whether a withdrawn release of the meeting had an item with this address."""
    return PublicItem.objects.filter(
        meeting=meeting, slug=slug, publication__state=PublicationState.WITHDRAWN
    ).exists()


def taken_out(meeting: PublicMeeting, slug: str) -> PublicItem | None:
    """The item with this address of which only a tombstone is left."""
    rows = standing().filter(meeting=meeting, slug=slug, gone=True)
    return rows.defer("content").first()


def moved_to(meeting: PublicMeeting, slug: str) -> PublicItem | None:
    """The open item that had this address in an older release, and has another now."""
    older = PublicItem.objects.filter(
        meeting=meeting, slug=slug, publication__state=PublicationState.SUPERSEDED
    )
    keys = older.exclude(item_key=None).values_list("item_key", flat=True)
    latest = list(keys.order_by("-publication_id")[:1])
    rows = shown().filter(meeting=meeting, item_key__in=latest)
    return rows.filter(closed=False).defer("content", "glance").first()


def was_superseded(meeting: PublicMeeting, slug: str) -> bool:
    """Whether an older release of the meeting had an open item with this address."""
    older = PublicItem.objects.filter(meeting=meeting, slug=slug, closed=False)
    return older.filter(publication__state=PublicationState.SUPERSEDED).exists()


def neighbours(of: PublicItem) -> tuple[PublicItem | None, PublicItem | None]:
    """The items before and after, in one query."""
    fellows = shown().filter(
        publication=of.publication_id, position__in=(of.position - 1, of.position + 1)
    )
    by_place = {one.position: one for one in fellows.defer("content", "glance")}
    return by_place.get(of.position - 1), by_place.get(of.position + 1)


def citations(of: PublicItem) -> list[Citation]:
    """The other meetings an item names that can be read here."""
    known = of.citation_set.exclude(cited_meeting=None)
    return list(known.select_related("cited_meeting__organization").order_by("position"))


def cited_by(of: PublicItem, limit: int) -> list[PublicItem]:
    """Open items that name this one, latest first."""
    citing = Citation.objects.filter(cited_meeting=of.meeting_id, cited_slug=of.slug)
    rows = shown().filter(pk__in=citing.values("item"), closed=False).exclude(pk=of.pk)
    return list(
        rows.select_related("meeting__organization")
        .defer("content")
        .order_by("-meeting__on", "position")[:limit]
    )


def latest_decisions(organization: PublicOrganization, limit: int) -> list[PublicItem]:
    """What a body decided lately in open items, latest first."""
    rows = shown().filter(meeting__organization=organization, closed=False)
    return list(
        rows.exclude(outcome__in=("", "noted", "no_decision"))
        .select_related("meeting")
        .defer("content")
        .order_by("-meeting__on", "position")[:limit]
    )
