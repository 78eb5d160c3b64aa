"""Accounts that get letters."""

from django.utils.timezone import localdate

from raadslag.bodies import queries as bodies
from raadslag.bodies.actions import open_account
from raadslag.bodies.models import Person, User
from raadslag.journal.actor import Actor
from tests.cast import SYSTEM


def reader(
    username: str, *, person: Person | None = None, staff: bool = False, email: str | None = None
) -> User:
    """An account with an address of its own."""
    name = person.name if person else f"{username.capitalize()} Prøve"
    user = open_account(
        username=username, name=name, password="-", person=person, staff=staff, actor=SYSTEM
    )
    user.email = f"{username}@proevekoebing.dk" if email is None else email
    user.save()
    return user


def actor_of(user: User) -> Actor:
    """The account as one who acts."""
    return bodies.actor_of(user, localdate())
