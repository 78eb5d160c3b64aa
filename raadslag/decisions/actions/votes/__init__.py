"""Verbs on votes."""

from raadslag.decisions.actions.votes.casting import cast, cast_for
from raadslag.decisions.actions.votes.closing import annul_vote, close_vote
from raadslag.decisions.actions.votes.counting import count_groups, count_hands, unanimous
from raadslag.decisions.actions.votes.opening import open_vote

__all__ = [
    "annul_vote",
    "cast",
    "cast_for",
    "close_vote",
    "count_groups",
    "count_hands",
    "open_vote",
    "unanimous",
]
