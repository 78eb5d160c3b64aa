"""The instant an act is put down as done at: the present, or the one an example is told at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_told: ContextVar[datetime | None] = ContextVar("told", default=None)


def now() -> datetime:
    """The present instant, UTC; within ``told_at`` the one that is told."""
    return _told.get() or timezone.now()


def today() -> date:
    """The local day of ``now``."""
    return timezone.localdate(now())


@contextmanager
def told_at(instant: datetime) -> Iterator[datetime]:
    """Put down all that is done inside as done at an instant.

    Only the demonstration tells of other times than the present (a test holds it): what people
    do is put down when they do it.
    """
    before = _told.set(instant)
    try:
        yield instant
    finally:
        _told.reset(before)
