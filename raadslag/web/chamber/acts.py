"""Pressing a button in the chamber: done at once, or refused in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import View, opened_by
from raadslag.web.chamber.access import inside
from raadslag.web.chamber.asked import number
from raadslag.web.chamber.lead.page import lead_page
from raadslag.web.chamber.seen import room_of

Act = Callable[..., str | None]
REFUSED = 409
PAGES = ("lead", "floor", "guide")  # where a button may stand


def act(to: str) -> Callable[[Act], View]:
    """Make a view of an act: it is done, and the reader is back at the page ``to``.

    The act is handed the request, the room and what the address names; what it
    returns is said on the page. A broken rule is said there too, and nothing is done;
    the secretary's screen keeps what was typed.
    """

    def made(done: Act) -> View:
        @wraps(done)
        def view(request: HttpRequest, meeting: int, *args: Any, **named: Any) -> HttpResponse:
            room = room_of(request, meeting)
            try:
                if said := done(request, room, *args, **named):
                    messages.success(request, said)
            except NotAllowed:
                raise
            except RuleBroken as broken:
                messages.error(request, told(broken))
                if stood_at(request, to) == "lead":
                    return lead_page(request, room, status=REFUSED)
            return back(request, to, meeting)

        return require_POST(opened_by(inside)(view))

    return made


def told(broken: RuleBroken) -> str:
    """A refusal with its source."""
    return f"{broken} ({broken.source})" if broken.source else f"{broken}"


def stood_at(request: HttpRequest, to: str) -> str:
    """The page the button stands on."""
    stood = request.POST.get("fra", "")
    return stood if stood in PAGES else to


def back(request: HttpRequest, to: str, meeting: int) -> HttpResponse:
    """To the page the button stands on, and the item it is turned to, which the form names."""
    where = reverse(f"chamber:{stood_at(request, to)}", args=[meeting])
    turned = number(request.POST.get("punkt"))
    return redirect(f"{where}?punkt={turned}" if turned else where)
