"""Errands of the subscriptions: ask, lay out what is new, tell it, forget the unconfirmed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_noop as _

from raadslag.errands.errand import Errand
from raadslag.errands.things import one_of
from raadslag.notices.digest import latest_hour
from raadslag.publications.models import Publication
from raadslag.subscriptions import queries
from raadslag.subscriptions.actions import leave, spread
from raadslag.subscriptions.models import Subscription
from raadslag.subscriptions.post import ACTOR, ask_by_letter, tell_news


def _unasked(now: datetime) -> Iterable[str]:
    return map(str, queries.unasked(now).values_list("pk", flat=True))


def _ask(key: str, now: datetime) -> None:
    found = queries.unasked(now).select_related("body").filter(pk=key).first()
    if found is not None:
        ask_by_letter(found, now)


def _unspread(now: datetime) -> Iterable[str]:
    return map(str, queries.unspread().values_list("pk", flat=True))


def _spread(key: str, now: datetime) -> None:
    related = Publication.objects.select_related("meeting__organization__body")
    spread(publication=related.get(pk=key), now=now)


def _owed(now: datetime) -> Iterable[str]:
    return map(str, queries.owed(now, latest_hour(now)).values_list("pk", flat=True))


def _tell(key: str, now: datetime) -> None:
    rows = queries.owed(now, latest_hour(now)).select_related("body")
    found = rows.filter(pk=key).first()
    if found is not None:
        tell_news(found, now)


def _unconfirmed(now: datetime) -> Iterable[str]:
    return map(str, queries.unconfirmed(now).values_list("pk", flat=True))


def _forget(key: str, now: datetime) -> None:
    found: Subscription | None = queries.unconfirmed(now).filter(pk=key).first()
    if found is not None:
        leave(subscription=found, actor=ACTOR)


ERRANDS = (
    Errand(
        name="follow-ask",
        danish=_("Spørge, om abonnementer ønskes"),
        run_one=one_of("follow-ask", _unasked, _ask),
        owed=lambda now: queries.unasked(now).count(),
        oldest=lambda now: queries.unasked(now).values_list("asked_at", flat=True).first(),
    ),
    Errand(
        name="follow-spread",
        danish=_("Finde dem, der følger det offentliggjorte"),
        run_one=one_of("follow-spread", _unspread, _spread),
        owed=lambda now: queries.unspread().count(),
        oldest=lambda now: queries.unspread().values_list("sealed_at", flat=True).first(),
    ),
    Errand(
        name="follow-tell",
        danish=_("Sende nyt til abonnenter"),
        run_one=one_of("follow-tell", _owed, _tell),
        owed=lambda now: queries.owed(now, latest_hour(now)).count(),
    ),
    Errand(
        name="follow-forget",
        danish=_("Slette abonnementer, ingen har bekræftet"),
        run_one=one_of("follow-forget", _unconfirmed, _forget),
        owed=lambda now: queries.unconfirmed(now).count(),
    ),
)
