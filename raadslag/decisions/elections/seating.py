"""What an election changes in the register: who gets a seat, who leaves one, who takes over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from raadslag.bodies.models import Membership, Organization, Person
from raadslag.bodies.queries import current
from raadslag.bodies.states import OrganizationKind, Role
from raadslag.decisions.elections.faults import NotAMember, NotKnown, NotTheirs, VotersElect
from raadslag.decisions.elections.models import Elected, Election

LEADING = (Role.CHAIR, Role.VICE)


@dataclass(frozen=True, slots=True)
class Office:
    """What those elected take up, and from when."""

    organization: Organization
    role: str  # Role
    starts_on: date  # first day
    instead: bool = False  # whether they come in the place of those who sit there now


class Turn(StrEnum):
    """What happens to a seat."""

    BEGINS = "begins"
    BECOMES = "becomes"  # the same seat, another role
    ENDS = "ends"


@dataclass(frozen=True, slots=True)
class Change:
    """One change in the register."""

    turn: Turn
    person: Person
    role: str  # Role taken up, or left
    seat: Membership | None = None  # the one that changes or ends
    group: str = ""  # election group that elected, when one did

    @property
    def role_words(self) -> str:
        """The role, in words."""
        return str(Role(self.role).label)

    @property
    def role_before(self) -> str:
        """The role the seat had, in words."""
        return str(Role(self.seat.role).label) if self.seat is not None else ""


def changes_by(election: Election, office: Office) -> list[Change]:
    """What changes when those elected take up an office; three queries, nothing is written.

    Who is elected chair is already a member, and whom they follow stays one. Nothing changes
    for who has the seat already, so asking again after it was done finds nothing.

    Raises:
        NotTheirs: The meeting does not elect to that body.
        VotersElect: The seats are those of the council.
        NotKnown: Somebody elected cannot be told among the people of the register.
        NotAMember: A chair is not a member.

    Source: kommunestyrelsesloven § 24 and § 25.
    """
    _require_theirs(election, office)
    elected = list(election.elected_set.select_related("person", "group").order_by("position"))
    sitting = list(
        Membership.objects.filter(current(office.starts_on), organization=office.organization)
        .select_related("person", "organization")
        .order_by("pk")
    )
    beside = office.role == Role.SUBSTITUTE
    seats = [one for one in sitting if (one.role == Role.SUBSTITUTE) == beside]
    return [*_for_elected(elected, seats, office), *_for_others(elected, seats, office)]


def _require_theirs(election: Election, office: Office) -> None:
    own = election.item.agenda.meeting.organization
    council = own.kind == OrganizationKind.COUNCIL
    same_town = own.body_id == office.organization.body_id
    if office.organization.pk != own.pk and not (council and same_town):
        raise NotTheirs(own=own, other=office.organization)
    if office.organization.kind == OrganizationKind.COUNCIL and office.role not in LEADING:
        raise VotersElect


def _for_elected(
    elected: Sequence[Elected], seats: Sequence[Membership], office: Office
) -> list[Change]:
    held = {one.person_id: one for one in seats}
    found = []
    for one in elected:
        if one.person is None:
            raise NotKnown(who=one.name)
        seat = held.get(one.person.pk)
        if seat is None:
            if office.role in LEADING:
                raise NotAMember(who=one.person, organization=office.organization)
            group = one.group.name if one.group is not None else ""
            found.append(Change(Turn.BEGINS, one.person, office.role, group=group))
        elif office.role in LEADING and seat.role != office.role:
            found.append(Change(Turn.BECOMES, one.person, office.role, seat))
    return found


def _for_others(
    elected: Sequence[Elected], seats: Sequence[Membership], office: Office
) -> list[Change]:
    """Whoever led becomes a member; whoever sat leaves, when others come instead."""
    chosen = {one.person_id for one in elected}
    others = [one for one in seats if one.person_id not in chosen]
    if office.role in LEADING:
        before = [one for one in others if one.role == office.role]
        return [Change(Turn.BECOMES, one.person, Role.MEMBER, one) for one in before]
    if not office.instead:
        return []
    return [Change(Turn.ENDS, one.person, one.role, one) for one in others]


def mark_of(changes: Sequence[Change]) -> str:
    """The changes in short, to know again whether those shown are those made."""
    return ",".join(f"{one.turn[:2]}{one.person.pk}{one.role[0]}" for one in changes)
