"""The form to sign in with."""

from typing import Any

from allauth.account.forms import LoginForm
from django.utils.translation import gettext_lazy as _


class SignInForm(LoginForm):
    """A user name and a password, under names that browsers know."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].error_messages["required"] = _("Skriv dit brugernavn.")
        self.fields["password"].error_messages["required"] = _("Skriv din adgangskode.")

    def add_prefix(self, field_name: str) -> str:
        """The name of the field on the page."""
        return "username" if field_name == "login" else super().add_prefix(field_name)
