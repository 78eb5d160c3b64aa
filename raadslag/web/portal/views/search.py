"""Search: the page, the words offered while typing, and JSON for programs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse

from raadslag.publications.queries import places
from raadslag.search.address import address, left_out, parameters, parsed
from raadslag.search.asked import Asked, Order
from raadslag.search.find import PAGE, Found, Hit, find
from raadslag.search.suggest import suggest
from raadslag.web.portal.answer import answer, for_programs
from raadslag.web.portal.choices import chosen, groups, known
from raadslag.web.portal.followed import subject_of_search
from raadslag.web.portal.place import Place, page

FORMAT = "raadslag-search/1"


@page
def search(request: HttpRequest, place: Place) -> HttpResponse:
    bodies = places.organizations(place.body)
    wanted = known(parsed(request.GET.dict()), place.body, bodies)
    found = _within_pages(find(wanted, place.body), place)
    asked = found.asked
    picked = chosen(asked, place.body, bodies)
    context: dict[str, Any] = {
        "asked": asked,
        "question": asked.question,
        "found": found,
        "first": (asked.page - 1) * PAGE + 1,
        "groups": groups(found, place.body, bodies),
        "chosen": picked,
        "left_out": left_out(request.GET.dict(), asked),
        "organizations": [one for one in bodies if not one.historic],
        "historic": [one for one in bodies if one.historic],
        "kept": _kept(asked),
        "by_date": asked.order is Order.DATE,
        "orders": {
            "date": address(replace(asked, order=Order.DATE, page=1)),
            "relevance": address(replace(asked, order=Order.RELEVANCE, page=1)),
        },
        "previous": address(replace(asked, page=asked.page - 1)) if asked.page > 1 else "",
        "next": address(replace(asked, page=asked.page + 1)) if asked.page < found.pages else "",
        "mended": address(replace(asked, question=found.corrected)) if found.corrected else "",
        "subject": subject_of_search(place, asked, picked),
        "feed": address(replace(asked, order=Order.RELEVANCE, page=1)),
        "everywhere": address(asked.without_choices()) if asked.chosen else "",
    }
    return answer(request, place, "search", context)


@page
def suggestions(request: HttpRequest, place: Place) -> HttpResponse:
    return _json({"words": suggest(request.GET.get("q", ""), place.body)})


@page
def programs(request: HttpRequest, place: Place) -> HttpResponse:
    there = places.organizations(place.body)
    found = find(known(parsed(request.GET.dict()), place.body, there), place.body)
    bodies = {one.pk: one.slug for one in there}
    counts = {
        name: {str(key): number for key, number in values.items()}
        for name, values in found.counts.values.items()
        if name not in ("person", "organization")
    }
    by_body = found.counts.values.get("organization", {})
    counts["organization"] = {bodies[int(k)]: n for k, n in by_body.items() if int(k) in bodies}
    return _json(
        {
            "format": FORMAT,
            "ready": found.ready,
            "asked": parameters(found.asked),
            "total": found.total,
            "page": found.asked.page,
            "pages": found.pages,
            "corrected": found.corrected or None,
            "counts": counts,
            "counts_rounded": found.counts.rounded,
            "items": [_told(one, request, place) for one in found.hits],
            "nearest": [_told(one, request, place) for one in found.nearest],
        }
    )


def _told(hit: Hit, request: HttpRequest, place: Place) -> dict[str, object]:
    item, meeting = hit.item, hit.item.meeting
    organization = meeting.organization
    path = place.address("item", organization.slug, meeting.slug, item.slug)
    return {
        "url": request.build_absolute_uri(path),
        "title": item.title,
        "number": item.number,
        "organization": {"name": organization.name, "slug": organization.slug},
        "date": meeting.on.isoformat(),
        "closed": item.closed,
        "case_number": item.case_number or None,
        "kle_topic": item.kle_topic or None,
        "outcome": item.outcome or None,
        "excerpt": "".join(one.text for one in hit.excerpt),
    }


def _within_pages(found: Found, place: Place) -> Found:
    """A page past the end is the last one."""
    if found.ready and found.asked.page > found.pages:
        return find(replace(found.asked, page=found.pages), place.body)
    return found


def _kept(asked: Asked) -> list[tuple[str, str]]:
    """What the form does not ask for, and keeps."""
    asked_for = ("q", "udvalg", "fra", "til", "side")
    return [(name, value) for name, value in parameters(asked).items() if name not in asked_for]


def _json(told: dict[str, Any]) -> HttpResponse:
    return for_programs(JsonResponse(told, json_dumps_params={"ensure_ascii": False}))
