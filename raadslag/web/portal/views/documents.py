"""Released documents."""

from __future__ import annotations

import re
from typing import IO

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control
from django.utils.text import get_valid_filename

from raadslag.publications.models import PublicFile, PublicMeeting
from raadslag.publications.queries import documents, meetings
from raadslag.publications.redactions.strip import removal
from raadslag.web.access import everyone, opened_by
from raadslag.web.portal.answer import CACHE_SECONDS
from raadslag.web.portal.listing import listed_by_age
from raadslag.web.portal.place import Place, page, place_of
from raadslag.web.portal.views.errors import gone, removed, superseded
from raadslag.web.portal.views.meetings import find

PDF = "application/pdf"
ENDINGS = {
    PDF: ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
}


@opened_by(everyone)
def document(request: HttpRequest, sha256: str) -> HttpResponseBase:
    """The document: PDF in the window, all else to be saved, nothing may run."""
    released = documents.document(sha256)
    if released is None:
        return _absent(request, sha256)
    try:
        opened = documents.open_document(released.sha256)
    except FileNotFoundError as lost:
        raise Http404 from lost
    meeting = released.item.meeting
    return _sent(opened, file_name(released), released.media_type, meeting)


def _absent(request: HttpRequest, sha256: str) -> HttpResponse:
    """Why a document that was public is not any more; of all others nothing is told."""
    why = documents.absence(sha256)
    if why is None:
        raise Http404
    if why.redaction is not None:
        return removed(request, place_of(request), why.meeting, removal(why.redaction))
    if why.publication is not None:
        place = place_of(request)
        return gone(request, place, meeting=why.meeting, publication=why.publication)
    return superseded(request, place_of(request), why.meeting)


@page
def agenda(request: HttpRequest, place: Place, organization: str, meeting: str) -> HttpResponseBase:
    """The agenda with its attachments as one PDF, while just that agenda is public."""
    return _printed(request, place, find(place, organization, meeting), "dagsorden")


@page
def minutes(
    request: HttpRequest, place: Place, organization: str, meeting: str
) -> HttpResponseBase:
    """The minutes with their attachments as one PDF, while just those minutes are public."""
    return _printed(request, place, find(place, organization, meeting), "referat")


def _printed(
    request: HttpRequest, place: Place, found: PublicMeeting, name: str
) -> HttpResponseBase:
    released = meetings.released(found)
    if meetings.withdrawn(released):
        return gone(request, place, meeting=found, publication=released)
    asked = documents.printed_minutes if name == "referat" else documents.printed_agenda
    printed = asked(found.meeting_id)
    if printed is None:
        raise Http404
    try:
        opened = documents.open_document(printed.document)
    except FileNotFoundError as lost:
        raise Http404 from lost
    return _sent(opened, f"{name}-{found.organization.slug}-{found.slug}.pdf", PDF, found)


def _sent(
    opened: IO[bytes], name: str, media_type: str, meeting: PublicMeeting
) -> HttpResponseBase:
    response = FileResponse(
        opened, as_attachment=media_type != PDF, filename=name, content_type=media_type
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["X-Content-Type-Options"] = "nosniff"
    patch_cache_control(response, public=True, max_age=CACHE_SECONDS)
    return listed_by_age(response, meeting.organization.body, meeting.on)


def file_name(released: PublicFile) -> str:
    """A name to save the document under, with the ending of its kind."""
    ending = ENDINGS.get(released.media_type, "")
    printed = re.sub(r"[^\w. -]", "", released.title[:100]).strip(". ")
    name = get_valid_filename(printed or "bilag")
    return name if name.lower().endswith(ending) else name + ending
