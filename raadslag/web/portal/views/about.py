"""Pages about the portal itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from raadslag.web.kit.outcomes import DISSENT, OUTCOMES
from raadslag.web.portal.answer import answer
from raadslag.web.portal.glossary import TERMS
from raadslag.web.portal.place import Place, page


@page
def about(request: HttpRequest, place: Place) -> HttpResponse:
    return answer(request, place, "about", {})


@page
def accessibility(request: HttpRequest, place: Place) -> HttpResponse:
    return answer(request, place, "accessibility", {})


@page
def glossary(request: HttpRequest, place: Place) -> HttpResponse:
    words = {"terms": TERMS, "outcomes": OUTCOMES, "dissent": DISSENT}
    return answer(request, place, "glossary", words)
