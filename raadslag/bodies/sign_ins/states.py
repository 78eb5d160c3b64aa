"""Ways of signing in, and how it went."""

from django.db.models import TextChoices


class Way(TextChoices):
    """How somebody signs in; the value is stored."""

    PASSWORD = "password", "adgangskode"
    SECOND = "second", "anden faktor"
    PASSKEY = "passkey", "adgangsnøgle"
    OIDC = "oidc", "kommunens login"
    RESET = "reset", "ny adgangskode"


class Outcome(TextChoices):
    """How an attempt went; the value is stored."""

    OPENED = "opened", "logget ind"
    WRONG = "wrong", "forkert"
    LIMITED = "limited", "for mange forsøg"
    CLOSED = "closed", "kontoen er lukket"
    STRANGER = "stranger", "ingen konto"
