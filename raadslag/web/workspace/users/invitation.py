"""The letter that invites the owner of a new account to choose a password."""

from __future__ import annotations

from smtplib import SMTPException

from allauth.account.adapter import get_adapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from raadslag.bodies.models import User

LETTER = "workspace/users/invitation"


def invite(request: HttpRequest, user: User) -> bool:
    """Send the letter, as one who forgot a password gets it; False when it cannot be sent."""
    if not user.email or not user.is_active:
        return False
    key = default_token_generator.make_token(user)
    path = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(user), "key": key},
    )
    context = {
        "owner": user,
        "body": user.body,
        "address": settings.RAADSLAG_ADDRESS + path,
        "forgotten": settings.RAADSLAG_ADDRESS + reverse("account_reset_password"),
        "days": settings.PASSWORD_RESET_TIMEOUT // 86_400,
    }
    try:
        get_adapter(request).send_mail(LETTER, user.email, context)
    except (SMTPException, OSError):  # no mail server answers: the account is there all the same
        return False
    return True
