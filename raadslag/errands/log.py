"""The errands of the log: give facts their place, sign it, have it timestamped."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext_noop as _

from raadslag.errands.errand import Errand
from raadslag.errands.things import one_of
from raadslag.ledger import queries
from raadslag.ledger.actions import checkpoint, sequence, timestamp
from raadslag.ledger.models import Checkpoint

SETTLE = timedelta(minutes=1)  # so long a fact waits for its place
SIGN = timedelta(hours=1)  # so long facts alone wait for a checkpoint
AGAIN = timedelta(minutes=5)  # between attempts to have a checkpoint timestamped


def _owed(now: datetime) -> Iterable[str]:
    """What the log wants: to be signed, or only to grow."""
    newest = queries.latest()
    grown = queries.size() > (newest.size if newest else 0)
    if queries.awaited().exists() or (grown and _over(newest, now)):
        yield "sign"
    elif queries.unlogged_before(now - SETTLE).exists():
        yield "grow"


def _over(newest: Checkpoint | None, now: datetime) -> bool:
    return newest is None or newest.made_at < now - SIGN


def _do(key: str, now: datetime) -> None:
    if key == "sign":
        checkpoint(now=now)
    else:
        sequence(now=now)


def _unstamped(now: datetime) -> Iterable[str]:
    """The newest checkpoint, which covers those before it, when it has no timestamp yet."""
    newest = queries.latest()
    if not settings.TIMESTAMP_URL or newest is None or newest.stamp is not None:
        return []
    ready = Q(stamp_tried_at=None) | Q(stamp_tried_at__lt=now - AGAIN)
    return [str(newest.pk)] if Checkpoint.objects.filter(ready, pk=newest.pk).exists() else []


def _stamp(key: str, now: datetime) -> None:
    timestamp(checkpoint=Checkpoint.objects.get(pk=int(key)), now=now)


ERRANDS = (
    Errand(
        name="log",
        danish=_("Føre og underskrive logbogen"),
        run_one=one_of("log", _owed, _do),
        owed=lambda now: len(list(_owed(now))),
    ),
    Errand(
        name="timestamps",
        danish=_("Hente tidsstempler til logbogen"),
        run_one=one_of("timestamps", _unstamped, _stamp),
        owed=lambda now: len(list(_unstamped(now))),
    ),
)
