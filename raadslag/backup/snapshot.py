"""The database as it is at one instant, while others go on writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def snapshot() -> Iterator[None]:
    """Reads within the block see what was there when it began, and stop nobody.

    PostgreSQL is asked for one reading that can be repeated. SQLite gives that to
    any transaction that only reads; Django's own would keep the others from writing.
    """
    if connection.vendor == "sqlite":
        yield from _sqlite()
        return
    with transaction.atomic():
        _say("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield


def _sqlite() -> Iterator[None]:
    _say("BEGIN DEFERRED")
    try:
        yield
    finally:
        _say("ROLLBACK")


def _say(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
