"""Setting up two factors: an app, passkeys and recovery codes."""

from __future__ import annotations

import json
from typing import Any

from allauth.account.views import ReauthenticateView as PasswordAgain
from allauth.mfa.base.views import IndexView
from allauth.mfa.base.views import ReauthenticateView as CodeAgain
from allauth.mfa.recovery_codes.views import (
    DownloadRecoveryCodesView,
    GenerateRecoveryCodesView,
    ViewRecoveryCodesView,
)
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    EditWebAuthnView,
    ListWebAuthnView,
    ReauthenticateWebAuthnView,
    RemoveWebAuthnView,
)
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from raadslag.bodies.models import User
from raadslag.verdict import NotAllowed
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.factors import must_have_two
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.account.second_factor import SecondFactors


class Overview(IndexView):
    """Which factors the person has, and which they may add."""

    template_name = "workspace/account/factors.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        assert isinstance(user, User)
        return {
            **super().get_context_data(**kwargs),
            "required": must_have_two(user, acting(self.request)),
        }


class AddPasskey(AddWebAuthnView):
    """Adds a passkey."""

    template_name = "workspace/account/passkey_add.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["options"] = json.dumps(context["js_data"]["creation_options"])
        return context


class RemovePasskey(RemoveWebAuthnView):
    """Removes a passkey, unless it is the last factor of one who must have two."""

    template_name = "workspace/account/passkey_remove.html"

    def form_valid(self, form: Any) -> HttpResponse:
        if not SecondFactors().can_delete_authenticator(self.get_object()):
            raise NotAllowed(
                reason=_("Du skal have to faktorer. Tilføj en anden, før du fjerner denne.")
            )
        return super().form_valid(form)


class PasskeyAgain(ReauthenticateWebAuthnView):
    """Asks for a passkey before something important is changed."""

    template_name = "workspace/account/passkey_again.html"

    def form_invalid(self, form: Any) -> HttpResponse:
        text = _("Adgangsnøglen kendes ikke her. Prøv igen.")
        return render(self.request, "workspace/account/refused.html", {"text": text}, status=403)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["options"] = json.dumps(context["js_data"]["request_options"])
        return context


mine = opened_by(signed_in)
overview = mine(Overview.as_view())
app = mine(ActivateTOTPView.as_view(template_name="workspace/account/app.html"))
app_remove = mine(DeactivateTOTPView.as_view(template_name="workspace/account/app_remove.html"))
codes = mine(ViewRecoveryCodesView.as_view(template_name="workspace/account/codes.html"))
codes_new = mine(
    GenerateRecoveryCodesView.as_view(template_name="workspace/account/codes_new.html")
)
codes_file = mine(DownloadRecoveryCodesView.as_view(template_name="workspace/account/codes.txt"))
passkeys = mine(ListWebAuthnView.as_view(template_name="workspace/account/passkeys.html"))
passkey_add = mine(AddPasskey.as_view())
passkey_name = mine(EditWebAuthnView.as_view(template_name="workspace/account/passkey_name.html"))
passkey_remove = mine(RemovePasskey.as_view())
password_again = mine(PasswordAgain.as_view(template_name="workspace/account/password_again.html"))
code_again = mine(CodeAgain.as_view(template_name="workspace/account/code_again.html"))
passkey_again = mine(PasskeyAgain.as_view())
