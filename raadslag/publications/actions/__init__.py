"""Verbs on what is released."""

from raadslag.publications.actions.attach_document import attach_document
from raadslag.publications.actions.calendar import announce, call_off, move
from raadslag.publications.actions.darken import darken
from raadslag.publications.actions.forward import forward
from raadslag.publications.actions.issue import issue
from raadslag.publications.actions.let_out import carry_out, let_go, let_out
from raadslag.publications.actions.modes import hold_in_person, hold_virtually, object_to
from raadslag.publications.actions.planned import release_now, reschedule, stop_release
from raadslag.publications.actions.register import release_meetings, release_register
from raadslag.publications.actions.release import release
from raadslag.publications.actions.withdraw import unpublish, withdraw
from raadslag.publications.privacy import PrivateContent

__all__ = [
    "PrivateContent",
    "announce",
    "attach_document",
    "call_off",
    "carry_out",
    "darken",
    "forward",
    "hold_in_person",
    "hold_virtually",
    "issue",
    "let_go",
    "let_out",
    "move",
    "object_to",
    "release",
    "release_meetings",
    "release_now",
    "release_register",
    "reschedule",
    "stop_release",
    "unpublish",
    "withdraw",
]
