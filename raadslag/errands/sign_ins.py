"""The errand of the log of sign-ins: take out what is older than it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils.timezone import localdate, make_aware
from django.utils.translation import gettext_noop as _

from raadslag.bodies.sign_ins.actions import forget_sign_ins
from raadslag.bodies.sign_ins.models import SignIn
from raadslag.bodies.sign_ins.queries import outdated
from raadslag.errands.errand import Errand
from raadslag.errands.things import one_of
from raadslag.journal.actor import system


def kept_from(now: datetime) -> datetime:
    """The first instant of the log: midnight, so that it is gone through once a day."""
    first = localdate(now) - timedelta(days=settings.SIGN_IN_LOG_DAYS)
    return make_aware(datetime.combine(first, time()))


def _old(now: datetime) -> QuerySet[SignIn]:
    """What is older than the log is kept; nothing when it is kept for good."""
    return outdated(kept_from(now)) if settings.SIGN_IN_LOG_DAYS else SignIn.objects.none()


def _days(now: datetime) -> Iterable[str]:
    return [kept_from(now).isoformat()] if _old(now).exists() else []


def _forget(day: str, now: datetime) -> None:
    forget_sign_ins(before=datetime.fromisoformat(day), actor=system("oprydning"))


ERRANDS = (
    Errand(
        name="sign-ins",
        danish=_("Slette gamle logins i loggen"),
        run_one=one_of("sign-ins", _days, _forget),
        owed=lambda now: _old(now).count(),
    ),
)
