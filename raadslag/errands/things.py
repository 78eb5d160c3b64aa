"""One thing at a time, by one worker: what most errands are made of."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import OperationalError, connection
from django.utils import timezone

from raadslag.errands.actions import claim, hand_back, let_go, put_down, renew
from raadslag.errands.models import Claim
from raadslag.errands.queries import taken
from raadslag.errands.withstand import Withstood, log, told

LEASE = timedelta(minutes=1)


def one_of(
    kind: str,
    keys: Callable[[datetime], Iterable[str]],
    do: Callable[[str, datetime], None],
    *,
    lease: timedelta = LEASE,
) -> Callable[[datetime], bool]:
    """An errand's ``run_one``: claims the first free thing, does it, lets go.

    Args:
        kind: The errand's name.
        keys: Keys of what is owed, in the order it should be done.
        do: Does the thing with that key; must be safe to do twice.
        lease: How long a silent worker keeps a thing; renewed while it lives.
    """

    def run_one(now: datetime) -> bool:
        held = _first_free(kind, keys, now, lease)
        if held is not None:
            _attempt(held, do, now, lease)
        return held is not None

    return run_one


def _first_free(
    kind: str, keys: Callable[[datetime], Iterable[str]], now: datetime, lease: timedelta
) -> Claim | None:
    busy = taken(kind, now)
    free = (key for key in keys(now) if key not in busy)
    claims = (claim(kind=kind, key=key, now=now, lease=lease) for key in free)
    return next((held for held in claims if held is not None), None)


def _attempt(
    held: Claim, do: Callable[[str, datetime], None], now: datetime, lease: timedelta
) -> None:
    done = False
    try:
        with Withstood() as outcome, _kept(held, lease):
            do(held.key, now)
        done = True
    finally:
        if not done:  # told to stop in the middle
            hand_back(held=held, now=now)
    if outcome.error is None:
        let_go(held=held)
        return
    log(f"{held.kind} {held.key}", outcome.error, before=held.problem)
    put_down(held=held, problem=told(outcome.error), now=now)


@contextmanager
def _kept(held: Claim, lease: timedelta) -> Iterator[None]:
    """Renew the lease from a thread of its own while the block runs."""
    over = threading.Event()
    thread = threading.Thread(target=_renewing, args=(held, lease, over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _renewing(held: Claim, lease: timedelta, over: threading.Event) -> None:
    while not over.wait(lease.total_seconds() / 4):
        try:
            if not renew(held=held, until=timezone.now() + lease):
                break
        except OperationalError:  # the deed itself holds the database: next time, then
            continue
        finally:
            connection.close()
