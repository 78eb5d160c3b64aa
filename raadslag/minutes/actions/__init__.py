"""Verbs on minutes: write them, have them read and approved, seal, correct."""

from raadslag.minutes.actions.answering import approve, enter_paper_signature, refuse
from raadslag.minutes.actions.approval import ask_for_approval, remind, reopen, seal
from raadslag.minutes.actions.correct import correct
from raadslag.minutes.actions.presence import mend_presence, strike_presence
from raadslag.minutes.actions.reading import (
    answer_remark,
    close_read_through,
    note_closed_read,
    open_read_through,
    remark,
)
from raadslag.minutes.actions.receive import receive
from raadslag.minutes.actions.writing import add_note, amend, compose

__all__ = [
    "add_note",
    "amend",
    "answer_remark",
    "approve",
    "ask_for_approval",
    "close_read_through",
    "compose",
    "correct",
    "enter_paper_signature",
    "mend_presence",
    "note_closed_read",
    "open_read_through",
    "receive",
    "refuse",
    "remark",
    "remind",
    "reopen",
    "seal",
    "strike_presence",
]
