"""The accounts behind session cookies, asked for all of them at once."""

from __future__ import annotations

import hmac
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone

from raadslag.bodies.models import User
from raadslag.journal.actor import Actor
from raadslag.web.actors import actors_of
from raadslag.web.factors import HAS_TWO, must_have_two

READ = (  # of an account; dates cost time
    "username",
    "first_name",
    "last_name",
    "password",
    "person_id",
    "is_active",
    "is_staff",
    "is_superuser",
)
READ_BEFORE = 4096  # sessions whose rows need not be read anew while they stay as they are


@dataclass(frozen=True, slots=True)
class Claim:
    """What a session says of whose it is."""

    user: str
    proof: str  # HMAC of the account's password
    two: bool  # whether the person is known to have two factors


def signed_in(cookies: Collection[str]) -> dict[str, Actor]:
    """Who is signed in by each session cookie; five queries however many.

    As in Django's own sign-in a session counts when it has not ended, its account
    is open, and the password is the one it was begun with.
    """
    claims = _claims(cookies)
    keys = [int(one.user) for one in claims.values()]
    users = User.objects.filter(is_active=True).only(*READ).in_bulk(keys)
    own = {
        cookie: user
        for cookie, claim in claims.items()
        if (user := users.get(int(claim.user))) is not None and _proved(user, claim.proof)
    }
    actors = actors_of(set(own.values()), timezone.localdate()) if own else {}
    return {
        cookie: actors[user.pk]
        for cookie, user in own.items()
        if claims[cookie].two or not must_have_two(user, actors[user.pk])
    }


def _claims(cookies: Collection[str]) -> dict[str, Claim]:
    """What the sessions that have not ended say."""
    rows = Session.objects.filter(session_key__in=cookies, expire_date__gt=timezone.now())
    found = {}
    for key, kept in rows.values_list("session_key", "session_data") if cookies else ():
        claim = _claim(kept)
        if claim is not None:
            found[key] = claim
    return found


@lru_cache(READ_BEFORE)
def _claim(kept: str) -> Claim | None:
    """What the signed row of a session says; the row itself is asked for each time."""
    held = import_module(settings.SESSION_ENGINE).SessionStore().decode(kept)
    if held.get(BACKEND_SESSION_KEY) not in settings.AUTHENTICATION_BACKENDS:
        return None
    return Claim(held[SESSION_KEY], held.get(HASH_SESSION_KEY) or "", HAS_TWO in held)


def _proved(user: User, proof: str) -> bool:
    """Whether the session was begun with the account's password."""
    known = (user.get_session_auth_hash(), *user.get_session_auth_fallback_hash())
    return any(hmac.compare_digest(one, proof) for one in known)
