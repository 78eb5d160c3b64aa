"""Search over titles and texts."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from raadslag.publications.models import PublicItem
from raadslag.publications.queries import places
from raadslag.publications.queries.search import found
from raadslag.publications.queries.search import search as search_items
from raadslag.web.portal.answer import answer
from raadslag.web.portal.excerpt import excerpt, marked
from raadslag.web.portal.place import Place, page

PAGE = 20
LETTERS = 200  # longer questions are cut
WORDS = 10


@page
def search(request: HttpRequest, place: Place) -> HttpResponse:
    question = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:LETTERS]
    words = list(dict.fromkeys(question.split()))[:WORDS]
    bodies = places.organizations(place.body)
    slug = request.GET.get("udvalg", "")
    chosen = next((one for one in bodies if one.slug == slug), None)
    context: dict[str, Any] = {
        "question": question,
        "organizations": [one for one in bodies if not one.historic],
        "historic": [one for one in bodies if one.historic],
        "chosen": chosen,
    }
    if words:
        rows = search_items(place.body, words, chosen.slug if chosen else "")
        page_found = found(rows, PAGE, request.GET.get("side"))
        context["page"] = page_found
        context["hits"] = [_hit(one, words) for one in page_found.object_list]
    return answer(request, place, "search", context)


def _hit(item: PublicItem, words: list[str]) -> dict[str, object]:
    return {"item": item, "title": marked(item.title, words), "excerpt": excerpt(item, words)}
