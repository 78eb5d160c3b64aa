"""The course of a case through the bodies, told by items and earlier stages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from raadslag.publications.models import PublicItem
from raadslag.rules.body_name import key


@dataclass(frozen=True, slots=True)
class Step:
    """One time a body dealt with the case; ``item`` when it can be read here."""

    on: date | None
    name: str
    slug: str  # of the body's page, or ""
    number: str
    text: str
    item: PublicItem | None


def course(found: Sequence[PublicItem]) -> list[Step]:
    """Every step once, earliest first, undated ones ahead.

    A stage that a document tells of is left out when the item itself is here,
    and of two documents that tell of it the longer telling stands.
    """
    steps: dict[tuple[str, ...], Step] = {}
    here = {(key(one.meeting.organization.name), one.meeting.on.isoformat()) for one in found}
    for item in found:
        for step in _told(item):
            mark = _mark(step)
            if mark not in here and len(step.text) >= len(steps.get(mark, step).text):
                steps[mark] = step
    every = [*steps.values(), *(_step(one) for one in found)]
    return sorted(every, key=lambda one: one.on or date.min)


def _mark(step: Step) -> tuple[str, ...]:
    """What makes two tellings the same stage."""
    if step.on is None:
        return (key(step.name), "", step.number, step.text)
    return (key(step.name), step.on.isoformat())


def _step(item: PublicItem) -> Step:
    body = item.meeting.organization
    return Step(item.meeting.on, body.name, body.slug, item.number, "", item)


def _told(item: PublicItem) -> list[Step]:
    return [
        Step(
            on=date.fromisoformat(stage["on"]) if stage["on"] else None,
            name=stage["name"],
            slug=stage["slug"],
            number=stage["number"],
            text=stage["text"],
            item=None,
        )
        for stage in item.content["history"]
    ]
