"""Verbs on municipalities, bodies, people and accounts."""

from raadslag.bodies.actions.accounts import (
    change_account,
    close_account,
    open_account,
    reopen_account,
)
from raadslag.bodies.actions.days import drop_closing_day, set_closing_day, set_free_days
from raadslag.bodies.actions.duties import assign, deputise, end_deputy, relieve
from raadslag.bodies.actions.electronic import drop_electronic, set_electronic
from raadslag.bodies.actions.letterhead import drop_letterhead, set_letterhead
from raadslag.bodies.actions.plan import drop_competences, set_competence, set_competences
from raadslag.bodies.actions.reading import set_council_reading
from raadslag.bodies.actions.register import (
    change_organization,
    establish,
    found,
    open_term,
    register,
    seat,
    unseat,
)
from raadslag.bodies.actions.versions import adopt_competences, recall_delegation

__all__ = [
    "adopt_competences",
    "assign",
    "change_account",
    "change_organization",
    "close_account",
    "deputise",
    "drop_closing_day",
    "drop_competences",
    "drop_electronic",
    "drop_letterhead",
    "end_deputy",
    "establish",
    "found",
    "open_account",
    "open_term",
    "recall_delegation",
    "register",
    "relieve",
    "reopen_account",
    "seat",
    "set_closing_day",
    "set_competence",
    "set_competences",
    "set_council_reading",
    "set_electronic",
    "set_free_days",
    "set_letterhead",
    "unseat",
]
