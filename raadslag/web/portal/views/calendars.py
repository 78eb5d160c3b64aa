"""The public calendars: all meetings of a municipality, and those of one body."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.publications.models import PublicMeeting
from raadslag.publications.queries import meetings, places
from raadslag.web.kit.calendars import Event, calendar
from raadslag.web.portal.answer import asked_about
from raadslag.web.portal.place import Place, page

BACK = timedelta(days=366)  # how far back the calendars go


@page
def municipality(request: HttpRequest, place: Place) -> HttpResponse:
    since = timezone.localdate() - BACK
    known = meetings.calendar(place.body, since)
    name = _("Politiske møder i %(name)s") % {"name": place.body.name}
    return _answer(request, place, name, known)


@page
def organization(request: HttpRequest, place: Place, organization: str) -> HttpResponse:
    body = places.organization(place.body, organization)
    if body is None:
        raise Http404
    since = timezone.localdate() - BACK
    known = meetings.calendar(place.body, since, organization=body)
    return _answer(request, place, f"{body.name}, {place.body.name}", known)


def _answer(
    request: HttpRequest, place: Place, name: str, known: list[PublicMeeting]
) -> HttpResponse:
    response = calendar(request, name, [_event(request, place, one) for one in known])
    return asked_about(response)


def _event(request: HttpRequest, place: Place, meeting: PublicMeeting) -> Event:
    """A meeting as its public page has it; nothing of what is on its agenda."""
    body = meeting.organization
    address = place.address("meeting", body.slug, meeting.slug)
    released = meetings.released(meeting)
    extra = _("%(name)s, ekstraordinært møde") % {"name": body.name}
    return Event(
        uid=f"moede-{meeting.meeting_id}.{place.body.slug}@raadslag",
        title=extra if meeting.extraordinary else body.name,
        day=meeting.on,
        stamp=released.sealed_at if released else datetime(meeting.on.year, 1, 1, tzinfo=UTC),
        sequence=_changes(meeting),
        start=meeting.starts,
        end=meeting.ends,
        place=meeting.location,
        description=_told(meeting),
        url=request.build_absolute_uri(address),
        cancelled=meeting.cancelled,
        categories=(body.name,),
    )


def _changes(meeting: PublicMeeting) -> int:
    """How often the public has been told something new of the meeting, as far as is kept."""
    versions = [one.version for one in (meeting.agenda, meeting.minutes) if one]
    return sum(versions) + meeting.cancelled


def _told(meeting: PublicMeeting) -> str:
    if meeting.cancelled:
        return _("Mødet er aflyst.")
    released = meetings.released(meeting)
    if released is None or meetings.withdrawn(released):
        return _("Dagsordenen er ikke offentliggjort endnu.")
    if meeting.minutes:
        return _("Referatet er offentliggjort.")
    return _("Dagsordenen er offentliggjort.")
