"""The person's own page: sessions, latest sign-ins, and what was kept."""

from __future__ import annotations

from allauth.usersessions.internal.flows.sessions import end_sessions
from allauth.usersessions.models import UserSession
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import User
from raadslag.bodies.sign_ins.queries import sign_ins, sign_ins_of
from raadslag.bodies.states import Duty
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kept import forget, kept_for
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.account.access import whole_log
from raadslag.web.workspace.account.browser_name import browser_name

PAGE = 50
LATEST = 10
# What fields are called on the page of what was kept; others keep their own name.
LABELS = {
    "title": _("Titel"),
    "text": _("Tekst"),
    "name": _("Navn"),
    "reason": _("Begrundelse"),
    "comment": _("Kommentar"),
    "public_title": _("Neutral titel"),
    "number": _("Nummer"),
    "date": _("Dato"),
    "on": _("Dato"),
}


@opened_by(signed_in)
def account(request: HttpRequest) -> HttpResponse:
    """Who I am here, where I am signed in, and my latest sign-ins."""
    user = _owner(request)
    places = [(one, browser_name(one.user_agent)) for one in _sessions(request, user)]
    context = {"places": places, "sign_ins": sign_ins_of(user)[:LATEST]}
    return render(request, "workspace/account/account.html", context)


@opened_by(signed_in)
def sessions(request: HttpRequest) -> HttpResponse:
    """End one of my sessions, or all but this one."""
    if request.method == "POST":
        others = [one for one in _sessions(request, _owner(request)) if not one.is_current()]
        asked = request.POST.get("session", "")
        end_sessions(request, [one for one in others if asked in ("", str(one.pk))])
    return redirect("workspace:account")


@opened_by(signed_in)
def own_log(request: HttpRequest) -> HttpResponse:
    """All my sign-ins."""
    page = Paginator(sign_ins_of(_owner(request)), PAGE).get_page(request.GET.get("side"))
    return render(request, "workspace/account/log.html", {"page": page, "whole": False})


@opened_by(whole_log)
def log(request: HttpRequest) -> HttpResponse:
    """Everybody's sign-ins."""
    actor = acting(request)
    houses = None if actor.operator else actor.everywhere(Duty.ADMINISTRATOR)
    page = Paginator(sign_ins(houses), PAGE).get_page(request.GET.get("side"))
    return render(request, "workspace/account/log.html", {"page": page, "whole": True})


@opened_by(signed_in)
def kept(request: HttpRequest) -> HttpResponse:
    """What I had written when my session ended; a POST throws it away."""
    if request.method == "POST":
        forget(request)
    found = kept_for(request)
    if found is None:
        return redirect("workspace:desk")
    shown = [(LABELS.get(name, name), value) for name, value in found.fields if value.strip()]
    context = {"kept": found, "shown": shown}
    return render(request, "workspace/account/kept.html", context)


def _owner(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user


def _sessions(request: HttpRequest, user: User) -> list[UserSession]:
    """The person's sessions, this one first and then the newest."""
    found = UserSession.objects.purge_and_list(user)
    return sorted(found, key=lambda one: (not one.is_current(), -one.created_at.timestamp()))
