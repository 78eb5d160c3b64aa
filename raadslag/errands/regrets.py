"""The errand of regrets: take out why members could not come, some days after the meeting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from django.conf import settings
from django.utils.timezone import localdate, make_aware
from django.utils.translation import gettext_noop as _

from raadslag.errands.errand import Errand
from raadslag.errands.things import one_of
from raadslag.journal.actor import system
from raadslag.sittings.actions import forget_reasons
from raadslag.sittings.queries import reasons_outdated


def kept_from(now: datetime) -> datetime:
    """Reasons of meetings closed from this midnight on are kept, so it is done once a day."""
    first = localdate(now) - timedelta(days=settings.REGRET_REASON_DAYS)
    return make_aware(datetime.combine(first, time()))


def _days(now: datetime) -> Iterable[str]:
    before = kept_from(now)
    return [before.isoformat()] if reasons_outdated(before).exists() else []


def _forget(day: str, now: datetime) -> None:
    forget_reasons(before=datetime.fromisoformat(day), actor=system("oprydning"))


ERRANDS = (
    Errand(
        name="regret-reasons",
        danish=_("Slette grunde til afbud"),
        run_one=one_of("regret-reasons", _days, _forget),
        owed=lambda now: reasons_outdated(kept_from(now)).count(),
    ),
)
