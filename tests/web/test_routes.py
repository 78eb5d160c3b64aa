"""Every route says who may open it."""

from collections.abc import Iterator

from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, path

Patterns = list[URLPattern | URLResolver]


def routes(patterns: Patterns, before: str = "") -> Iterator[tuple[str, object]]:
    """Every address pattern with its view."""
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from routes(one.url_patterns, before + str(one.pattern))
        else:
            yield before + str(one.pattern), one.callback


def without_access(patterns: Patterns) -> list[str]:
    """Address patterns whose view names no access function."""
    return [
        where for where, view in routes(patterns) if not callable(getattr(view, "access", None))
    ]


def test_every_route_names_its_access_function() -> None:
    everything = get_resolver().url_patterns

    assert len(list(routes(everything))) > 20
    assert without_access(everything) == []


def test_a_route_without_access_function_is_found() -> None:
    def view() -> HttpResponse:
        return HttpResponse()

    assert without_access([path("hemmelig/", view)]) == ["hemmelig/"]
