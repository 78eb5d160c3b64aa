"""Verbs on follow-ups."""

from raadslag.followups.actions.entering import change_followup, open_followup
from raadslag.followups.actions.turning import drop, finish, note_followup, reopen

__all__ = ["change_followup", "drop", "finish", "note_followup", "open_followup", "reopen"]
