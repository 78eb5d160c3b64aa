"""The errand of planned releases: let each out when its time comes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_noop as _

from raadslag.errands.errand import Errand
from raadslag.errands.things import one_of
from raadslag.journal.actor import system
from raadslag.publications.actions import carry_out
from raadslag.publications.timing.queries import due_plans

ACTOR = system("Planlagt offentliggørelse")


def _keys(now: datetime) -> Iterable[str]:
    return map(str, due_plans(now).values_list("pk", flat=True))


def _let_out(key: str, now: datetime) -> None:
    """All of it in one transaction; killed in the middle it is owed still."""
    plan = due_plans(now).filter(pk=key).first()
    if plan is not None:
        carry_out(plan=plan, now=now, actor=ACTOR)


ERRANDS = (
    Errand(
        name="releases",
        danish=_("Offentliggøre det, der er planlagt"),
        run_one=one_of("releases", _keys, _let_out),
        owed=lambda now: due_plans(now).count(),
        oldest=lambda now: due_plans(now).values_list("due_at", flat=True).first(),
    ),
)
