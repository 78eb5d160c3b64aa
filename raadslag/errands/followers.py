"""Errands of the subscriptions: ask, lay out what is new, tell it, forget the unconfirmed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext_noop as _

from raadslag.errands.actions import look_on
from raadslag.errands.errand import Errand
from raadslag.errands.queries import marked
from raadslag.errands.things import one_of
from raadslag.files.models import FileText
from raadslag.files.queries import read_between
from raadslag.notices.digest import latest_hour
from raadslag.publications.models import Publication
from raadslag.subscriptions import queries
from raadslag.subscriptions.actions import leave, spread, spread_texts
from raadslag.subscriptions.models import Subscription
from raadslag.subscriptions.post import ACTOR, ask_by_letter, tell_news

TEXTS = "follow-texts"
SETTLED = timedelta(seconds=10)  # what was read so lately may be on its way still
AT_ONCE = 50  # documents looked at together


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


def _until(now: datetime) -> datetime:
    return now - SETTLED


def _read(now: datetime) -> QuerySet[FileText]:
    """Texts read since the mark; none before there is one."""
    since = marked(TEXTS)
    return read_between(since or _until(now), _until(now))


def _unread(now: datetime) -> Iterable[str]:
    return [TEXTS] if _read(now).exists() else []


def _spread_texts(key: str, now: datetime) -> None:
    """Lay out what some documents say; killed in the middle, those are looked at again."""
    rows = list(_read(now).values_list("file__sha256", "read_at")[:AT_ONCE])
    if not rows:  # another worker has seen to them
        return
    last = max(at for _sha256, at in rows if at is not None)
    read = queries.Read(frozenset(sha256 for sha256, _at in rows), last)
    for publication in queries.showing(read.sha256s):
        spread_texts(publication=publication, read=read, now=now)
    look_on(errand=TEXTS, at=last)


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


_spread_some = one_of(TEXTS, _unread, _spread_texts)


def _look_at_texts(now: datetime) -> bool:
    """See to what was read since the mark; the first time it is set, at this moment."""
    if marked(TEXTS) is None:
        look_on(errand=TEXTS, at=_until(now))
    return _spread_some(now)


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
        name=TEXTS,
        danish=_("Finde dem, der følger det, filer viser sig at handle om"),
        run_one=_look_at_texts,
        owed=lambda now: _read(now).count(),
        oldest=lambda now: _read(now).values_list("read_at", flat=True).first(),
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
