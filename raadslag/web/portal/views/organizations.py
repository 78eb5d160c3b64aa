"""The page of a body."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from raadslag.publications.models import PublicMeeting
from raadslag.publications.queries import items, meetings, places
from raadslag.web.portal.answer import answer
from raadslag.web.portal.place import Place, page
from raadslag.web.portal.schema import Schema

DECISIONS = 6


@page
def organization(request: HttpRequest, place: Place, organization: str) -> HttpResponse:
    body = places.organization(place.body, organization)
    if body is None:
        raise Http404
    today = timezone.localdate()
    every = meetings.meetings_of(body)
    coming = [one for one in reversed(every) if one.on >= today and one.minutes_id is None]
    members = [one for one in body.members if sits(one, today) or body.historic]
    context = {
        "schema": Schema(request, place).organization(body, members),
        "organization": body,
        "members": members,
        "coming": coming,
        "years": _by_year([one for one in every if one not in coming]),
        "decisions": items.latest_decisions(body, DECISIONS),
    }
    return answer(request, place, "organization", context)


def sits(seat: dict[str, Any], today: date) -> bool:
    """Whether a seat is held on a day."""
    begun = not seat["starts_on"] or seat["starts_on"] <= today.isoformat()
    return begun and (not seat["ends_on"] or seat["ends_on"] >= today.isoformat())


def _by_year(held: list[PublicMeeting]) -> list[tuple[int, list[PublicMeeting]]]:
    return [(year, list(group)) for year, group in groupby(held, lambda one: one.on.year)]
