"""Verbs on agendas: their items, announcements, readings, and who is kept from what."""

from raadslag.agendas.actions.announce import announce, take_back_announcement
from raadslag.agendas.actions.arrange import arrange, refresh
from raadslag.agendas.actions.binders import (
    ask_binder,
    give_up_binder,
    hand_over,
    tell_progress,
)
from raadslag.agendas.actions.call_off import call_off
from raadslag.agendas.actions.draw import draw, draw_all, take_off, transfer
from raadslag.agendas.actions.entering import draw_up, place
from raadslag.agendas.actions.exclude import exclude, keep_out, readmit
from raadslag.agendas.actions.prepare import prepare
from raadslag.agendas.actions.read import note_draft_reading, note_reading
from raadslag.agendas.actions.reading import (
    close_reading,
    finish_reading,
    open_reading,
    remark,
    settle,
)
from raadslag.agendas.actions.requests import withdraw_request
from raadslag.agendas.actions.skeleton import drop_skeleton_item, set_skeleton_item

__all__ = [
    "announce",
    "arrange",
    "ask_binder",
    "call_off",
    "close_reading",
    "draw",
    "draw_all",
    "draw_up",
    "drop_skeleton_item",
    "exclude",
    "finish_reading",
    "give_up_binder",
    "hand_over",
    "keep_out",
    "note_draft_reading",
    "note_reading",
    "open_reading",
    "place",
    "prepare",
    "readmit",
    "refresh",
    "remark",
    "set_skeleton_item",
    "settle",
    "take_back_announcement",
    "take_off",
    "tell_progress",
    "transfer",
    "withdraw_request",
]
