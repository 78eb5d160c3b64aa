"""The form to sign in with."""

from allauth.account.forms import LoginForm


class SignInForm(LoginForm):
    """A user name and a password, under names that browsers know."""

    def add_prefix(self, field_name: str) -> str:
        """The name of the field on the page."""
        return "username" if field_name == "login" else super().add_prefix(field_name)
