"""Atom feeds: what is new of a municipality, a body, a case, a topic or a search."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from raadslag.publications.models import PublicItem
from raadslag.publications.queries.items import bare
from raadslag.publications.queries.news import Followed, news
from raadslag.search.address import of_key, parsed
from raadslag.search.news import latest
from raadslag.web.portal.answer import asked_about
from raadslag.web.portal.followed import subject_of, subject_of_search
from raadslag.web.portal.place import Place, page

ENTRIES = 50


class Titled(Protocol):
    """What a feed is of, and its page."""

    @property
    def name(self) -> str: ...

    @property
    def address(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as a feed has it."""

    item: PublicItem
    address: str
    updated: datetime


@page
def everything(request: HttpRequest, place: Place) -> HttpResponse:
    return _feed(request, place, Followed.ALL, "")


@page
def organization(request: HttpRequest, place: Place, organization: str) -> HttpResponse:
    return _feed(request, place, Followed.ORGANIZATION, organization)


@page
def case(request: HttpRequest, place: Place, case: str) -> HttpResponse:
    return _feed(request, place, Followed.CASE, case)


@page
def topic(request: HttpRequest, place: Place, topic: str) -> HttpResponse:
    return _feed(request, place, Followed.TOPIC, topic)


@page
def words(request: HttpRequest, place: Place) -> HttpResponse:
    subject = subject_of_search(place, parsed(request.GET.dict()))
    if subject is None:
        raise Http404
    rows = latest(of_key(subject.key), place.body, ENTRIES)
    if rows is None:
        return _not_ready()
    return written(request, place, subject, rows)


def _feed(request: HttpRequest, place: Place, kind: Followed, key: str) -> HttpResponse:
    subject = subject_of(place, kind, key)
    if subject is None:
        raise Http404
    return written(request, place, subject, list(news(place.body, kind, subject.key)[:ENTRIES]))


def written(
    request: HttpRequest, place: Place, subject: Titled, rows: list[PublicItem]
) -> HttpResponse:
    """The feed of some items, latest first."""
    told = _told(request, place, subject, [bare(one) for one in rows])
    response = render(request, "portal/feed.xml", told)
    response.headers["Content-Type"] = "application/atom+xml; charset=utf-8"
    return asked_about(response)


def _not_ready() -> HttpResponse:
    """An empty feed would say that there is nothing: the reader's program asks again."""
    said = _("Søgningen er ved at blive gjort klar. Prøv igen om lidt.")
    response = HttpResponse(f"{said}\n", content_type="text/plain; charset=utf-8", status=503)
    response.headers["Retry-After"] = "60"
    patch_cache_control(response, no_store=True)
    return response


def _told(
    request: HttpRequest, place: Place, subject: Titled, rows: list[PublicItem]
) -> dict[str, object]:
    entries = [_entry(request, place, one) for one in rows]
    return {
        "place": place,
        "subject": subject,
        "self": request.build_absolute_uri(),
        "page": request.build_absolute_uri(subject.address),
        "entries": entries,
        "updated": max((one.updated for one in entries), default=None),
    }


def _entry(request: HttpRequest, place: Place, item: PublicItem) -> Entry:
    meeting = item.meeting
    path = place.address("item", meeting.organization.slug, meeting.slug, item.slug)
    changed = item.publication.redacted_at or item.publication.sealed_at
    return Entry(item, request.build_absolute_uri(path), changed)
