"""What elections change in the register, as the secretary's screen shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from raadslag.bodies.models import Organization
from raadslag.bodies.queries import assemblies
from raadslag.bodies.states import Role
from raadslag.decisions.elections.models import Election
from raadslag.decisions.elections.offices import body_in, role_in
from raadslag.decisions.elections.seating import Change, Office, changes_by, mark_of
from raadslag.decisions.elections.states import ElectionState
from raadslag.verdict import RuleBroken
from raadslag.web.chamber import asked
from raadslag.web.chamber.seen import Line, Room


@dataclass(frozen=True, slots=True)
class Seating:
    """A settled election, the office it fills, and what that changes."""

    election: Election
    office: Office
    bodies: Sequence[Organization]
    changes: Sequence[Change] = ()
    refused: str = ""  # why nothing can be done so, in words

    @property
    def shown(self) -> str:
        """The changes in short, sent back with the press."""
        return mark_of(self.changes)

    @property
    def roles(self) -> Sequence[tuple[str, str]]:
        """The roles to choose between."""
        return [(one.value, one.label) for one in Role]


def seatings_of(room: Room, line: Line, given: Mapping[str, str]) -> list[Seating]:
    """The settled elections of an item, each with what will change as it was chosen."""
    settled = Election.objects.select_related("item__agenda__meeting__organization")
    elections = list(settled.filter(item=line.item, state=ElectionState.SETTLED).order_by("number"))
    if not elections:
        return []
    bodies = list(assemblies(room.meeting.organization.body, room.meeting.on))
    return [_seating(room, one, bodies, given) for one in elections]


def _seating(
    room: Room, election: Election, bodies: Sequence[Organization], given: Mapping[str, str]
) -> Seating:
    chosen = given if given.get("valg") == str(election.pk) else {}
    office = office_of(room, election.office, bodies, chosen)
    try:
        return Seating(election, office, bodies, changes_by(election, office))
    except RuleBroken as broken:
        return Seating(election, office, bodies, refused=str(broken))


def office_of(
    room: Room, named: str, bodies: Sequence[Organization], chosen: Mapping[str, str]
) -> Office:
    """The office as chosen; as its name tells, where nothing is."""
    key = asked.number(chosen.get("organ"))
    told = body_in(named, bodies, room.meeting.organization)
    role = chosen.get("rolle", "")
    return Office(
        organization=next((one for one in bodies if one.pk == key), told),
        role=role if role in Role.values else role_in(named).value,
        starts_on=_day(chosen.get("dag", "")) or room.meeting.on,
        instead=bool(chosen.get("afloeser")),
    )


def _day(given: str) -> date | None:
    try:
        return date.fromisoformat(given.strip())
    except ValueError:
        return None
