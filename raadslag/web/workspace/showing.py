"""What pages with a form have in common, and whose municipality they are about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from raadslag.bodies.models import Body, User
from raadslag.bodies.queries import bodies_of
from raadslag.verdict import NotAllowed
from raadslag.web.actor import acting
from raadslag.web.kit.forms import ticket

CHOSEN = "municipality"  # in the session, for those who work in several


def form_page(
    request: HttpRequest,
    template: str,
    form: Form,
    context: Mapping[str, object] | None = None,
) -> HttpResponse:
    """A page with a form; with faults in it the status says so."""
    shown = {"form": form, "once": ticket(), **(context or {})}
    status = 400 if form.is_bound and form.errors else 200
    return render(request, template, shown, status=status)


def here(request: HttpRequest) -> User:
    """The account that is signed in."""
    return cast(User, request.user)


def house_of(request: HttpRequest) -> Body:
    """The municipality the pages are about: the one chosen, or the only one.

    Raises:
        NotAllowed: The account belongs to none.
        Http404: The one asked for is none of the reader's.
    """
    bodies = list(bodies_of(acting(request)))
    asked = request.GET.get("kommune")
    if asked is not None and asked not in {one.slug for one in bodies}:
        raise Http404
    wanted = asked or request.session.get(CHOSEN, "")
    found = next((one for one in bodies if one.slug == wanted), next(iter(bodies), None))
    if found is None:
        raise NotAllowed(reason=_("Din bruger hører ikke til en kommune. Spørg administratoren."))
    if asked:
        request.session[CHOSEN] = asked
    return found


def houses_to_choose(request: HttpRequest) -> list[Body]:
    """The municipalities to choose among, when there are several."""
    bodies = list(bodies_of(acting(request)))
    return bodies if len(bodies) > 1 else []
