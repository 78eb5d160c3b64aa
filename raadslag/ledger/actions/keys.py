"""The keys of the log: the first one, a new one, and one for a key that is lost."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import transaction

from raadslag.journal.actions import record
from raadslag.journal.actor import Actor, system
from raadslag.ledger import keys
from raadslag.ledger.faults import KeyUnknown, NoReason
from raadslag.ledger.models import LogKey
from raadslag.rules.checkpoint import read_key


def present_key(now: datetime) -> tuple[Ed25519PrivateKey, str]:
    """The key the log is signed with, and the name of the log; the first is made at once.

    Raises:
        KeyMissing: It is not in its file.
        KeyUnknown: Another one is.
    """
    row = LogKey.objects.filter(until=None).order_by("-pk").first()
    if row is None:
        row = _first(now)
    name, _ = read_key(row.written)
    if _next().exists() and keys.written(keys.taken(_next()), name) == row.written:
        os.replace(_next(), keys.path())  # a change of keys that was cut short
    key = keys.taken()
    if keys.written(key, name) != row.written:
        raise KeyUnknown(path=keys.path())
    return key, name


@transaction.atomic
def rotate(*, now: datetime, reason: str, actor: Actor) -> LogKey:
    """Take a new key into use; the old one vouches for it and is kept beside it.

    Raises:
        KeyMissing: The present key is not in its file; see ``replace_key``.
        NoReason: It is not said why.
    """
    old, name = present_key(now)
    vouched = "{}\nnew key\n{}\n"
    return _taken_into_use(name, vouched, old, now, reason, actor)


@transaction.atomic
def replace_key(*, now: datetime, reason: str, actor: Actor) -> LogKey:
    """Take a new key into use when the old one is lost; nothing vouches for it but the reason.

    Raises:
        NoReason: It is not said why.
    """
    row = LogKey.objects.filter(until=None).order_by("-pk").first()
    name = read_key(row.written)[0] if row else keys.origin()
    return _taken_into_use(name, "", None, now, reason, actor)


@transaction.atomic
def _first(now: datetime) -> LogKey:
    if not keys.path().exists():
        _lay_first(keys.path())
    written = keys.written(keys.taken(), keys.origin())
    row, new = LogKey.objects.get_or_create(written=written, defaults={"since": now})
    if new:
        record("ledger.first_key", subject=row, actor=system("logbog"))
    return row


def _lay_first(where: Path) -> None:
    try:
        keys.laid(keys.made(), where)
    except FileExistsError:
        return  # another process was first


def _taken_into_use(
    name: str,
    vouched: str,
    old: Ed25519PrivateKey | None,
    now: datetime,
    reason: str,
    actor: Actor,
) -> LogKey:
    if not reason.strip():
        raise NoReason
    new = keys.made()
    written = keys.written(new, name)
    _next().unlink(missing_ok=True)
    keys.laid(new, _next())
    LogKey.objects.filter(until=None).update(until=now)
    row = LogKey.objects.create(
        written=written,
        since=now,
        vouched=keys.sign(old, name, vouched.format(name, written)) if old else "",
        reason=reason.strip(),
    )
    verb = "ledger.rotate" if old else "ledger.replace_key"
    record(verb, subject=row, actor=actor, reason=reason)
    transaction.on_commit(_moved)
    return row


def _moved() -> None:
    """Keep the old key's file beside the new one's."""
    if keys.path().exists():
        at = int(keys.path().stat().st_mtime)
        os.replace(keys.path(), keys.path().with_name(f"{keys.path().name}.{at}.old"))
    os.replace(_next(), keys.path())


def _next() -> Path:
    return keys.path().with_name(f"{keys.path().name}.next")
