"""The rights: who may do what, and in which state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from raadslag.agendas.states import AgendaState
from raadslag.bodies.states import Duty
from raadslag.cases.states import CaseState, PaperState
from raadslag.followups.states import FollowUpState
from raadslag.management.reference.page import code, page, table
from raadslag.management.reference.source import Undocumented
from raadslag.management.reference.states import values
from raadslag.minutes.states import MinutesState
from raadslag.rules.rights import (
    ALWAYS,
    CALLED,
    MATRIX,
    MEANS,
    PARTS,
    UNWRITTEN,
    Cells,
    Part,
)
from raadslag.sittings.states import SittingState

SITTING_STATES = {CALLED: "indkaldt"} | {str(one.value): str(one.label) for one in SittingState}
MINUTES_STATES = {UNWRITTEN: "ikke skrevet"} | {
    str(one.value): str(one.label) for one in MinutesState
}
STATES: Mapping[str, Mapping[str, str]] = {
    "cases": {str(one.value): str(one.label) for one in CaseState},
    "papers": {str(one.value): str(one.label) for one in PaperState},
    "agendas": {str(one.value): str(one.label) for one in AgendaState},
    "bodies": {ALWAYS: "altid"},
    "sittings": SITTING_STATES,
    "decisions": SITTING_STATES,
    "minutes": MINUTES_STATES,
    "followups": {ALWAYS: "altid"} | {str(one.value): str(one.label) for one in FollowUpState},
}


def render() -> str:
    """The page of rights, one table for each thing."""
    return page(
        "Rights",
        "A part is what somebody is to the thing at hand. Whoever has a part with the verb in the "
        "state the thing is in may do it; nobody else may. The code asks this table, and a test "
        "tries every cell of it.",
        "## Parts\n\n" + table(["Part", "Danish"], [(code(one.value), PARTS[one]) for one in Part]),
        f"## Duties of accounts\n\n{values(Duty)}",
        *(_thing(thing, cells) for thing, cells in MATRIX.items()),
    )


def _thing(thing: str, verbs: Mapping[str, Cells]) -> str:
    states = STATES[thing]
    rows = [_row(thing, verb, cells, list(states)) for verb, cells in verbs.items()]
    heads = ["Verb", "Meaning", *(f"{code(state)} {label}" for state, label in states.items())]
    return f"## {thing}\n\n{table(heads, rows)}"


def _row(thing: str, verb: str, cells: Cells, states: Sequence[str]) -> list[str]:
    meaning = MEANS[thing].get(verb)
    if not meaning:
        raise Undocumented(f"the right {thing}.{verb} has no meaning")
    return [code(verb), meaning, *(_who(cells.get(state, frozenset())) for state in states)]


def _who(parts: frozenset[Part]) -> str:
    return ", ".join(one.value for one in Part if one in parts) or "–"
