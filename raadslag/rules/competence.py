"""The competence plan: which bodies a topic passes, and what departs from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

DOES = {
    "recommends": "indstille",
    "decides": "beslutte",
    "informed": "orienteres",
    "heard": "høres",
}


@dataclass(frozen=True, slots=True)
class Station:
    """A body on the way of a case, and what it does there."""

    body: str  # its name, as it is shown
    role: str  # a key of DOES


def closest(topic: str, known: Iterable[str]) -> str:
    """The longest of the known topics that holds this one; empty when none does.

    Args:
        topic: A KLE number, "15.00.00" or shorter.
        known: KLE numbers of two, four or six digits.

    >>> closest("15.00.02", ["15", "15.00", "15.00.00"])
    '15.00'
    >>> closest("27.00.00", ["15"])
    ''
    """
    holding = [one for one in known if topic == one or topic.startswith(f"{one}.")]
    return max(holding, key=len, default="")


def departures(stations: Sequence[Station], route: Sequence[Station]) -> list[str]:
    """What of a route departs from the plan, one Danish sentence for each.

    A topic without stations is departed from by nothing. A body may come several
    times on a route; what it does the last time is held against the plan.

    Args:
        stations: What the plan says, in order.
        route: What the case is to pass, in order.

    Source: The municipality's own competence and delegation plan.

    >>> plan = [Station("Børneudvalget", "recommends"), Station("Byrådet", "decides")]
    >>> departures(plan, [Station("Børneudvalget", "decides")])
    ... # doctest: +NORMALIZE_WHITESPACE
    ['Efter kompetenceplanen skal Børneudvalget indstille, men her skal det beslutte.',
     'Efter kompetenceplanen skal Byrådet beslutte, men det er ikke på sagens vej.']
    """
    if not stations:
        return []
    return [*_roles(stations, route), *_extra(stations, route), *_order(stations, route)]


def _roles(stations: Sequence[Station], route: Sequence[Station]) -> Iterator[str]:
    """Bodies that are missing, or do something else."""
    passed = {one.body: one.role for one in route}
    for one in stations:
        said = f"Efter kompetenceplanen skal {one.body} {DOES[one.role]}"
        if one.body not in passed:
            yield f"{said}, men det er ikke på sagens vej."
        elif passed[one.body] != one.role:
            yield f"{said}, men her skal det {DOES[passed[one.body]]}."


def _extra(stations: Sequence[Station], route: Sequence[Station]) -> Iterator[str]:
    """Bodies the plan does not name."""
    named = {one.body for one in stations}
    for body in dict.fromkeys(one.body for one in route):
        if body not in named:
            yield f"{body} er på sagens vej, men står ikke i kompetenceplanen for emnet."


def _order(stations: Sequence[Station], route: Sequence[Station]) -> Iterator[str]:
    """Neighbours of the plan that change places."""
    last = {one.body: place for place, one in enumerate(route)}
    both = [one.body for one in stations if one.body in last]
    for first, second in pairwise(both):
        if last[first] > last[second]:
            yield f"Efter kompetenceplanen kommer {first} før {second}, men her er det omvendt."
