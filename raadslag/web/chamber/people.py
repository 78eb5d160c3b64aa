"""The members of a meeting, and where each of them is just now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from raadslag.rules.attendance_log import gone_through
from raadslag.rules.instant import clock
from raadslag.rules.member import Member
from raadslag.sittings.models import Presence, Regret, Seat, Substitution
from raadslag.sittings.queries import (
    Roll,
    chair_at,
    others_at,
    proposals_at,
    regrets_of,
    substitutions_of,
)
from raadslag.sittings.states import SubstitutionGround
from raadslag.web.chamber.seen import Room


@dataclass(frozen=True, slots=True)
class Chair:
    """A seat with what is known of the one who holds it."""

    seat: Seat
    state: str  # in | aside | out | away | substituted
    since: str  # when they came or left, as the minutes write it; empty where unknown
    regret: Regret | None
    substitution: Substitution | None
    substitute: Member | None  # sits in the seat just now
    proposed: Sequence[Member] = ()  # whom the rule proposes to sit in

    @property
    def present(self) -> bool:
        """Whether the seat is held in the room."""
        return self.state in {"in", "substituted"}


@dataclass(frozen=True, slots=True)
class Bench:
    """All seats, and the latest notes of who came and went."""

    chairs: Sequence[Chair]
    notes: Sequence[tuple[Presence, Member]]  # the latest first
    others: Sequence[Member] = ()  # who else might be let in, with a reason
    leaderless: bool = False  # whether the body has no chair on the day

    @property
    def called(self) -> bool:
        """Whether the roll has been called."""
        return bool(self.notes)

    @property
    def grounds(self) -> list[tuple[str, str]]:
        """What a substitute for the whole meeting is called on."""
        asked = SubstitutionGround.RECUSAL  # holds for one item
        return [(one.value, str(one.label)) for one in SubstitutionGround if one is not asked]


def bench_of(room: Room, roll: Roll, now: datetime) -> Bench:
    """Where each is just now; seven queries beside the roll's."""
    log = gone_through(roll.facts)
    regrets = {one.person_id: one for one in regrets_of(room.meeting)}
    called = {one.member_id: one for one in substitutions_of(room.meeting)}
    proposals = proposals_at(room.meeting)
    day = room.meeting.on
    inside = {who.key: clock(stay.begins, day) for who, stay in log.inside.items()}
    left = {one.who.key: clock(one.ends, day) for one in log.stays if one.ends is not None}
    aside = {who.key for who in log.aside}
    chairs = []
    for seat in roll.seats:
        key = seat.person_id
        sits_in = log.substitute_of(roll.people[key])
        chairs.append(
            Chair(
                seat=seat,
                state=_state(key, inside, aside, left, sits_in),
                since=inside.get(key) or left.get(key, ""),
                regret=regrets.get(key),
                substitution=called.get(key),
                substitute=sits_in,
                proposed=proposals.get(key, ()),
            )
        )
    notes = [(one, roll.people[one.person_id]) for one in reversed(roll.notes)]
    return Bench(chairs, notes, others_at(room.meeting), chair_at(room.meeting) is None)


def _state(
    key: int,
    inside: dict[int, str],
    aside: set[int],
    left: dict[int, str],
    sits_in: Member | None,
) -> str:
    """Where the holder of a seat is, as a word for the style."""
    if key in aside:
        return "aside"
    if sits_in is not None:
        return "substituted"
    if key in inside:
        return "in"
    return "out" if key in left else "away"
