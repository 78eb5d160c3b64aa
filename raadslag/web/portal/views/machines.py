"""What machines read: robots.txt and sitemaps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from raadslag.publications.models import PublicBody
from raadslag.publications.queries import places, sitemap
from raadslag.web.access import everyone, opened_by
from raadslag.web.portal.place import Place, place_of

STANDING = (
    "front",
    "decisions",
    "changed",
    "dissent",
    "topics",
    "promise",
    "about",
    "glossary",
    "open-data",
    "accessibility",
)
CLOSED = (
    *("/soeg/", "/kommune/*/soeg/", "/en/soeg/", "/en/kommune/*/soeg/"),
    "/*/punkt/*.pdf$",  # set when it is asked for; the page tells the same
)


@opened_by(everyone)
def robots(request: HttpRequest) -> HttpResponse:
    """Everything may be visited but the search pages and the PDFs of single items."""
    at = request.build_absolute_uri("/sitemap.xml")
    closed = "".join(f"Disallow: {path}\n" for path in CLOSED)
    rules = f"User-agent: *\n{closed}\nSitemap: {at}\n"
    return HttpResponse(rules, content_type="text/plain; charset=utf-8")


@opened_by(everyone)
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """One map of the bodies and one a year of the home municipality."""
    place = place_of(request)
    if place is None:
        raise Http404
    maps = ["/sitemap-udvalg.xml"]
    maps += [f"/sitemap-{year}.xml" for year in sitemap.years(place.body, timezone.localdate())]
    return _xml(request, "sitemap_index", maps)


@opened_by(everyone)
def sitemap_bodies(request: HttpRequest) -> HttpResponse:
    """The front page, the bodies and the pages about the portal."""
    place = place_of(request)
    if place is None:
        raise Http404
    bodies = places.organizations(place.body)
    pages = [place.address(page) for page in STANDING]
    pages += [place.address("organization", one.slug) for one in bodies]
    pages += [place.beside(one).address("front") for one in place.others]
    return _xml(request, "sitemap", pages)


@opened_by(everyone)
def sitemap_year(request: HttpRequest, year: int) -> HttpResponse:
    """The meetings, open items and cases of a year."""
    place = place_of(request)
    if place is None or not MINYEAR <= year <= MAXYEAR:
        raise Http404
    return _xml(request, "sitemap", list(_addresses(place, place.body, year)))


def _addresses(place: Place, body: PublicBody, year: int) -> Iterator[str]:
    today = timezone.localdate()
    for parts in sitemap.meetings_in(body, year, today):
        yield place.address("meeting", *parts)
    for item in sitemap.items_in(body, year, today):
        yield place.address("item", *item)
    for slug in sitemap.cases_in(body, year, today):
        yield place.address("case", slug)


def _xml(request: HttpRequest, template: str, paths: list[str]) -> HttpResponse:
    addresses = [request.build_absolute_uri(path) for path in paths]
    return render(
        request,
        f"portal/{template}.xml",
        {"addresses": addresses},
        content_type="application/xml; charset=utf-8",
    )
