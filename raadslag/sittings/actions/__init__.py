"""Verbs on who is at the meeting, and on what it deals with."""

from raadslag.sittings.actions.closing import close_sitting
from raadslag.sittings.actions.doors import decide_doors
from raadslag.sittings.actions.floor import (
    ask_floor,
    end_speech,
    give_floor,
    move_wish,
    withdraw_wish,
)
from raadslag.sittings.actions.guests import GuestEntry, let_in, show_out
from raadslag.sittings.actions.house_rules import set_house_rules
from raadslag.sittings.actions.leading import entrust, follow, leave_item, take_up
from raadslag.sittings.actions.opening import open_sitting, take_in
from raadslag.sittings.actions.outbox import held, signal
from raadslag.sittings.actions.presence import come_back, note_presence, roll_call, strike
from raadslag.sittings.actions.reading import ask_papers, note_item_read
from raadslag.sittings.actions.recusals import (
    Count,
    ask_recusal,
    decide_recusal,
    demand_substitute,
)
from raadslag.sittings.actions.regrets import forget_reasons, regret, withdraw_regret
from raadslag.sittings.actions.roll import call_the_roll
from raadslag.sittings.actions.substitutes import (
    Grounds,
    approve_substitute,
    call_substitute,
    end_substitution,
)

__all__ = [
    "Count",
    "Grounds",
    "GuestEntry",
    "approve_substitute",
    "ask_floor",
    "ask_papers",
    "ask_recusal",
    "call_substitute",
    "call_the_roll",
    "close_sitting",
    "come_back",
    "decide_doors",
    "decide_recusal",
    "demand_substitute",
    "end_speech",
    "end_substitution",
    "entrust",
    "follow",
    "forget_reasons",
    "give_floor",
    "held",
    "leave_item",
    "let_in",
    "move_wish",
    "note_item_read",
    "note_presence",
    "open_sitting",
    "regret",
    "roll_call",
    "set_house_rules",
    "show_out",
    "signal",
    "strike",
    "take_in",
    "take_up",
    "withdraw_regret",
    "withdraw_wish",
]
