"""Those elected take up their seats: what changes, what is shown, and what is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest

from raadslag.bodies.actions import establish, seat
from raadslag.bodies.models import Membership, Organization
from raadslag.bodies.states import OrganizationKind, Role
from raadslag.decisions.elections.actions import (
    form_groups,
    hold_round,
    name_elected,
    open_election,
    seat_elected,
)
from raadslag.decisions.elections.entries import GroupEntry, RoundEntry
from raadslag.decisions.elections.faults import (
    NotAMember,
    NotElectedYet,
    NotKnown,
    NotTheirs,
    SeatsChanged,
    VotersElect,
)
from raadslag.decisions.elections.models import Elected, Election
from raadslag.decisions.elections.offices import body_in, role_in
from raadslag.decisions.elections.seating import Change, Office, changes_by, mark_of
from raadslag.decisions.faults import NotFixedYet
from raadslag.decisions.models import Consequence, Decision
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM
from tests.decisions.hall import Hall, hall
from tests.desk import DAY, verbs
from tests.sittings.room import at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def elected(there: Hall, name: str, office: str = "formand") -> Election:
    """An election in one round, all voting for one."""
    made = open_election(
        item=there.item, method="majority", office=office, now=at(14), actor=there.erik
    )
    entry = RoundEntry(votes=[(name, len(there.people))])
    hold_round(election=made, entry=entry, now=at(14, 5), actor=there.erik)
    return Election.objects.get(pk=made.pk)


def by_groups(there: Hall, office: str = "medlemmer") -> Election:
    """Two elected by two groups: the first of each."""
    made = open_election(
        item=there.item,
        method="proportional",
        office=office,
        seats=2,
        now=at(14),
        actor=there.erik,
    )
    sides = [
        GroupEntry("Nord", tuple(there.people[:3])),
        GroupEntry("Syd", tuple(there.people[3:])),
    ]
    form_groups(election=made, groups=sides, now=at(14, 5), actor=there.erik)
    first = {one.name: one.members[:1] for one in sides}
    name_elected(election=made, people=first, now=at(14, 6), actor=there.erik)
    return Election.objects.get(pk=made.pk)


def office(there: Hall, role: str = Role.CHAIR, **values: object) -> Office:
    """An office in the body that meets, from the day of the meeting."""
    said: dict[str, object] = {"organization": there.sitting.meeting.organization} | values
    return Office(role=role, starts_on=said.pop("starts_on", DAY), **said)  # type: ignore[arg-type]


def seated(there: Hall, made: Election, to: Office, shown: str | None = None) -> list[Change]:
    """The press, the wording of the item fixed."""
    decision = Decision.objects.get(item=there.item)
    marked = mark_of(changes_by(made, to)) if shown is None else shown
    found = seat_elected(
        decision=decision, election=made, office=to, shown=marked, now=at(15), actor=there.erik
    )
    return list(found)


def told(changes: list[Change]) -> list[tuple[str, str, str]]:
    """Changes in short."""
    return [(one.turn.value, one.person.name, one.role) for one in changes]


def seats(organization: Organization) -> list[tuple[str, str]]:
    """Who sits in a body on the day of the meeting."""
    rows = Membership.objects.filter(organization=organization).exclude(ends_on__lt=DAY)
    return sorted((one.person.name, one.role) for one in rows.select_related("person"))


def test_a_chair_is_elected_and_the_one_before_stays_a_member() -> None:
    there = hall(4)
    committee = there.sitting.meeting.organization
    before = Membership.objects.get(organization=committee, role=Role.CHAIR).person
    made = elected(there, there.people[2].name)
    there.decide("Valgt.")

    found = seated(there, made, office(there))

    assert told(found) == [
        ("becomes", there.people[2].name, "chair"),
        ("becomes", before.name, "member"),
    ]
    assert dict(seats(committee))[there.people[2].name] == "chair"
    assert dict(seats(committee))[before.name] == "member"
    assert [one.kind for one in Consequence.objects.all()] == ["seated"]
    assert Membership.objects.filter(ends_on=DAY - timedelta(days=1)).count() == 2
    assert Fact.objects.get(verb="decisions.seat_elected").details["election"] == made.pk


def test_a_second_press_changes_nothing() -> None:
    there = hall(4)
    made = elected(there, there.people[2].name)
    there.decide("Valgt.")
    seated(there, made, office(there))

    again = seated(there, made, office(there))

    assert again == []
    assert verbs("decisions").count("decisions.seat_elected") == 1


def test_members_of_a_committee_come_with_their_group_and_party() -> None:
    there = hall(5)
    council(there)
    other = establish(
        body=there.desk.house.body, name="Økonomiudvalget", kind="committee", actor=SYSTEM
    )
    gone = seat(person=there.people[4], organization=other, actor=SYSTEM)
    made = by_groups(there, "medlemmer af Økonomiudvalget")
    there.decide("Valgt.")

    found = seated(there, made, office(there, Role.MEMBER, organization=other, instead=True))

    assert told(found) == [
        ("begins", there.people[0].name, "member"),
        ("begins", there.people[3].name, "member"),
        ("ends", there.people[4].name, "member"),
    ]
    rows = Membership.objects.filter(organization=other).exclude(pk=gone.pk).order_by("pk")
    assert [(one.election_group, one.starts_on) for one in rows] == [("Nord", DAY), ("Syd", DAY)]
    assert all(one.on_behalf_of is not None for one in rows)


def council(there: Hall) -> None:
    """Make the body that meets the council."""
    found = there.sitting.meeting.organization
    Organization.objects.filter(pk=found.pk).update(kind=OrganizationKind.COUNCIL)


def test_what_was_not_shown_is_not_done() -> None:
    there = hall(4)
    made = elected(there, there.people[2].name)
    there.decide("Valgt.")

    with pytest.raises(SeatsChanged):
        seated(there, made, office(there), shown="be1c")

    assert not Consequence.objects.exists()


def test_a_decision_that_is_not_fixed_seats_nobody() -> None:
    there = hall(4)
    made = elected(there, there.people[2].name)
    there.write("Valgt.")

    with pytest.raises(NotFixedYet):
        seated(there, made, office(there))


def test_an_election_that_goes_on_seats_nobody() -> None:
    there = hall(4)
    made = open_election(
        item=there.item, method="majority", office="formand", now=at(14), actor=there.erik
    )
    there.decide("Valgt.")

    with pytest.raises(NotElectedYet):
        seated(there, made, office(there), shown="")


def test_a_member_cannot_seat_anybody() -> None:
    there = hall(4)
    made = elected(there, there.people[2].name)
    there.decide("Valgt.")

    with pytest.raises(NotAllowed):
        seat_elected(
            decision=Decision.objects.get(),
            election=made,
            office=office(there),
            shown="",
            now=at(15),
            actor=there.member(1),
        )


def test_a_committee_elects_to_itself_alone() -> None:
    there = hall(4)
    other = establish(body=there.desk.house.body, name="Kulturudvalget", actor=SYSTEM)
    made = elected(there, there.people[2].name)

    with pytest.raises(NotTheirs):
        changes_by(made, office(there, organization=other))


def test_the_voters_elect_the_council() -> None:
    there = hall(4)
    council(there)
    made = Election.objects.select_related("item__agenda__meeting__organization").get(
        pk=elected(there, there.people[2].name).pk
    )
    there.sitting.meeting.organization.refresh_from_db()

    with pytest.raises(VotersElect):
        changes_by(made, office(there, Role.MEMBER))


def test_a_chair_is_one_of_the_members_and_known() -> None:
    there = hall(4)
    stranger = elected(there, "Ukendt Person")
    with pytest.raises(NotKnown):
        changes_by(stranger, office(there))

    Elected.objects.update(person=there.desk.house.body.person_set.create(name="Ny", slug="ny"))

    with pytest.raises(NotAMember):
        changes_by(stranger, office(there))


def test_the_office_tells_role_and_body() -> None:
    there = hall(2)
    own = there.sitting.meeting.organization
    named = [Organization(name="Udvalget"), Organization(name="Økonomiudvalget")]

    assert [role_in(one) for one in ("2. næstformand", "Borgmester", "stedfortrædere")] == [
        Role.VICE,
        Role.CHAIR,
        Role.SUBSTITUTE,
    ]
    assert body_in("medlemmer af økonomiudvalget", named, own) == named[1]
    assert body_in("formand", named, own) == own
