"""A proof as it is handed out: everything needed to check one thing without asking again."""

from __future__ import annotations

from base64 import b64encode

from raadslag.ledger import queries
from raadslag.ledger.check import FORMAT
from raadslag.ledger.commitment import instant
from raadslag.ledger.faults import NotEntered
from raadslag.ledger.models import Checkpoint, Entry
from raadslag.ledger.registry import FINDERS
from raadslag.ledger.states import EntryKind

# What everyone may know; of the rest only the commitment is told.
OPEN = frozenset(
    {EntryKind.PUBLICATION, EntryKind.REDACTION, EntryKind.WITHDRAWAL, EntryKind.DOCUMENT}
)


def bundle(kind: str, key: str, size: int | None = None) -> dict[str, object]:
    """The proof of a thing that everyone may know, against a checkpoint of that size or the newest.

    Raises:
        NotEntered: The log does not hold it, or not yet at that size.
    """
    entry = queries.entry_of(kind, key) if kind in OPEN else None
    if entry is None or entry.index is None or entry.salt is None:
        raise NotEntered
    checkpoint = _checkpoint(entry.index, size)
    content = FINDERS[kind]([key]).get(key)
    proof = queries.inclusion(entry.index, checkpoint.size)
    return {
        "format": FORMAT,
        "entry": {
            "kind": entry.kind,
            "key": entry.key,
            "commitment": entry.commitment,
            "at": instant(entry.at),
        },
        "salt": bytes(entry.salt).hex(),
        "content": content,
        "index": entry.index,
        "proof": [b64encode(one).decode() for one in proof],
        "checkpoint": checkpoint.note,
        "keys": [one.written for one in queries.log_keys()],
        "timestamp": b64encode(checkpoint.stamp).decode() if checkpoint.stamp else None,
    }


def _checkpoint(index: int, size: int | None) -> Checkpoint:
    found = queries.covering(index)
    if size is not None:
        found = Checkpoint.objects.filter(size=size, size__gt=index).first()
    if found is None:
        raise NotEntered
    return found


def document_entry(sha256: str) -> Entry | None:
    """The entry of a document with that content."""
    return queries.entry_of(EntryKind.DOCUMENT, sha256)
