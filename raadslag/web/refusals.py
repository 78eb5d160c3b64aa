"""A broken rule becomes a page, in one place for all doors."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.kept import fetched, keep, words_in


class Refusals:
    """Shows a broken rule with its text and source; asks strangers to sign in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, as it is when no rule is broken."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, broken: Exception) -> HttpResponse | None:
        """The page of a broken rule; None leaves other exceptions alone."""
        if not isinstance(broken, RuleBroken):
            return None
        refused = isinstance(broken, NotAllowed)
        if refused and not request.user.is_authenticated:
            return _asked_to_sign_in(request)
        context = {
            "text": str(broken),
            "source": broken.source,
            "danish": True,
            "written": words_in(request),
            "back": _from(request),
        }
        return render(request, "kit/refusal.html", context, status=403 if refused else 409)


def _from(request: HttpRequest) -> str:
    """The page a form was sent from, when it is one of this site's."""
    page = request.headers.get("Referer", "") if request.method == "POST" else ""
    return page if url_has_allowed_host_and_scheme(page, {request.get_host()}) else ""


def _asked_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Off to signing in, and back to the page, or to what was written on it."""
    if fetched(request):
        said = _("Du er ikke længere logget ind. Log ind igen i et nyt faneblad.")
        return _told(said, HTTPStatus.UNAUTHORIZED)
    if keep(request):
        return redirect_to_login(resolve_url(settings.KEPT_URL))
    return redirect_to_login(request.get_full_path())


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form with a token that is out of date: kept, and shown again."""
    if fetched(request):
        said = _("Siden er forældet. Genindlæs den, og prøv igen.")
        return _told(said, HTTPStatus.FORBIDDEN)
    if request.path == resolve_url(settings.LOGIN_URL):
        return HttpResponseRedirect(request.get_full_path())
    if not keep(request):
        text = _("Siden har stået åben for længe. Gå tilbage, genindlæs siden, og prøv igen.")
        context = {"text": text, "source": ""}
        return render(request, "kit/refusal.html", context, status=HTTPStatus.FORBIDDEN)
    kept = resolve_url(settings.KEPT_URL)
    if request.user.is_authenticated:
        return HttpResponseRedirect(kept)
    return redirect_to_login(kept)


def _told(text: str, status: int) -> HttpResponse:
    """One sentence for a script that asked."""
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
