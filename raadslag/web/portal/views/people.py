"""The page of a politician."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from raadslag.publications.queries import cases, places
from raadslag.web.portal.answer import answer
from raadslag.web.portal.place import Place, page
from raadslag.web.portal.schema import Schema
from raadslag.web.portal.views.organizations import sits

STATEMENTS = 30


@page
def person(request: HttpRequest, place: Place, person: str) -> HttpResponse:
    found = places.person(place.body, person)
    if found is None:
        raise Http404
    today = timezone.localdate()
    context = {
        "schema": Schema(request, place).person(found),
        "person": found,
        "seats": [_dated(seat) for seat in found.seats if sits(seat, today)],
        "past_seats": [_dated(seat) for seat in found.seats if not sits(seat, today)],
        "statements": cases.dissent_of(found, STATEMENTS),
    }
    return answer(request, place, "person", context)


def _dated(seat: dict[str, Any]) -> dict[str, Any]:
    """The seat with its days as dates."""
    begun, ended = seat["starts_on"], seat["ends_on"]
    return {
        **seat,
        "since": date.fromisoformat(begun) if begun else None,
        "until": date.fromisoformat(ended) if ended else None,
    }
