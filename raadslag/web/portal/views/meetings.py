"""The page of a meeting."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from raadslag.publications.content import DISAGREEING
from raadslag.publications.models import Publication, PublicItem, PublicMeeting
from raadslag.publications.queries import documents, items, meetings
from raadslag.publications.queries.stamp import Stamp, meeting_stamp
from raadslag.web.kit.outcomes import OUTCOMES, Word
from raadslag.web.portal.answer import answer
from raadslag.web.portal.kept_pages import kept
from raadslag.web.portal.listing import listed_by_age
from raadslag.web.portal.place import Place, page
from raadslag.web.portal.schema import Schema
from raadslag.web.portal.views.errors import gone

PLACES = {"agenda": "dagsorden", "minutes": "referat"}  # in addresses


@page
def meeting(request: HttpRequest, place: Place, organization: str, meeting: str) -> HttpResponse:
    stamp = meeting_stamp(place.body, organization, meeting)
    if stamp is None:
        raise Http404
    return kept(
        request,
        place,
        stamp.digest,
        lambda: _made(request, place, find(place, organization, meeting), stamp),
    )


def _made(request: HttpRequest, place: Place, found: PublicMeeting, stamp: Stamp) -> HttpResponse:
    released = meetings.released(found)
    if meetings.withdrawn(released):
        return gone(request, place, meeting=found, publication=released)
    lines = items.items_of([found])[found.pk]
    versions = meetings.versions(found)
    printed = _printed(found)
    context = {
        "schema": Schema(request, place).meeting(found, printed),
        "meeting": found,
        "organization": found.organization,
        "released": released,
        "printed": printed,
        "late_reason": meetings.late_reason(released),
        "items": lines,
        "tally": _tally(lines),
        "closed": sum(one.closed for one in lines),
        "dissenting": sum(_dissented(one) for one in lines),
        "versions": versions,
        "compared": _compared(versions, lines),
        "earlier": stamp.earlier,
        "later": stamp.later,
        "past": found.on < timezone.localdate(),
    }
    return listed_by_age(answer(request, place, "meeting", context), place.body, found.on)


def _printed(meeting: PublicMeeting) -> Publication | None:
    """The minutes or agenda whose PDF is offered; a query only where there is one."""
    if meeting.minutes is not None:
        out = meeting.minutes.document
        return documents.printed_minutes(meeting.meeting_id) if out else None
    made = meeting.agenda is not None and meeting.agenda.document
    return documents.printed_agenda(meeting.meeting_id) if made else None


def find(place: Place, organization: str, slug: str) -> PublicMeeting:
    """The meeting with this address, or a page that says there is none."""
    found = meetings.meeting(place.body, organization, slug)
    if found is None:
        raise Http404
    return found


def _dissented(item: PublicItem) -> bool:
    """Whether somebody stood otherwise; being away is not to disagree."""
    return any(one["kind"] in DISAGREEING for one in item.glance.get("dissent", ()))


def _tally(lines: list[PublicItem]) -> list[tuple[Word, int]]:
    """How many items had each outcome, in the order of the glossary."""
    counts = Counter(one.outcome for one in lines)
    return [(word, counts[word.key]) for word in OUTCOMES if counts[word.key]]


@dataclass(frozen=True, slots=True)
class Named:
    """A release with its part of an address, such as "dagsorden-2"."""

    release: Publication
    place: str


def _compared(versions: list[Publication], lines: list[PublicItem]) -> list[tuple[Named, Named]]:
    """Each release with the one before it, latest first; none when any is withdrawn.

    Nor of what was imported: nothing tells an item again in another release.
    """
    imported = any(one.item_key is None for one in lines)
    if imported or any(meetings.withdrawn(one) for one in versions):
        return []
    named = [Named(one, f"{PLACES[one.kind]}-{one.version}") for one in versions]
    return [(before, after) for after, before in pairwise(named)]
