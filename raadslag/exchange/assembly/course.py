"""The earlier stages of an item's case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from raadslag.exchange.assembly.passage import Passage
from raadslag.exchange.assembly.prose import line_of, text_of
from raadslag.exchange.assembly.ruling import same_body
from raadslag.exchange.meeting import Stage
from raadslag.rules.heading import Role
from raadslag.rules.history import PastStage, read_stages


def stages_of(found: Sequence[Passage], earlier: Sequence[Passage]) -> list[Stage]:
    """All stages an item tells of, as printed."""
    stages: list[Stage] = []
    past = {id(passage) for passage in earlier}
    for passage in found:
        if passage.role is Role.HISTORY:
            stages.extend(_stage(one) for one in read_stages(map(line_of, passage.blocks)))
        elif id(passage) in past and not passage.empty():
            stages.append(_headed(passage))
    return stages


def _stage(past: PastStage) -> Stage:
    """A stage told under Sagsforløb."""
    day = past.day.isoformat() if past.day else None
    return Stage(past.body, day, past.item_number, past.text)


def _headed(passage: Passage) -> Stage:
    """A stage with a heading of its own."""
    heading = passage.heading
    day = heading.day.isoformat() if heading.day else None
    return Stage(heading.body or "", day, heading.item_number, text_of(passage.blocks))


def is_own(stage: Stage, day: date | None, body: str | None) -> bool:
    """Whether a stage is this very meeting, told among the earlier ones."""
    return day is not None and stage.date == day.isoformat() and same_body(stage.body, body)
