"""Virtual meetings of the council, and the members who want a room."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from raadslag.bodies.actions import register, seat
from raadslag.bodies.models import Organization, Person
from raadslag.bodies.states import Role
from raadslag.journal.actor import Actor, Capacity
from raadslag.journal.queries import facts_of
from raadslag.meetings.actions import (
    hold_in_person,
    hold_virtually,
    object_to,
    plan_extraordinary,
    take_back_objection,
)
from raadslag.meetings.faults import (
    Begun,
    MembersObject,
    NeverVirtual,
    NotVirtual,
    Settled,
    WhyVirtual,
)
from raadslag.meetings.models import Meeting, Objection
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, office
from tests.desk import council

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 17)
BEGINS = datetime(2026, 3, 17, 13, 30, tzinfo=ZoneInfo("Europe/Copenhagen"))
BEFORE = BEGINS - timedelta(minutes=1)
WHY = "Stormfloden har brudt diget."


@pytest.fixture
def desk() -> Office:
    return office()


@pytest.fixture
def byraad(desk: Office) -> Organization:
    """The council of five: Anna in the chair, Bo and three more; and a substitute."""
    made = council(desk)
    seat(person=desk.house.bo, organization=made, actor=SYSTEM)
    for name, role in (
        ("Carl", "member"),
        ("Ditte", "member"),
        ("Ea", "member"),
        ("Finn", "substitute"),
    ):
        person = register(body=desk.house.body, name=name, actor=SYSTEM)
        seat(person=person, organization=made, role=Role(role), actor=SYSTEM)
    return made


def called(where: Organization, **others: object) -> Meeting:
    """An extraordinary meeting, virtual unless said otherwise."""
    said = {"virtual": True, "virtual_reason": WHY, "location": "Teams"} | others
    return plan_extraordinary(
        organization=where,
        on=ON,
        starts=time(13, 30),
        ends=None,
        demanded_by="borgmesteren",
        today=ON,
        actor=SYSTEM,
        **said,  # type: ignore[arg-type]
    )


def member(where: Organization, name: str) -> Actor:
    """One of the council, signed in."""
    person = Person.objects.get(name__startswith=name)
    sits = Capacity("member", where.body_id, where.pk)
    return Actor(name, user_id=100 + person.pk, person_id=person.pk, capacities=frozenset({sits}))


def objects(meeting: Meeting, name: str) -> bool:
    """Whether the meeting turns when one more objects."""
    return object_to(meeting=meeting, now=BEFORE, actor=member(meeting.organization, name))


def test_an_extraordinary_council_meeting_is_held_virtually(byraad: Organization) -> None:
    meeting = called(byraad)

    assert (meeting.virtual, meeting.place) == (True, "Virtuelt møde, Teams")
    assert meeting.virtual_reason == WHY


def test_a_committee_meets_in_a_room(desk: Office) -> None:
    with pytest.raises(NeverVirtual, match="Udvalgsmøder") as caught:
        called(desk.house.committee)

    assert caught.value.source == "Kommunestyrelsesloven § 10 a"
    assert Meeting.objects.count() == 0


def test_it_is_said_which_matter_cannot_wait(byraad: Organization) -> None:
    with pytest.raises(WhyVirtual):
        called(byraad, virtual_reason=" ")

    assert Meeting.objects.count() == 0


def test_an_ordinary_meeting_stays_in_its_room(byraad: Organization) -> None:
    meeting = called(byraad, virtual=False)
    Meeting.objects.update(extraordinary=False)

    with pytest.raises(NeverVirtual):
        hold_virtually(meeting=meeting, reason=WHY, location="", actor=SYSTEM)


def test_a_meeting_turns_virtual_and_back(byraad: Organization) -> None:
    meeting = called(byraad, virtual=False, location="Salen")

    turned = [
        hold_virtually(meeting=meeting, reason=WHY, location="Teams", actor=SYSTEM),
        hold_virtually(meeting=meeting, reason=WHY, location="Teams", actor=SYSTEM),
        hold_in_person(meeting=meeting, location="Salen", actor=SYSTEM),
        hold_in_person(meeting=meeting, location="Salen", actor=SYSTEM),
    ]

    assert turned == [True, False, True, False]
    assert (meeting.place, meeting.virtual_reason, meeting.changes) == ("Salen", "", 2)
    assert [one.verb for one in facts_of(meeting)][1:] == [
        "meetings.hold_virtually",
        "meetings.hold_in_person",
    ]


def test_a_third_of_the_members_have_their_room(byraad: Organization) -> None:
    meeting = called(byraad)

    turned = [objects(meeting, "Bo"), objects(meeting, "Bo"), objects(meeting, "Carl")]

    meeting.refresh_from_db()
    assert turned == [False, False, True]
    assert (meeting.virtual, meeting.location, meeting.changes) == (False, "", 1)
    assert [one.verb for one in facts_of(meeting)][1:] == [
        "meetings.object_to",
        "meetings.object_to",
        "meetings.turn_physical",
    ]


def test_after_that_it_can_not_be_virtual_again(byraad: Organization) -> None:
    meeting = called(byraad)
    for name in ("Bo", "Carl"):
        objects(meeting, name)

    with pytest.raises(MembersObject):
        hold_virtually(meeting=meeting, reason=WHY, location="", actor=SYSTEM)
    with pytest.raises(NotVirtual):
        objects(meeting, "Ea")


def test_an_objection_that_is_taken_back_does_not_count(byraad: Organization) -> None:
    meeting = called(byraad)
    objects(meeting, "Bo")

    back = [
        take_back_objection(meeting=meeting, now=BEFORE, actor=member(byraad, "Bo"))
        for _ in range(2)
    ]

    assert (back, Objection.objects.count()) == ([True, False], 0)
    assert objects(meeting, "Carl") is False


def test_who_has_left_the_council_counts_no_more(byraad: Organization) -> None:
    meeting = called(byraad)
    objects(meeting, "Bo")
    byraad.membership_set.filter(person__name="Bo Lund").update(ends_on=date(2026, 3, 1))

    assert objects(meeting, "Carl") is False


@pytest.mark.parametrize("verb", [object_to, take_back_objection])
def test_when_the_meeting_has_begun_it_is_too_late(byraad: Organization, verb) -> None:  # type: ignore[no-untyped-def]
    meeting = called(byraad)

    with pytest.raises(Begun):
        verb(meeting=meeting, now=BEGINS, actor=member(byraad, "Bo"))


def test_a_meeting_called_off_is_settled(byraad: Organization) -> None:
    meeting = called(byraad)
    Meeting.objects.update(state="cancelled")

    with pytest.raises(Settled):
        objects(meeting, "Bo")


def test_only_members_object(desk: Office, byraad: Organization) -> None:
    meeting = called(byraad)

    with pytest.raises(NotAllowed):
        object_to(meeting=meeting, now=BEFORE, actor=desk.hans)
