"""Verbs on who is at the meeting, and on what it deals with."""

from raadslag.sittings.actions.leading import follow, leave_item, take_up
from raadslag.sittings.actions.opening import open_sitting, take_in
from raadslag.sittings.actions.outbox import held, signal
from raadslag.sittings.actions.roll import call_the_roll

__all__ = [
    "call_the_roll",
    "follow",
    "held",
    "leave_item",
    "open_sitting",
    "signal",
    "take_in",
    "take_up",
]
