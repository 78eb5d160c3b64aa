"""Who letters go to: accounts that can sign in."""

from collections.abc import Iterable

from django.db import models
from django.db.models import Q

from raadslag.bodies.models import Organization, User


def secretaries() -> models.QuerySet[User]:
    """Those who run the secretariat."""
    return User.objects.filter(is_active=True, is_staff=True).order_by("pk")


def seated(organization: Organization) -> models.QuerySet[User]:
    """The members of a body who have accounts, today's alone."""
    seats = Q(person__membership__organization=organization, person__membership__ends_on=None)
    return User.objects.filter(seats, is_active=True).distinct().order_by("pk")


def account(key: object) -> list[User]:
    """The account with that key, as a list of one or none."""
    return list(User.objects.filter(pk=key, is_active=True)) if isinstance(key, int) else []


def other_than(accounts: Iterable[User], key: int | None) -> list[User]:
    """The accounts without the one who acted: nobody is told what they did themselves."""
    return [one for one in accounts if one.pk != key]
