"""Members as the minutes name them."""

from __future__ import annotations

from raadslag.bodies.models import Membership, Person
from raadslag.bodies.queries import current
from raadslag.meetings.models import Meeting
from raadslag.rules.member import Member


def member_at(meeting: Meeting, person: Person) -> Member:
    """A person as a member of the body that meets, with party or list."""
    seats = Membership.objects.filter(
        current(meeting.on), person=person, on_behalf_of__isnull=False
    ).select_related("on_behalf_of", "organization")
    mine = sorted(seats, key=lambda one: one.organization_id != meeting.organization_id)
    party = mine[0].on_behalf_of if mine else None
    group = (party.short_name or party.name) if party is not None else ""
    return Member(person.pk, person.name, group)


def name_at(meeting: Meeting, person: Person) -> str:
    """The same, as printed."""
    return str(member_at(meeting, person))
