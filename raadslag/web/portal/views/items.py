"""The page of an item."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from raadslag.publications.content import ItemContent
from raadslag.publications.models import PublicItem, PublicMeeting
from raadslag.publications.queries import cases, items, meetings
from raadslag.publications.redactions.states import Scope
from raadslag.search.documents import scanned_files
from raadslag.web.portal.answer import answer
from raadslag.web.portal.contents import contents, passages
from raadslag.web.portal.links import address_of, cases_named, linked
from raadslag.web.portal.listing import listed_by_age
from raadslag.web.portal.place import Place, page
from raadslag.web.portal.route import in_words
from raadslag.web.portal.schema import Schema
from raadslag.web.portal.topics import main_group_and_topic
from raadslag.web.portal.views.errors import gone, removed, superseded
from raadslag.web.portal.views.meetings import find

RELATED = 8
ONWARD = ("recommended", "referred")  # what another body is to deal with


@page
def item(
    request: HttpRequest, place: Place, organization: str, meeting: str, item: str
) -> HttpResponse:
    found = items.item(place.body, organization, meeting, item)
    if found is None:
        return absent(request, place, find(place, organization, meeting), item)
    held = found.meeting
    before, after = items.neighbours(found)
    released = meetings.released(held)
    content = cast(ItemContent, found.content)
    context = {
        "schema": Schema(request, place).item(found, content, released),
        "meeting": held,
        "organization": held.organization,
        "released": released,
        "item": found,
        "before": before,
        "after": after,
        **_related(place, found),
    }
    return listed_by_age(answer(request, place, "item", context), place.body, held.on)


def absent(request: HttpRequest, place: Place, held: PublicMeeting, slug: str) -> HttpResponse:
    """Where the item stands now, or its tombstone if it was public; else there is no such item."""
    released = meetings.released(held)
    if meetings.withdrawn(released):
        if items.was_withdrawn(held, slug):
            return gone(request, place, meeting=held, publication=released)
    elif away := items.taken_out(held, slug):
        return removed(request, place, held, away.removed[-1])
    elif moved := items.moved_to(held, slug):  # its number changed; the old one may come again
        return redirect(place.address("item", held.organization.slug, held.slug, moved.slug))
    elif items.was_superseded(held, slug):
        return superseded(request, place, held)
    raise Http404


def _related(place: Place, found: PublicItem) -> dict[str, Any]:
    """The content with its links, and what leads on from the item."""
    content = cast(ItemContent, found.content)
    if found.closed:
        return {"content": content, "out": {one["scope"]: one for one in found.removed}}
    cited = items.citations(found)
    content = linked(content, cited, place, cases.readable(place.body, cases_named(content)))
    parts = passages(content["sections"])
    has_files = any(one["sha256"] for one in content["attachments"])
    same_case = cases.other_items(found, RELATED)
    return {
        "content": content,
        "parts": parts,
        "contents": contents(content, parts),
        "out": {one["scope"]: one for one in found.removed},
        "documents_out": [one for one in found.removed if one["scope"] == Scope.DOCUMENT],
        "scanned": scanned_files([found]).get(found.pk, ()) if has_files else (),
        "has_files": has_files,
        "history": [{**one, "on": _day(one["on"])} for one in content["history"]],
        "route": in_words(content["route"]),
        "topics": [one for one in main_group_and_topic(place.body, found.kle_topic) if one.title],
        "cited": [{"text": one.text, "href": address_of(one, place)} for one in cited],
        "cited_by": items.cited_by(found, RELATED),
        "same_case": same_case,
        "ended": _ended(found, same_case),
    }


def _ended(found: PublicItem, same_case: Sequence[PublicItem]) -> PublicItem | None:
    """Where a case that was only recommended or sent on here was dealt with last."""
    later = [one for one in same_case if one.outcome and one.meeting.on > found.meeting.on]
    known = found.outcome in ONWARD and len(same_case) < RELATED  # more, and the last is not here
    return later[-1] if known and later else None


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
