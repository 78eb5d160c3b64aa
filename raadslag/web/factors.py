"""Who must have two factors, which every door that knows its callers asks."""

from __future__ import annotations

from django.conf import settings

from raadslag.bodies.models import User
from raadslag.bodies.states import Duty
from raadslag.journal.actor import Actor

HAS_TWO = "has_two"  # in the session, once it is known


def must_have_two(user: User, actor: Actor) -> bool:
    """Whether the person, with the duties they have today, must have two factors."""
    if settings.TWO_FACTORS != "secretariat":
        return bool(settings.TWO_FACTORS == "all")
    trusted = user.is_staff or user.is_superuser
    return trusted or actor.holds(Duty.SECRETARY) or actor.holds(Duty.ADMINISTRATOR)
