"""Signing in: with a password, a second factor or a passkey."""

from __future__ import annotations

import json
from typing import Any

from allauth.account.views import LoginView, LogoutView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.bodies.sign_ins.states import Outcome, Way
from raadslag.web.access import everyone, opened_by
from raadslag.web.workspace.account.municipal import refused
from raadslag.web.workspace.account.noting import note


class SignIn(LoginView):
    """The page of sign-in, with what else one can sign in with."""

    template_name = "workspace/sign_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "next": asked_for(self.request),
            "provider": settings.OIDC_PROVIDER if settings.OIDC_SERVER else "",
            "provider_name": settings.OIDC_NAME,
        }


class SignOut(LogoutView):
    """Signs out on a POST; a GET asks first."""

    template_name = "workspace/account/sign_out.html"


class SecondFactor(AuthenticateView):
    """Asks for a code or a passkey after the password."""

    template_name = "workspace/account/second_factor.html"

    def form_invalid(self, form: Any) -> HttpResponse:
        user: User = self.stage.login.user
        note(self.request, name=user.username, way=Way.SECOND, outcome=Outcome.WRONG, user=user)
        return super().form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["options"] = json.dumps(context["js_data"]["request_options"])
        return context


class Passkey(LoginWebAuthnView):
    """Signs in with a passkey alone."""

    def form_invalid(self, form: Any) -> HttpResponse:
        note(self.request, name="", way=Way.PASSKEY, outcome=Outcome.WRONG)
        text = _("Adgangsnøglen kendes ikke her. Prøv igen, eller brug din adgangskode.")
        return refused(self.request, text)


def asked_for(request: HttpRequest) -> str:
    """The page asked for before sign-in, as it came; checked when it is used."""
    return request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME, "")


def closed(request: HttpRequest) -> HttpResponse:
    """The page of one whose account is closed."""
    return refused(request, _("Din konto er lukket. Spørg sekretariatet, hvis det er en fejl."))


def limited(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """One sentence for those who try too often."""
    text = _("Der har været for mange forsøg. Vent fem minutter, og prøv igen.")
    return render(request, "workspace/account/refused.html", {"text": text}, status=429)


sign_in = opened_by(everyone)(SignIn.as_view())
sign_out = opened_by(everyone)(SignOut.as_view())
second_factor = opened_by(everyone)(SecondFactor.as_view())
passkey = opened_by(everyone)(Passkey.as_view())
