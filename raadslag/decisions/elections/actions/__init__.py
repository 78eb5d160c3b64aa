"""Verbs on elections."""

from raadslag.decisions.elections.actions.holding import begin_again, open_election
from raadslag.decisions.elections.actions.lots import draw_lots
from raadslag.decisions.elections.actions.proportional import form_groups, name_elected
from raadslag.decisions.elections.actions.rounds import hold_round, strike_round
from raadslag.decisions.elections.actions.seating import seat_elected

__all__ = [
    "begin_again",
    "draw_lots",
    "form_groups",
    "hold_round",
    "name_elected",
    "open_election",
    "seat_elected",
    "strike_round",
]
