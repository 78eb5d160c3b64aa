"""What the house does differently from django-allauth about second factors."""

from __future__ import annotations

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import User
from raadslag.bodies.queries import actor_of
from raadslag.web.factors import must_have_two

SENTENCES = {
    "incorrect_code": _("Koden passer ikke. Vent på den næste, og skriv den."),
    "cannot_delete_authenticator": _(
        "Du skal have to faktorer. Tilføj en anden, før du fjerner denne."
    ),
    "cannot_generate_recovery_codes": _("Slå først to faktorer til."),
}


class SecondFactors(DefaultMFAAdapter):
    """Keeps secrets encrypted, and the last factor where one is required."""

    error_messages = {**DefaultMFAAdapter.error_messages, **SENTENCES}

    def encrypt(self, text: str) -> str:
        """The secret as it is stored."""
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret as it is used."""
        return _fernet().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether enough is left for one who must have two factors."""
        user = User.objects.get(pk=authenticator.user_id)
        if not must_have_two(user, actor_of(user, timezone.localdate())):
            return True
        others = Authenticator.objects.filter(user_id=user.pk).exclude(pk=authenticator.pk)
        return others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists()

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:
        """What a new passkey is called until its owner names it."""
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return gettext("Nøgle {number}").format(number=count + 1)


def _fernet() -> Fernet:
    key = hashlib.sha256(f"second-factor:{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
