"""How every public page is answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from raadslag.web.kit.languages import in_each_language, other_languages
from raadslag.web.portal.place import Place, canonical

R = TypeVar("R", bound=HttpResponseBase)


def answer(
    request: HttpRequest,
    place: Place | None,
    template: str,
    context: Mapping[str, Any],
    status: int = 200,
) -> HttpResponse:
    """The page of a template, with what every public page needs."""
    number = getattr(context.get("page"), "number", 1)
    one = canonical(request, place, number) if place and status == 200 else ""
    every = {
        "place": place,
        "canonical": one,
        "alternates": in_each_language(one) if one else (),
        "languages": other_languages(request) if status == 200 else (),
    }
    response = render(request, f"portal/{template}.html", {**every, **context}, status=status)
    if status == 200:
        asked_about(response)
    else:
        patch_cache_control(response, no_cache=True)
    return response


def for_programs(response: R) -> R:
    """What any program may read; search engines are to list the pages instead."""
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return asked_about(response)


def asked_about(response: R) -> R:
    """What browsers and caches may keep, but ask about by its tag each time it is looked at.

    What is withdrawn is gone at once, also for who has it; what is the same is not sent again.
    """
    patch_cache_control(response, public=True, no_cache=True)
    return response
