"""Registers over all meetings, and the pages of topics."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from raadslag.publications.models import PublicOrganization
from raadslag.publications.queries import places, registers
from raadslag.publications.queries.registers import Register, Sought
from raadslag.rules.kle_number import kle_of_slug
from raadslag.web.kit.outcomes import OUTCOMES
from raadslag.web.portal.answer import answer
from raadslag.web.portal.place import Place, page
from raadslag.web.portal.views.feeds import written

PAGE = 25
ENTRIES = 50  # of a feed
NAMES = {
    Register.DECISIONS: _("Alle beslutninger"),
    Register.CHANGED: _("Besluttet med ændring"),
    Register.DISSENT: _("Uenighed og forbehold"),
}


@dataclass(frozen=True, slots=True)
class FeedOf:
    """What a feed is of, and its page."""

    name: str
    address: str


@page
def feed(request: HttpRequest, place: Place, kind: Register) -> HttpResponse:
    """The latest of a register, narrowed as its page is."""
    sought = _sought(request, places.organizations(place.body), registers.years_held(place.body))
    rows = registers.paged(registers.register(place.body, kind, sought), ENTRIES, None)
    shown = place.address(kind.value)
    return written(request, place, FeedOf(str(NAMES[kind]), shown), list(rows.object_list))


@page
def register(request: HttpRequest, place: Place, kind: Register) -> HttpResponse:
    """A register, its word in the table of addresses, narrowed as is asked."""
    bodies = places.organizations(place.body)
    years = registers.years_held(place.body)
    sought = _sought(request, bodies, years)
    rows = registers.register(place.body, kind, sought)
    context = {
        "register": kind.value,
        "feed": place.address(f"{kind.value}-feed"),
        "sought": sought,
        "organizations": bodies,
        "years": years,
        "outcomes": OUTCOMES if kind is not Register.CHANGED else (),
        "page": registers.paged(rows, PAGE, request.GET.get("side")),
    }
    return answer(request, place, "register", context)


def _sought(request: HttpRequest, bodies: list[PublicOrganization], years: list[int]) -> Sought:
    """What the address narrows a register to."""
    return Sought(
        organization=_among(request, "udvalg", [one.slug for one in bodies]),
        year=int(_among(request, "aar", [str(one) for one in years]) or 0) or None,
        outcome=_among(request, "udfald", [one.key for one in OUTCOMES]),
    )


def _among(request: HttpRequest, name: str, known: list[str]) -> str:
    """What the address narrows to; what is not known narrows nothing."""
    asked = request.GET.get(name, "")
    return asked if asked in known else ""


@page
def topics(request: HttpRequest, place: Place) -> HttpResponse:
    return answer(request, place, "topics", {"topics": registers.groups_of(place.body)})


@page
def topic(request: HttpRequest, place: Place, topic: str) -> HttpResponse:
    number = kle_of_slug(topic)
    if number is None:
        raise Http404
    found = registers.paged(registers.items_on(place.body, number), PAGE, request.GET.get("side"))
    if not found.object_list:
        raise Http404
    context = {
        "topic": registers.topics(place.body, [number])[0],
        "groups": registers.topics(place.body, _above(number)),
        "topics": registers.topics_within(place.body, number),
        "page": found,
    }
    return answer(request, place, "topic", context)


def _above(number: str) -> list[str]:
    """The groups a topic lies in, the widest first."""
    levels = number.split(".")
    return [".".join(levels[:upto]) for upto in range(1, len(levels))]
