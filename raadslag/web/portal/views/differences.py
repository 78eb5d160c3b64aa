"""What changed between two releases of a meeting's agenda or minutes."""

from __future__ import annotations

import re

from django.http import Http404, HttpRequest, HttpResponse

from raadslag.publications.models import Publication, PublicMeeting
from raadslag.publications.queries.differences import comparable, what_changed
from raadslag.web.portal.answer import answer
from raadslag.web.portal.listing import listed_by_age
from raadslag.web.portal.place import Place, page
from raadslag.web.portal.views.meetings import find

NAMED = re.compile(r"(dagsorden|referat)-([0-9]{1,4})")
KINDS = {"dagsorden": "agenda", "referat": "minutes"}


@page
def difference(
    request: HttpRequest, place: Place, organization: str, meeting: str, before: str, after: str
) -> HttpResponse:
    found = find(place, organization, meeting)
    old, new = _release(found, before), _release(found, after)
    told = what_changed(old, new)
    if told is None:
        raise Http404
    context = {
        "meeting": found,
        "organization": found.organization,
        "before": old,
        "after": new,
        "entries": told,
    }
    return listed_by_age(answer(request, place, "difference", context), place.body, found.on)


def _release(meeting: PublicMeeting, name: str) -> Publication:
    """The release of that name, such as "dagsorden-2"."""
    read = NAMED.fullmatch(name)
    found = comparable(meeting, KINDS[read[1]], int(read[2])) if read else None
    if found is None:
        raise Http404
    return found
