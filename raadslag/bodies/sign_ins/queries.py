"""Questions to the log of sign-ins."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Q, QuerySet

from raadslag.bodies.models import User
from raadslag.bodies.sign_ins.models import SignIn


def sign_ins_of(user: User) -> QuerySet[SignIn]:
    """Attempts on one account, newest first."""
    return SignIn.objects.filter(user=user).order_by("-at", "-id")


def sign_ins(houses: Collection[int] | None) -> QuerySet[SignIn]:
    """Attempts on accounts of these municipalities and on none; newest first, None is all."""
    found = SignIn.objects.select_related("user").order_by("-at", "-id")
    if houses is None:
        return found
    return found.filter(Q(user__body__in=houses) | Q(user__body=None))


def account_named(name: str) -> User | None:
    """The account of that user name, whatever its letter case."""
    return User.objects.filter(username__iexact=name.strip()).first() if name else None


def account_reached_at(email: str) -> User | None:
    """The one open account with that e-mail address; none when two share it."""
    found = list(User.objects.filter(email__iexact=email, is_active=True)[:2]) if email else []
    return found[0] if len(found) == 1 else None


def outdated(before: datetime) -> QuerySet[SignIn]:
    """Attempts older than the log is kept, oldest first."""
    return SignIn.objects.filter(at__lt=before).order_by("at", "id")
