"""What an entry commits to, and the bytes that are hashed into the tree."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

from raadslag.ledger.models import Entry
from raadslag.rules.canonical import canonical


def commitment(salt: bytes, content: object) -> str:
    """SHA-256 of the salt and the canonical JSON: tells nothing, and fits one content alone.

    >>> commitment(bytes(32), {"a": 1}) == commitment(bytes(32), {"a": 2})
    False
    """
    return sha256(salt + canonical(content)).hexdigest()


def leaf_of(entry: Entry) -> bytes:
    """The bytes of an entry that are hashed into the tree."""
    return leaf(entry.kind, entry.key, entry.commitment, entry.at)


def leaf(kind: str, key: str, committed: str, at: datetime) -> bytes:
    """The bytes of an entry: canonical JSON of what anyone may know of it."""
    return canonical({"at": instant(at), "commitment": committed, "key": key, "kind": kind})


def instant(at: datetime) -> str:
    """An instant as the log writes it: UTC, whole seconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
