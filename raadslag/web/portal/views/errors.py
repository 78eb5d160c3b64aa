"""Pages for what is not, or no longer, there."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.template.loader import render_to_string

from raadslag.publications.models import Publication, PublicMeeting
from raadslag.web.portal.answer import answer
from raadslag.web.portal.place import Place, place_of


def gone(
    request: HttpRequest,
    place: Place | None,
    *,
    meeting: PublicMeeting | None = None,
    publication: Publication | None = None,
) -> HttpResponse:
    """410: it was public and has been withdrawn; says when and why if known."""
    context = {
        "meeting": meeting,
        "organization": meeting.organization if meeting else None,
        "publication": publication,
    }
    return answer(request, place, "gone", context, status=410)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: ways on to what was perhaps meant."""
    return answer(request, place_of(request), "not_found", {}, status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """500: a page that asks nothing of the database."""
    return HttpResponseServerError(render_to_string("portal/failed.html", {"place": None}))
