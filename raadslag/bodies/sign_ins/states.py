"""Ways of signing in, and how it went."""

from django.utils.translation import gettext_noop as _

from raadslag.words import Words


class Way(Words):
    """How somebody signs in; the value is stored."""

    PASSWORD = "password", _("adgangskode")
    SECOND = "second", _("anden faktor")
    PASSKEY = "passkey", _("adgangsnøgle")
    OIDC = "oidc", _("kommunens login")
    RESET = "reset", _("ny adgangskode")


class Outcome(Words):
    """How an attempt went; the value is stored."""

    OPENED = "opened", _("logget ind")
    WRONG = "wrong", _("forkert")
    LIMITED = "limited", _("for mange forsøg")
    CLOSED = "closed", _("kontoen er lukket")
    STRANGER = "stranger", _("ingen konto")
