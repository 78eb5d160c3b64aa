"""The front page of a municipality."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from raadslag.publications.models import PublicItem, PublicMeeting, PublicOrganization
from raadslag.publications.queries import items, meetings, places
from raadslag.web.access import everyone, opened_by
from raadslag.web.portal.answer import answer
from raadslag.web.portal.place import Place, page, place_of
from raadslag.web.portal.schema import Schema

COMING = 6
MINUTES = 4
LINES = 3  # items shown of each meeting
TELLING = ("adopted_with_changes", "partly_adopted_by_majority", "rejected", "postponed")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Bodies of one kind under their heading."""

    heading: str | Promise
    organizations: list[PublicOrganization]


@dataclass(frozen=True, slots=True)
class Card:
    """A meeting and its most telling items."""

    meeting: PublicMeeting
    lines: list[PublicItem]
    more: int  # items not shown


def front(request: HttpRequest, place: Place) -> HttpResponse:
    bodies = places.organizations(place.body)
    minuted = meetings.latest_minutes(place.body, MINUTES)
    lines = items.items_of(minuted)
    context = {
        "schema": Schema(request, place).site(),
        "coming": meetings.upcoming(place.body, timezone.localdate(), COMING),
        "cards": [_card(one, lines[one.pk]) for one in minuted],
        "shelves": _shelves([one for one in bodies if not one.historic]),
        "historic": [one for one in bodies if one.historic],
        "others": [(one.name, place.beside(one).address("front")) for one in place.others],
    }
    return answer(request, place, "front", context)


elsewhere = page(front)


@opened_by(everyone)
def home(request: HttpRequest) -> HttpResponse:
    """The front page at the root; a welcome when nothing is released yet."""
    place = place_of(request)
    return front(request, place) if place else answer(request, None, "empty", {})


def _shelves(bodies: list[PublicOrganization]) -> list[Shelf]:
    kinds = (
        (_("Byråd"), places.COUNCIL),
        (_("Økonomiudvalg"), places.ECONOMY),
        (_("Stående udvalg"), places.COMMITTEE),
    )
    known = {kind for _heading, kind in kinds}
    shelves = [Shelf(h, [one for one in bodies if one.kind == kind]) for h, kind in kinds]
    shelves.append(Shelf(_("Andre udvalg og råd"), [o for o in bodies if o.kind not in known]))
    return [shelf for shelf in shelves if shelf.organizations]


def _card(meeting: PublicMeeting, lines: list[PublicItem]) -> Card:
    """The meeting with the items that tell most, in the order of the agenda."""
    lines = [one for one in lines if not one.gone]
    ranked = sorted(lines, key=_rank)
    chosen = sorted(ranked[:LINES], key=lambda one: one.position)
    return Card(meeting, chosen, len(lines) - len(chosen))


def _rank(item: PublicItem) -> tuple[bool, bool, bool, int]:
    """What tells most first; items without documents, such as the agenda itself, last."""
    bare = not item.glance.get("attachments")
    return not _telling(item), bare, not item.outcome, item.position


def _telling(item: PublicItem) -> bool:
    """Whether something other than plain assent happened."""
    glance = item.glance
    return bool(item.outcome in TELLING or glance.get("dissent") or glance.get("votes"))
