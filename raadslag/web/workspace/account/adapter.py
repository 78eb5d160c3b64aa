"""What the house does differently from django-allauth about accounts."""

from __future__ import annotations

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import User
from raadslag.bodies.sign_ins.actions import choose_password
from raadslag.bodies.sign_ins.queries import account_named
from raadslag.bodies.sign_ins.states import Outcome, Way
from raadslag.journal.actor import system
from raadslag.web.workspace.account.noting import note

FRESH = 300  # seconds after sign-in in which nobody is asked to confirm who they are

SENTENCES = {
    "username_password_mismatch": _(
        "Brugernavn og adgangskode passer ikke sammen. Prøv igen, eller spørg sekretariatet."
    ),
    "too_many_login_attempts": _(
        "Der har været for mange forsøg. Vent fem minutter, og prøv igen."
    ),
    "rate_limited": _("Der har været for mange forsøg. Vent lidt, og prøv igen."),
    "enter_current_password": _("Skriv din nuværende adgangskode."),
    "incorrect_password": _("Adgangskoden er ikke rigtig. Prøv igen."),
    "incorrect_code": _("Koden passer ikke. Vent på den næste, og skriv den."),
    "invalid_password_reset": _("Linket er brugt eller for gammelt. Bed om et nyt."),
}


class Accounts(DefaultAccountAdapter):
    """Notes every attempt in the log, and speaks plainly."""

    error_messages = {**DefaultAccountAdapter.error_messages, **SENTENCES}

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody opens an account for themselves."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Pages say what has happened; no messages wait for the next one."""

    def login(self, request: HttpRequest, user: User) -> None:  # type: ignore[override]
        """Open the session and note it."""
        ways = [str(one["method"]) for one in get_authentication_records(request, user)]
        last = get_authentication_records(request, user)[-1:]
        super().login(request, user)
        note(
            request,
            name=user.username,
            way=_way(ways, passkey=bool(last and last[0].get("passwordless"))),
            outcome=Outcome.OPENED,
            user=user,
        )

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Hold back those who try too often, and note it."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            self._failed(request, Outcome.LIMITED, **credentials)
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Note a user name and password that do not fit, whether the name is known or not."""
        self._failed(request, Outcome.WRONG, **credentials)

    def _failed(self, request: HttpRequest, outcome: Outcome, **credentials: Any) -> None:
        name = str(credentials.get("username", ""))
        user = account_named(name)
        note(request, name=name, way=Way.PASSWORD, outcome=outcome, user=user)

    def respond_user_inactive(
        self,
        request: HttpRequest,
        user: User,  # type: ignore[override]
    ) -> HttpResponse:
        """Note that a closed account was tried, and say so."""
        note(request, name=user.username, way=Way.PASSWORD, outcome=Outcome.CLOSED, user=user)
        return super().respond_user_inactive(request, user)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask who it is only when the sign-in was a while ago."""
        request = context.request
        records = get_authentication_records(request, request.user)
        if records and time.time() - records[-1]["at"] < FRESH:
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def set_password(self, user: User, password: str) -> None:  # type: ignore[override]
        """Change a password as the house does: with a fact in the journal."""
        choose_password(user=user, password=password, actor=system("ny adgangskode"))

    def send_password_reset_mail(
        self,
        user: User,  # type: ignore[override]
        email: str,
        context: dict[str, Any],
    ) -> None:
        """The letter with the link to choose a new password."""
        self.send_mail("workspace/account/letter", email, context)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the account's page after a new password."""
        return reverse("workspace:account")


def _way(ways: list[str], *, passkey: bool) -> Way:
    """How a person came in, by the steps they took."""
    if passkey:
        return Way.PASSKEY
    if "mfa" in ways:
        return Way.SECOND
    if "socialaccount" in ways:
        return Way.OIDC
    return Way.RESET if "password_reset" in ways else Way.PASSWORD
