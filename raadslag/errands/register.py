"""The errand of the register: show the public the bodies and people as they now are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_noop as _

from raadslag.bodies.models import Body
from raadslag.errands.errand import Errand
from raadslag.errands.things import one_of
from raadslag.journal.actor import system
from raadslag.publications.actions import release_register
from raadslag.publications.queries.stale_register import stale_registers

ACTOR = system("Registeret")


def _keys(now: datetime) -> Iterable[str]:
    return map(str, stale_registers())


def _show(key: str, now: datetime) -> None:
    release_register(body=Body.objects.get(pk=key), actor=ACTOR)


ERRANDS = (
    Errand(
        name="register",
        danish=_("Vise offentligheden ændringer i organer og medlemmer"),
        run_one=one_of("register", _keys, _show),
        owed=lambda now: len(stale_registers()),
    ),
)
