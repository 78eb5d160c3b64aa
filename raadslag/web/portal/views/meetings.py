"""The page of a meeting."""

from __future__ import annotations

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from raadslag.publications.models import Publication, PublicItem, PublicMeeting
from raadslag.publications.queries import documents, items, meetings
from raadslag.publications.queries.stamp import meeting_stamp
from raadslag.web.kit.outcomes import OUTCOMES, Word
from raadslag.web.portal.answer import answer
from raadslag.web.portal.kept_pages import kept
from raadslag.web.portal.listing import listed_by_age
from raadslag.web.portal.place import Place, page
from raadslag.web.portal.views.errors import gone

DISAGREEING = ("against", "reservation", "abstained", "dissent")


@page
def meeting(request: HttpRequest, place: Place, organization: str, meeting: str) -> HttpResponse:
    stamp = meeting_stamp(place.body, organization, meeting)
    if stamp is None:
        raise Http404
    return kept(request, place, stamp, lambda: _made(request, place, organization, meeting))


def _made(request: HttpRequest, place: Place, organization: str, meeting: str) -> HttpResponse:
    found = find(place, organization, meeting)
    released = meetings.released(found)
    if meetings.withdrawn(released):
        return gone(request, place, meeting=found, publication=released)
    lines = items.items_of([found])[found.pk]
    earlier, later = meetings.neighbours(found)
    context = {
        "meeting": found,
        "organization": found.organization,
        "released": released,
        "printed": _printed(found),
        "late_reason": meetings.late_reason(released),
        "items": lines,
        "tally": _tally(lines),
        "closed": sum(one.closed for one in lines),
        "dissenting": sum(_dissented(one) for one in lines),
        "versions": meetings.versions(found),
        "earlier": earlier,
        "later": later,
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
