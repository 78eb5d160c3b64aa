"""Motions on the table, in the order they are put to the vote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.models import Motion
from raadslag.decisions.states import MotionState
from raadslag.rules import motion_order
from raadslag.rules.motion_order import MotionKind, Place, proposed, rearranged


@dataclass(frozen=True, slots=True)
class Placed:
    """A motion in the order of voting, and one sentence that says why it stands there."""

    motion: Motion
    why: str


def motions_of(item: AgendaItem) -> list[Motion]:
    """All motions ever put on an item, as they were put."""
    return list(item.motion_set.select_related("by_person", "to"))


def order_of(item: AgendaItem) -> list[Placed]:
    """The motions still to be voted on, in order: the chair's where set, else the rule's."""
    tabled = [one for one in motions_of(item) if one.state == MotionState.TABLED]
    return in_order(tabled)


def in_order(tabled: Sequence[Motion]) -> list[Placed]:
    """Motions in the order they are put to the vote; no query."""
    by_number = {one.number: one for one in tabled}
    return [Placed(by_number[one.motion.number], one.why) for one in places(tabled)]


def places(tabled: Sequence[Motion]) -> tuple[Place, ...]:
    """The same, as the rules know them."""
    found = _proposed(tabled)
    if not tabled or any(one.place is None for one in tabled):
        return found
    wanted = sorted(tabled, key=lambda one: one.place or 0)
    return rearranged(found, [one.number for one in wanted])


def by_the_rule(tabled: Sequence[Motion]) -> list[Motion]:
    """Motions in the order the rule proposes, whatever the chair has set; no query."""
    by_number = {one.number: one for one in tabled}
    return [by_number[one.motion.number] for one in _proposed(tabled)]


def _proposed(tabled: Sequence[Motion]) -> tuple[Place, ...]:
    there = {one.pk: one.number for one in tabled}
    return proposed(
        [
            motion_order.Motion(
                number=one.number,
                kind=MotionKind(one.kind),
                by=one.by,
                reach=one.reach,
                to=there.get(one.to_id or 0),
                point=one.point,
            )
            for one in tabled
        ]
    )
