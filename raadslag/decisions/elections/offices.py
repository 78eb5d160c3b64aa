"""What somebody is elected to, read from the name of the office."""

from __future__ import annotations

from collections.abc import Sequence

from raadslag.bodies.models import Organization
from raadslag.bodies.states import Role

NAMED = (
    ("stedfortræder", Role.SUBSTITUTE),
    ("suppleant", Role.SUBSTITUTE),
    ("næstformand", Role.VICE),
    ("viceborgmester", Role.VICE),
    ("formand", Role.CHAIR),
    ("borgmester", Role.CHAIR),
)  # words in the name of an office; the first that fits tells the role


def role_in(office: str) -> Role:
    """The role an office names; a member where it names none.

    >>> role_in("1. næstformand"), role_in("Medlemmer af Økonomiudvalget")
    (Role.VICE, Role.MEMBER)
    """
    said = office.lower()
    return next((role for word, role in NAMED if word in said), Role.MEMBER)


def body_in(office: str, bodies: Sequence[Organization], otherwise: Organization) -> Organization:
    """The body an office names by its full name, the longest first; else the one given."""
    said = office.lower()
    named = [one for one in bodies if one.name.lower() in said]
    return max(named, key=lambda one: len(one.name), default=otherwise)
