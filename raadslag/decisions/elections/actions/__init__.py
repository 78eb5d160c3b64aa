"""Verbs on elections."""

from raadslag.decisions.elections.actions.ballots import (
    cast_ballot,
    cast_ballots_for,
    close_round,
    open_round,
)
from raadslag.decisions.elections.actions.holding import begin_again, open_election
from raadslag.decisions.elections.actions.lots import draw_lots
from raadslag.decisions.elections.actions.proportional import form_groups, name_elected
from raadslag.decisions.elections.actions.rounds import hold_round, strike_round
from raadslag.decisions.elections.actions.seating import seat_elected

__all__ = [
    "begin_again",
    "cast_ballot",
    "cast_ballots_for",
    "close_round",
    "draw_lots",
    "form_groups",
    "hold_round",
    "name_elected",
    "open_election",
    "open_round",
    "seat_elected",
    "strike_round",
]
