"""Who has sent regrets, who is called to sit in, and whom the rule proposes."""

from __future__ import annotations

from collections.abc import Iterable

from raadslag.bodies.models import Membership, Organization, Person
from raadslag.bodies.queries import current
from raadslag.bodies.states import OrganizationKind, Role
from raadslag.meetings.models import Meeting
from raadslag.rules.member import Member
from raadslag.rules.substitution import Candidate, Kind, proposed
from raadslag.sittings.models import Regret, Substitution

_KINDS = {
    OrganizationKind.COUNCIL: Kind.COUNCIL,
    OrganizationKind.ECONOMY: Kind.COMMITTEE,
    OrganizationKind.COMMITTEE: Kind.COMMITTEE,
    OrganizationKind.SPECIAL: Kind.COMMITTEE,
}


def kind_of(organization: Organization) -> Kind:
    """Which rule on substitutes a body follows."""
    return _KINDS.get(OrganizationKind(organization.kind), Kind.OTHER)


def group_of(membership: Membership) -> str:
    """The party or list a member is known by: its letter, else its name."""
    party = membership.on_behalf_of
    return (party.short_name or party.name) if party is not None else ""


def known_as(person: Person, meeting: Meeting) -> str:
    """The party or list one without a seat is known by, from the council; one query."""
    seats = Membership.objects.filter(
        current(meeting.on), person=person, on_behalf_of__isnull=False
    )
    found = seats.select_related("on_behalf_of").order_by("id").first()
    return group_of(found) if found is not None else ""


def regrets_of(meeting: Meeting) -> list[Regret]:
    """Who has said that they cannot come, as it stands; one query."""
    rows = Regret.objects.filter(meeting=meeting, withdrawn_at=None)
    return list(rows.select_related("person").order_by("person__name", "id"))


def substitutions_of(meeting: Meeting) -> list[Substitution]:
    """Who is called to sit in, as it stands; one query."""
    rows = Substitution.objects.filter(meeting=meeting, ended_at=None)
    return list(rows.select_related("member", "substitute", "item").order_by("id"))


def proposed_for(meeting: Meeting, member: Person) -> list[Member]:
    """Whom the rule proposes to sit in for a member; two queries.

    In a committee others of the election group who sit in the council; in the council
    its registered substitutes of the member's list. Others are entered by hand.

    Source: kommunestyrelsesloven § 28 (RD 2023/23.5.2) and § 15.
    """
    return proposals_at(meeting).get(member.pk, [])


def proposals_at(meeting: Meeting) -> dict[int, list[Member]]:
    """The same for each member of the body, by key; two queries."""
    own, others = _seats(meeting)
    members = [one for one in own if one.role != Role.SUBSTITUTE]
    sitting = {one.person_id for one in members}
    if kind_of(meeting.organization) is Kind.COUNCIL:
        waiting = [(one, group_of(one)) for one in own if one.role == Role.SUBSTITUTE]
        return {one.person_id: _proposed(group_of(one), waiting, sitting) for one in members}
    elected = [(one, one.election_group) for one in (*own, *others)]
    return {one.person_id: _proposed(one.election_group, elected, sitting) for one in members}


def others_at(meeting: Meeting) -> list[Member]:
    """Who else of the council might be let in, with its substitutes; two queries."""
    own, council = _seats(meeting, substitutes=True)
    sitting = {one.person_id for one in own if one.role != Role.SUBSTITUTE}
    found = [one for one in (*own, *council) if one.person_id not in sitting]
    named = [Member(one.person_id, one.person.name, group_of(one)) for one in found]
    return sorted(dict.fromkeys(named), key=lambda who: who.name)


def outside_of(meeting: Meeting) -> list[Substitution]:
    """Who was let in though the rule did not give them, ended or not; one query."""
    rows = Substitution.objects.filter(meeting=meeting).exclude(outside="")
    return list(rows.select_related("member", "item").order_by("id"))


def _seats(
    meeting: Meeting, *, substitutes: bool = False
) -> tuple[list[Membership], list[Membership]]:
    """Memberships of the body itself, and of the council."""
    organization = meeting.organization
    rows = Membership.objects.filter(current(meeting.on)).select_related("person", "on_behalf_of")
    own = rows.filter(organization=organization).order_by("person__name", "id")
    council = rows.filter(
        organization__body=organization.body_id, organization__kind=OrganizationKind.COUNCIL
    )
    if organization.kind == OrganizationKind.COUNCIL:
        return list(own), []
    elected = council if substitutes else council.exclude(role=Role.SUBSTITUTE)
    return list(own), list(elected.order_by("person__name", "id"))


def _proposed(
    group: str, seats: Iterable[tuple[Membership, str]], sitting: set[int]
) -> list[Member]:
    candidates = [
        Candidate(
            Member(one.person_id, one.person.name, group_of(one)),
            named,
            one.person_id in sitting,
        )
        for one, named in seats
    ]
    return list(dict.fromkeys(proposed(group, candidates)))
