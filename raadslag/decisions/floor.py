"""Who may vote on an item at an instant, and why another may not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from raadslag.agendas.models import AgendaItem
from raadslag.rules.attendance_log import gone_through
from raadslag.rules.member import Member
from raadslag.rules.quorum import Quorum
from raadslag.sittings.models import Sitting
from raadslag.sittings.queries import Roll, roll_of


@dataclass(frozen=True, slots=True)
class Floor:
    """The room while an item is dealt with."""

    roll: Roll
    item: AgendaItem
    voters: tuple[Member, ...]  # in the room with a vote, in the order of the seats
    quorum: Quorum


def floor_of(sitting: Sitting, item: AgendaItem, now: datetime) -> Floor:
    """The room just now; four queries, however many members."""
    roll = roll_of(sitting)
    at = roll.latest(now)
    return Floor(roll, item, roll.voters(item, at), roll.quorum(item, at))


def why_not(floor: Floor, key: int) -> tuple[str, str]:
    """Why somebody has no vote on the item just now: a sentence, and its source.

    Source: kommunestyrelsesloven § 11, stk. 3, § 14, § 15 and § 28.
    """
    who = floor.roll.people.get(key)
    if who is None:
        return "Kun mødets medlemmer kan stemme.", "Kommunestyrelsesloven § 11, stk. 3"
    if who in floor.roll.recused_from(floor.item):
        return f"{who} er inhabil i punktet og kan ikke stemme.", "Kommunestyrelsesloven § 14"
    log = gone_through(floor.roll.facts)
    if who in log.aside:
        return (
            f"{who} er uden for lokalet som inhabil og kan ikke stemme.",
            "Kommunestyrelsesloven § 14",
        )
    if substitute := log.substitute_of(who):
        return (
            f"{substitute} er trådt ind for {who} og har stemmen; pladsen har kun én.",
            "Kommunestyrelsesloven § 15 og § 28",
        )
    return (
        f"{who} er ikke registreret som til stede og kan ikke stemme. Bed sekretæren rette "
        "fremmødet.",
        "Kommunestyrelsesloven § 11, stk. 3",
    )
