"""Those who must have two factors set them up before anything else opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse

from raadslag.bodies.models import User
from raadslag.web.access import everyone
from raadslag.web.actor import acting
from raadslag.web.factors import HAS_TWO, must_have_two

SETTING_UP = {
    "account_reauthenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_view_recovery_codes",
    "mfa_download_recovery_codes",
}


def has_two(request: HttpRequest, user: User) -> bool:
    """Whether the person has two factors, or came through an identity provider's."""
    ways = {one["method"] for one in get_authentication_records(request, user)}
    found = bool(ways & {"mfa", "socialaccount"}) or bool(is_mfa_enabled(user))
    if found:
        request.session[HAS_TWO] = True
    return found


class TwoFactors:
    """Sends whoever must have two factors, and has not, to set them up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Off to the setting up; None lets the page open."""
        match = request.resolver_match
        if getattr(view, "access", everyone) is everyone or settings.TWO_FACTORS == "none":
            return None
        if match is not None and match.url_name in SETTING_UP:
            return None
        user = request.user
        if not isinstance(user, User) or HAS_TWO in request.session:
            return None
        if not must_have_two(user, acting(request)) or has_two(request, user):
            return None
        return HttpResponseRedirect(reverse("mfa_index"))
