"""The errand of the register: show the public the bodies and people as they now are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils.translation import gettext_noop as _

from raadslag.bodies.models import Body
from raadslag.errands.actions import look_on
from raadslag.errands.errand import Errand
from raadslag.errands.queries import marked
from raadslag.errands.things import one_of
from raadslag.journal.actor import system
from raadslag.publications.actions import release_register
from raadslag.publications.queries.stale_register import stale_registers

ACTOR = system("Registeret")


NAME = "register"
WITHIN = timedelta(hours=1)  # so old may the mark be: the facts since are looked through each time


def _keys(now: datetime) -> Iterable[str]:
    return map(str, stale_registers(marked(NAME)))


def _show(key: str, now: datetime) -> None:
    release_register(body=Body.objects.get(pk=key), actor=ACTOR)


_show_one = one_of(NAME, _keys, _show)


def _run_one(now: datetime) -> bool:
    did = _show_one(now)
    if not did:
        _look_on(now)
    return did


def _look_on(now: datetime) -> None:
    """Nothing is owed now: what happened until now need not be looked through again."""
    since = marked(NAME)
    old = since is None or since < now - WITHIN
    if old and not stale_registers(since):
        look_on(errand=NAME, at=now)


ERRANDS = (
    Errand(
        name=NAME,
        danish=_("Vise offentligheden ændringer i organer og medlemmer"),
        run_one=_run_one,
        owed=lambda now: len(stale_registers(marked(NAME))),
    ),
)
