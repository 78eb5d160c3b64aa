"""The menu of the workspace: the pages each person has use for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from raadslag.web.access import Access
from raadslag.web.workspace.access import (
    administration,
    deskwork,
    follows,
    keeping_house,
    secretariat,
    signed_in,
)
from raadslag.web.workspace.account.access import whole_log
from raadslag.web.workspace.requests.access import seated

register = template.Library()


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the menu and who has use for it; ``own`` stands beside the reader's name."""

    route: str
    label: str | Promise
    shown: Access
    own: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """An entry with its address, and whether the reader stands below it."""

    address: str
    label: str | Promise
    here: bool


ENTRIES = (
    Entry("workspace:desk", _("Mit bord"), signed_in),
    Entry("workspace:cases", _("Sager"), deskwork),
    Entry("workspace:requests", _("Mine forslag"), seated),
    Entry("workspace:meetings", _("Møder"), signed_in),
    Entry("workspace:followups", _("Opfølgning"), follows),
    Entry("workspace:deadlines", _("Frister"), secretariat),
    Entry("workspace:house", _("Huset"), keeping_house),
    Entry("workspace:users", _("Brugere"), administration),
    Entry("workspace:imports", _("Indlæsninger"), secretariat),
    Entry("workspace:errands", _("Ærinder"), administration),
    Entry("workspace:sign-in-log", _("Logins"), whole_log),
    Entry("workspace:readings", _("Læsninger"), keeping_house),
    Entry("workspace:releases", _("Frigivelser"), keeping_house),
    Entry("workspace:account", _("Min konto"), signed_in, own=True),
    Entry("portal:front", _("Borgerportalen"), signed_in, own=True),
)


@register.filter
def menu(request: HttpRequest) -> list[Link]:
    """The entries for whoever is signed in: what they work with."""
    return list(_links(request, own=False))


@register.filter
def own_menu(request: HttpRequest) -> list[Link]:
    """What belongs to the reader, and the way out to the public."""
    return list(_links(request, own=True))


def _links(request: HttpRequest, *, own: bool) -> Iterator[Link]:
    desk = reverse("workspace:desk")
    for entry in ENTRIES:
        if entry.own is own and entry.shown(request):
            address = reverse(entry.route)
            below = request.path.startswith(address) and address not in (desk, "/")
            yield Link(address, entry.label, below or request.path == address)
