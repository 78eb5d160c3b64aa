"""Writes a request to sign in to the log."""

from __future__ import annotations

from allauth.core.internal.httpkit import get_client_ip
from django.http import HttpRequest
from django.utils import timezone

from raadslag.bodies.models import User
from raadslag.bodies.sign_ins.actions import note_sign_in
from raadslag.bodies.sign_ins.states import Outcome, Way
from raadslag.journal.actor import system

ENTRANCE = system("login")


def note(
    request: HttpRequest, *, name: str, way: Way, outcome: Outcome, user: User | None = None
) -> None:
    """Note an attempt made by a request."""
    note_sign_in(
        actor=ENTRANCE,
        name=name,
        way=way,
        outcome=outcome,
        now=timezone.now(),
        user=user,
        address=get_client_ip(request),
    )
