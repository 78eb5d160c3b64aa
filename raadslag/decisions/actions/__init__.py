"""Verbs on decisions."""

from raadslag.decisions.actions.alone import announce_alone, decide_alone
from raadslag.decisions.actions.close import close
from raadslag.decisions.actions.consequences import (
    call_extraordinary,
    move_meeting,
    send_on,
    set_on_later,
)
from raadslag.decisions.actions.enter import enter
from raadslag.decisions.actions.motions import (
    arrange_motions,
    part_points,
    put_motion,
    withdraw_motion,
)
from raadslag.decisions.actions.phrases import set_phrases
from raadslag.decisions.actions.referrals import refer, withdraw_referral
from raadslag.decisions.actions.resolve import resolve
from raadslag.decisions.actions.statements import make_statement, withdraw_statement
from raadslag.decisions.actions.vote_casting import cast, cast_for
from raadslag.decisions.actions.vote_closing import annul_vote, close_vote
from raadslag.decisions.actions.vote_counting import count_groups, count_hands, unanimous
from raadslag.decisions.actions.vote_opening import open_vote
from raadslag.decisions.actions.write import fix, reopen_wording, write_decision

__all__ = [
    "announce_alone",
    "annul_vote",
    "arrange_motions",
    "call_extraordinary",
    "cast",
    "cast_for",
    "close",
    "close_vote",
    "count_groups",
    "count_hands",
    "decide_alone",
    "enter",
    "fix",
    "make_statement",
    "move_meeting",
    "open_vote",
    "part_points",
    "put_motion",
    "refer",
    "reopen_wording",
    "resolve",
    "send_on",
    "set_on_later",
    "set_phrases",
    "unanimous",
    "withdraw_motion",
    "withdraw_referral",
    "withdraw_statement",
    "write_decision",
]
