"""Verbs on the log."""

from raadslag.ledger.actions.append import append, append_all, erase
from raadslag.ledger.actions.checkpoints import checkpoint, timestamp
from raadslag.ledger.actions.keys import replace_key, rotate
from raadslag.ledger.actions.sequence import sequence

__all__ = [
    "append",
    "append_all",
    "checkpoint",
    "erase",
    "replace_key",
    "rotate",
    "sequence",
    "timestamp",
]
