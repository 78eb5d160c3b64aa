"""Who acts in a request: the signed-in account with all it may act as today."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from django.http import HttpRequest
from django.utils import timezone

from raadslag.agendas.queries import papers_kept_from
from raadslag.bodies.models import User
from raadslag.bodies.queries import actor_of
from raadslag.journal.actor import Actor
from raadslag.verdict import NotAllowed


def acting(request: HttpRequest) -> Actor:
    """The one who acts, asked for once a request.

    Raises:
        NotAllowed: Nobody is signed in.
    """
    if not isinstance(request.user, User):
        raise NotAllowed(reason="Log ind for at se siden.")
    kept = cast(Any, request)
    if not hasattr(kept, "actor"):
        actor = actor_of(request.user, timezone.localdate())
        if actor.person_id is not None:
            actor = replace(actor, kept_from=papers_kept_from(actor.person_id))
        kept.actor = actor
    return cast(Actor, kept.actor)
