"""The page of a case."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from raadslag.publications.queries import cases
from raadslag.web.portal.answer import answer
from raadslag.web.portal.course import course
from raadslag.web.portal.listing import listed_by_age
from raadslag.web.portal.place import Place, page
from raadslag.web.portal.topics import main_group_and_topic
from raadslag.web.portal.views.errors import gone


@page
def case(request: HttpRequest, place: Place, case: str) -> HttpResponse:
    found = cases.items_of_case(place.body, case)
    if not found:
        if cases.case_was_withdrawn(place.body, case):
            return gone(request, place)
        raise Http404
    latest = found[-1]
    context = {
        "latest": latest,
        "topics": main_group_and_topic(place.body, latest.kle_topic),
        "titles": list(dict.fromkeys(one.title for one in found if one.title != latest.title)),
        "steps": course(found),
    }
    told = answer(request, place, "case", context)
    return listed_by_age(told, place.body, latest.meeting.on)
