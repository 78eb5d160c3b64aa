"""Open data: the page that tells of it, and files with all that is public of a body in a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from raadslag.publications.models import PublicOrganization
from raadslag.publications.queries import dumps, places
from raadslag.web.portal.answer import answer, for_programs
from raadslag.web.portal.dumps import FORMAT, Dump
from raadslag.web.portal.licence import licence
from raadslag.web.portal.place import Place, absolute, page

LINES = "application/x-ndjson"


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a body, the latest year first."""

    organization: PublicOrganization
    years: list[tuple[int, str]]  # with the address


@page
def open_data(request: HttpRequest, place: Place) -> HttpResponse:
    told = {
        "host": absolute(request, place, ""),
        "licence": licence(),
        "files": list(_files(place)),
    }
    return answer(request, place, "open_data", told)


@page
def files(request: HttpRequest, place: Place) -> HttpResponse:
    """Which files there are, for programs."""
    chosen = licence()
    listed = [
        {
            "organization": one.organization.slug,
            "year": year,
            "url": absolute(request, place, path),
        }
        for one in _files(place)
        for year, path in one.years
    ]
    told = {
        "format": FORMAT,
        "licence": chosen.address if chosen else None,
        "files": listed,
    }
    return for_programs(JsonResponse(told, json_dumps_params={"ensure_ascii": False}))


@page
def dump(request: HttpRequest, place: Place, organization: str, year: int) -> HttpResponseBase:
    """All that is public of a body in a year, as JSON Lines; sent while it is read."""
    found = places.organization(place.body, organization)
    known = found is not None and MINYEAR <= year <= MAXYEAR
    if found is None or not known or not dumps.has_meetings(found, year):
        raise Http404
    lines = Dump(request, place, found, year).lines()
    return for_programs(StreamingHttpResponse(lines, content_type=f"{LINES}; charset=utf-8"))


def _files(place: Place) -> Iterator[Files]:
    years = dumps.years_of(place.body)
    for one in places.organizations(place.body):
        listed = years.get(one.pk, [])
        if listed:
            dumped = [(year, place.address("dump", one.slug, str(year))) for year in listed]
            yield Files(one, dumped)
