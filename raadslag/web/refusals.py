"""A broken rule becomes a page, in one place for all doors."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from raadslag.verdict import NotAllowed, RuleBroken


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
            return redirect_to_login(request.get_full_path())
        context = {"text": str(broken), "source": broken.source}
        return render(request, "kit/refusal.html", context, status=403 if refused else 409)
