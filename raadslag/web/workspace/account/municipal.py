"""Signing in with the municipality's own identity provider (OpenID Connect)."""

from __future__ import annotations

from typing import Any, cast

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from allauth.socialaccount.providers.base.constants import AuthError
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from requests import RequestException

from raadslag.bodies.models import User
from raadslag.bodies.sign_ins.queries import account_named, account_reached_at
from raadslag.bodies.sign_ins.states import Outcome, Way
from raadslag.web.access import everyone, opened_by
from raadslag.web.workspace.account.noting import note

TEMPLATE = "workspace/account/refused.html"


class MunicipalLogin(DefaultSocialAccountAdapter):
    """Lets in those who have an account, and opens none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Nobody gets an account by signing in."""
        return False

    def list_apps(self, request: HttpRequest, provider: Any = None, client_id: Any = None) -> Any:
        """The one identity provider of the settings; none is kept in the database."""
        from allauth.socialaccount.adapter import _build_apps_from_settings

        found = _build_apps_from_settings(provider=provider, client_id=client_id)
        return [app for apps in found.values() for app in apps]

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the account the provider's claim names, or refuse with one sentence."""
        claims = claims_of(sociallogin)
        name = str(claims.get(settings.OIDC_CLAIM, ""))
        user = account_of(claims)
        if user is None or not same_person(sociallogin, user):
            note(request, name=name, way=Way.OIDC, outcome=Outcome.STRANGER, user=user)
            raise ImmediateHttpResponse(refused(request, _stranger(name)))
        if not sociallogin.is_existing:
            sociallogin.connect(request, user)

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Any = None,
        extra_context: Any = None,
    ) -> None:
        """Say what to do when the provider fails, or the person turns back."""
        # some providers forget the state when a person turns back
        if error == AuthError.CANCELLED or request.GET.get("error") == "access_denied":
            text = _("Du afbrød kommunens login. Prøv igen, eller brug din adgangskode.")
            raise ImmediateHttpResponse(refused(request, text))
        raise ImmediateHttpResponse(failed(request))


@opened_by(everyone)
def start(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Off to the provider, if it answers."""
    try:
        return cast(HttpResponseBase, oidc.login(request, provider_id))
    except RequestException:
        return failed(request)


@opened_by(everyone)
def back(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Back from the provider."""
    return cast(HttpResponseBase, oidc.callback(request, provider_id))


def failed(request: HttpRequest) -> HttpResponse:
    """The page when the provider fails."""
    text = _("Kommunens login svarede ikke, som det skulle. Prøv igen om lidt.")
    return refused(request, text)


def claims_of(sociallogin: SocialLogin) -> dict[str, Any]:
    """What the provider says of the person, its signed token last."""
    told = sociallogin.account.extra_data
    return {**(told.get("userinfo") or {}), **(told.get("id_token") or {})}


def account_of(claims: dict[str, Any]) -> User | None:
    """The account that the claim names: a verified e-mail address, or a user name."""
    value = claims.get(settings.OIDC_CLAIM)
    if not isinstance(value, str):
        return None
    if settings.OIDC_CLAIM == "email":
        return account_reached_at(value) if claims.get("email_verified") is True else None
    return account_named(value)


def same_person(sociallogin: SocialLogin, user: User) -> bool:
    """Whether the account is free, or was this person's before.

    User names are given to new people when old ones leave; the provider's own
    mark of the person (``sub``) is not.
    """
    if sociallogin.is_existing:
        return bool(sociallogin.user == user)
    theirs = SocialAccount.objects.filter(user=user, provider=sociallogin.account.provider)
    return not theirs.exists()


def refused(request: HttpRequest, text: str) -> HttpResponse:
    """The page that says why, and what to do."""
    return render(request, TEMPLATE, {"text": text}, status=403)


def _stranger(name: str) -> str:
    if not name:
        return _("Kommunens login sagde ikke, hvem du er. Spørg sekretariatet om adgang.")
    return _(
        "Der er ingen konto her, som passer til {name}. Spørg sekretariatet om adgang."
    ).format(name=name)
