"""Pages about the portal itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from raadslag.web.kit.outcomes import DISSENT, OUTCOMES
from raadslag.web.portal.answer import answer
from raadslag.web.portal.place import Place, page


@page
def about(request: HttpRequest, place: Place) -> HttpResponse:
    return answer(request, place, "about", {"outcomes": OUTCOMES, "dissent": DISSENT})


@page
def accessibility(request: HttpRequest, place: Place) -> HttpResponse:
    return answer(request, place, "accessibility", {})
