"""Verbs on meetings."""

from raadslag.meetings.actions.feeds import close_feed, open_feed
from raadslag.meetings.actions.modes import (
    hold_in_person,
    hold_virtually,
    object_to,
    take_back_objection,
)
from raadslag.meetings.actions.plan import plan, plan_extraordinary, restate
from raadslag.meetings.actions.run import cancel, convene, hold, move
from raadslag.meetings.actions.timetables import set_timetable
from raadslag.meetings.actions.years import plan_year

__all__ = [
    "cancel",
    "close_feed",
    "convene",
    "hold",
    "hold_in_person",
    "hold_virtually",
    "move",
    "object_to",
    "open_feed",
    "plan",
    "plan_extraordinary",
    "plan_year",
    "restate",
    "set_timetable",
    "take_back_objection",
]
