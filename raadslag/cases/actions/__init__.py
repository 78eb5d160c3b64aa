"""Verbs on cases and their papers."""

from raadslag.cases.actions.answer import approve, delegate, return_paper, skip
from raadslag.cases.actions.attachments import (
    add_attachment,
    classify_attachment,
    order_attachments,
    remove_attachment,
    replace_attachment,
    retitle_attachment,
)
from raadslag.cases.actions.carry import carry_on
from raadslag.cases.actions.classify import classify
from raadslag.cases.actions.enter import attach, lay_out, open_cases, revise
from raadslag.cases.actions.move import move
from raadslag.cases.actions.open_case import assign_people, change_case, end, open_case, reopen
from raadslag.cases.actions.pen import drop_draft, drop_pen, keep_draft, take_pen
from raadslag.cases.actions.read_closed import note_reading
from raadslag.cases.actions.submit import amend, hand_back, recall, submit, take
from raadslag.cases.actions.templates import (
    change_template,
    lay_out_templates,
    make_template,
    retire_template,
)
from raadslag.cases.actions.topics import supply_topics
from raadslag.cases.actions.write import (
    Saved,
    lay_in_picture,
    restore,
    save_paper,
    set_recommendations,
    start_paper,
)

__all__ = [
    "Saved",
    "add_attachment",
    "amend",
    "approve",
    "assign_people",
    "attach",
    "carry_on",
    "change_case",
    "change_template",
    "classify",
    "classify_attachment",
    "delegate",
    "drop_draft",
    "drop_pen",
    "end",
    "hand_back",
    "keep_draft",
    "lay_in_picture",
    "lay_out",
    "lay_out_templates",
    "make_template",
    "move",
    "note_reading",
    "open_case",
    "open_cases",
    "order_attachments",
    "recall",
    "remove_attachment",
    "reopen",
    "replace_attachment",
    "restore",
    "retire_template",
    "retitle_attachment",
    "return_paper",
    "revise",
    "save_paper",
    "set_recommendations",
    "skip",
    "start_paper",
    "submit",
    "supply_topics",
    "take",
    "take_pen",
]
