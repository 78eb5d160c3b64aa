"""What one version of the competence plan says that another did not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from raadslag.rules.competence import DOES, Station


class Kind(StrEnum):
    """How a topic differs between two versions."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Line:
    """A topic of a version: its task, and its stations in order."""

    kle: str  # "15", "15.00" or "15.00.00"
    task: str
    stations: tuple[Station, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A topic that differs, and how, one Danish sentence for each difference."""

    kle: str
    task: str  # as the newer version words it, or the older one if it is gone
    kind: Kind
    sentences: tuple[str, ...]


def changes(before: Iterable[Line], after: Iterable[Line]) -> list[Change]:
    """The topics two versions differ in, in the order of their numbers.

    Args:
        before: The lines of the older version.
        after: The lines of the newer one.

    >>> old = Line("15", "Job", (Station("Direktionen", "decides"),))
    >>> new = Line("15", "Job", (Station("Direktionen", "recommends"),))
    >>> changes([old], [new])[0].sentences
    ('Direktionen skal indstille; før skulle det beslutte.',)
    >>> [(one.kle, one.kind.value) for one in changes([old], [])]
    [('15', 'removed')]
    """
    older, newer = ({one.kle: one for one in lines} for lines in (before, after))
    found = (_change(older.get(kle), newer.get(kle)) for kle in sorted({*older, *newer}))
    return [one for one in found if one is not None]


def _change(old: Line | None, new: Line | None) -> Change | None:
    if old is None:
        assert new is not None  # one of the two names the topic
        said = (f"{one.body} skal {DOES[one.role]}." for one in new.stations)
        return Change(new.kle, new.task, Kind.ADDED, tuple(said))
    if new is None:
        said = (f"{one.body} skulle {DOES[one.role]}." for one in old.stations)
        return Change(old.kle, old.task, Kind.REMOVED, tuple(said))
    sentences = (*_bodies(old.stations, new.stations), *_order(old, new), *_task(old, new))
    return Change(new.kle, new.task, Kind.CHANGED, sentences) if sentences else None


def _bodies(old: Sequence[Station], new: Sequence[Station]) -> Iterator[str]:
    """Bodies that come, go or do something else."""
    did = {one.body: one.role for one in old}
    does = {one.body: one.role for one in new}
    for body, role in does.items():
        if body not in did:
            yield f"{body} kommer til og skal {DOES[role]}."
        elif did[body] != role:
            yield f"{body} skal {DOES[role]}; før skulle det {DOES[did[body]]}."
    for body, role in did.items():
        if body not in does:
            yield f"{body} går ud; før skulle det {DOES[role]}."


def _order(old: Line, new: Line) -> Iterator[str]:
    """Bodies of both that change places."""
    named = {one.body for one in old.stations} & {one.body for one in new.stations}
    orders = [[one.body for one in line.stations if one.body in named] for line in (old, new)]
    if orders[0] != orders[1]:
        yield f"Rækkefølgen er nu {', '.join(orders[1])}."


def _task(old: Line, new: Line) -> Iterator[str]:
    if old.task != new.task:
        yield f"Opgaven hedder nu »{new.task or '–'}«; før hed den »{old.task or '–'}«."
