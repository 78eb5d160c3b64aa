"""The fictional municipality entered through the rooms' verbs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from raadslag.bodies.actions import establish, found, open_term, register, seat
from raadslag.bodies.models import Body, LegislativeTerm, Organization, Person
from raadslag.bodies.states import OrganizationKind, Role
from raadslag.demonstration import town
from raadslag.demonstration.calendar import Date
from raadslag.journal.actor import Actor
from raadslag.meetings.actions import plan
from raadslag.publications.actions import release_meetings, release_register


@dataclass(frozen=True, slots=True)
class Register:
    """Those entered: bodies and parties by code, people by name."""

    body: Body
    bodies: dict[str, Organization]
    parties: dict[str, Organization]
    people: dict[str, Person]


def entered(*, today: date, actor: Actor) -> Register:
    """Enter municipality, bodies, parties, people and seats, and release them."""
    body = found(name=town.NAME, code=town.CODE, website=town.WEBSITE, actor=actor)
    term = open_term(body=body, day=today, actor=actor)
    made = Register(
        body,
        {one.code: _body(body, at, one, actor) for at, one in enumerate(town.ALL)},
        {
            letter: establish(
                body=body, name=name, short_name=letter, kind=OrganizationKind.PARTY, actor=actor
            )
            for letter, name in town.PARTIES.items()
        },
        {name: register(body=body, name=name, actor=actor) for name, _ in town.COUNCILLORS},
    )
    for committee in town.STANDING:
        _seated(made, committee, term, actor)
    release_register(body=body, actor=actor)
    return made


def _body(body: Body, position: int, one: town.Committee, actor: Actor) -> Organization:
    return establish(
        body=body,
        name=one.name,
        short_name=one.code,
        kind=one.kind,
        task=one.task,
        position=position,
        actor=actor,
    )


def _seated(made: Register, committee: town.Committee, term: LegislativeTerm, actor: Actor) -> None:
    """Seat the members; the first is chair, the second vice chair."""
    roles = {0: Role.CHAIR, 1: Role.VICE}
    for at, name in enumerate(town.members(committee)):
        letter = town.party(name)
        seat(
            person=made.people[name],
            organization=made.bodies[committee.code],
            role=roles.get(at, Role.MEMBER),
            term=term,
            on_behalf_of=made.parties[letter],
            election_group=_group(letter),
            starts_on=term.starts_on,
            actor=actor,
        )


def _group(letter: str) -> str:
    """The election group of a party, which is not the party."""
    return next(name for name, letters in town.GROUPS.items() if letter in letters)


def planned(*, made: Register, dates: Iterable[Date], actor: Actor) -> int:
    """Put meetings in the public calendar; how many there were."""
    meetings = [
        plan(
            organization=made.bodies[one.body.code],
            on=one.day,
            starts=time.fromisoformat(one.body.start),
            location=f"{one.body.room}, {town.HALL}",
            actor=actor,
        )
        for one in dates
    ]
    return release_meetings(body=made.body, meetings=meetings, actor=actor)
