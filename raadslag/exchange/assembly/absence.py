"""Those absent, where a heading of its own after the decision names them."""

from __future__ import annotations

from collections.abc import Sequence

from raadslag.exchange.assembly.passage import Passage
from raadslag.exchange.draft import Block
from raadslag.rules.heading import Role
from raadslag.rules.names import split_names
from raadslag.rules.wording import fold

_AWAY = ("fravær", "afbud", "ikke til stede")


def take_attendance(found: Sequence[Passage]) -> list[tuple[Passage, str]]:
    """The names under "Fraværende", each with the decision they stand after.

    A form prints the label for everybody, with or without names, and between
    a decision's heading and its text; what is no name goes to the decision.
    """
    away: list[tuple[Passage, str]] = []
    decision: Passage | None = None
    for passage in found:
        if passage.role is Role.DECISION:
            decision = passage
        elif decision is not None and passage.role is Role.ATTENDANCE:
            if fold(passage.title or "").startswith(_AWAY):
                away.extend((decision, name) for name in _part(passage, decision))
        elif passage.title is not None:
            decision = None
    return away


def _part(passage: Passage, decision: Passage) -> list[str]:
    """The names a passage begins with; where the decision is empty, the rest is it."""
    names: list[str] = []
    for at, block in enumerate(passage.blocks):
        named = _names(block)
        if not named:
            if decision.empty():
                decision.blocks.extend(passage.blocks[at:])
                passage.blocks = passage.blocks[:at]
            break
        names.extend(named)
    return names


def _names(block: Block) -> tuple[str, ...]:
    """The names of a line that holds nothing else."""
    text = block.text.strip()
    return () if text.endswith(".") and " " not in text else split_names(text)
