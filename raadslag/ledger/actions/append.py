"""Enter something in the log; its place is given soon after."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from raadslag.journal import clock
from raadslag.journal.actions import OutsideTransaction
from raadslag.ledger.commitment import commitment
from raadslag.ledger.models import Entry


def append(*, kind: str, key: str, content: object) -> Entry:
    """Commit to what a thing says, in the transaction of the act that made it so.

    A part of another verb, which keeps the fact. What is said is not kept here.

    Args:
        kind: EntryKind.
        key: Of the thing within its kind.
        content: A JSON value; ``ledger.registry`` must be able to find it again.

    Raises:
        OutsideTransaction: No transaction is open, so act and entry could part.
    """
    if not transaction.get_connection().in_atomic_block:
        raise OutsideTransaction(kind)
    return Entry.objects.create(**entered(kind, key, content, clock.now()))


def append_all(*, kind: str, contents: Mapping[str, object]) -> None:
    """Commit to what many things say, by key; a part of another verb, like ``append``.

    Raises:
        OutsideTransaction: No transaction is open, so act and entries could part.
    """
    if not transaction.get_connection().in_atomic_block:
        raise OutsideTransaction(kind)
    now = clock.now()
    Entry.objects.bulk_create(
        (Entry(**entered(kind, key, said, now)) for key, said in contents.items()), batch_size=500
    )


def entered(kind: str, key: str, content: object, at: datetime) -> dict[str, object]:
    """The columns of a new entry."""
    salt = secrets.token_bytes(32)
    return {
        "kind": kind,
        "key": key,
        "salt": salt,
        "commitment": commitment(salt, content),
        "at": at.replace(microsecond=0),
    }


@transaction.atomic
def erase(*, kind: str, key: str) -> int:
    """Forget the salts of a thing whose content is erased, so that it cannot be guessed.

    The commitment stays, and with it the log. A part of the verb that erases.
    """
    return Entry.objects.filter(kind=kind, key=key).update(salt=None)
