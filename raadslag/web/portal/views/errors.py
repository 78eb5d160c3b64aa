"""Pages for what is not, or no longer, there."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseServerError,
)
from django.template.loader import render_to_string

from raadslag.publications.content import Removal
from raadslag.publications.models import Publication, PublicMeeting, PublicOrganization
from raadslag.publications.queries.places import forwarded, organization
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
    return _away(request, place, "gone", meeting, {"publication": publication})


def removed(
    request: HttpRequest, place: Place | None, meeting: PublicMeeting, removal: Removal
) -> HttpResponse:
    """410: it was taken out of what is public; says when and why."""
    return _away(request, place, "removed", meeting, {"removal": removal})


def superseded(request: HttpRequest, place: Place | None, meeting: PublicMeeting) -> HttpResponse:
    """410: it was public in an older release of the meeting, and the one in force lacks it."""
    return _away(request, place, "superseded", meeting, {})


def _away(
    request: HttpRequest,
    place: Place | None,
    template: str,
    meeting: PublicMeeting | None,
    told: Mapping[str, object],
) -> HttpResponse:
    organization = meeting.organization if meeting else None
    context = {"meeting": meeting, "organization": organization, **told}
    answered = answer(request, _beside(place, organization), template, context, status=410)
    answered.headers["X-Robots-Tag"] = "noindex"
    return answered


def _beside(place: Place | None, organization: PublicOrganization | None) -> Place | None:
    """The pages of the municipality the body belongs to, from wherever the reader stands."""
    if place is None or organization is None or organization.body_id == place.body.pk:
        return place
    theirs = (one for one in place.others if one.pk == organization.body_id)
    return next((place.beside(one) for one in theirs), None)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page that has taken over an old address; else 404 with ways on."""
    place = place_of(request)
    new = forwarded(place.body, request.get_full_path()) if place else ""
    if new and new != request.path:
        return HttpResponsePermanentRedirect(new)
    return answer(request, place, "not_found", _near(request, place), status=404)


def _near(request: HttpRequest, place: Place | None) -> dict[str, object]:
    """The body whose page the address lies below, when there is one."""
    below = re.search(r"/udvalg/([-\w]{1,80})/", request.path)
    found = organization(place.body, below[1]) if place and below else None
    return {"organization": found}


def failed(request: HttpRequest) -> HttpResponse:
    """500: a page that asks nothing of the database."""
    return HttpResponseServerError(render_to_string("portal/failed.html", {"place": None}))
