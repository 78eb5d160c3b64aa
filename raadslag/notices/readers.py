"""Who letters go to: accounts that can sign in."""

from collections.abc import Iterable
from datetime import date

from django.db import models

from raadslag.bodies.models import Assignment, Body, Deputy, Membership, Organization, User
from raadslag.bodies.queries import accounts_with, current
from raadslag.bodies.states import Duty


def secretaries(body: Body, day: date) -> models.QuerySet[User]:
    """All secretaries of a municipality, whichever body they serve."""
    held = Assignment.objects.filter(current(day), duty=Duty.SECRETARY, body=body)
    return User.objects.filter(pk__in=held.values("user_id"), is_active=True).order_by("pk")


def secretaries_of(organization: Organization, day: date) -> list[User]:
    """The secretaries of a body, and who stands in for them that day."""
    held = accounts_with(Duty.SECRETARY, organization.body, organization, day)
    return with_deputies(held, day)


def with_deputies(accounts: Iterable[User], day: date) -> list[User]:
    """Open accounts and who stands in for them that day, each once; two queries."""
    held = [one for one in accounts if one.is_active]
    stepping = Deputy.objects.filter(current(day), user__in=held).exclude(deputy__in=held)
    deputies = User.objects.filter(pk__in=stepping.values("deputy_id"), is_active=True)
    return [*held, *deputies.order_by("pk")]


def seated(organization: Organization, day: date) -> models.QuerySet[User]:
    """The members of a body who have accounts, those that sit in it on that day."""
    seats = Membership.objects.filter(current(day), organization=organization)
    return User.objects.filter(person__in=seats.values("person_id"), is_active=True).order_by("pk")


def account(key: object) -> list[User]:
    """The account with that key, as a list of one or none."""
    return list(User.objects.filter(pk=key, is_active=True)) if isinstance(key, int) else []


def other_than(accounts: Iterable[User], key: int | None) -> list[User]:
    """The accounts without the one who acted: nobody is told what they did themselves."""
    return [one for one in accounts if one.pk != key]
