"""A meeting is opened, and its members get their seats."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from raadslag.agendas.actions import call_off
from raadslag.agendas.models import Agenda
from raadslag.bodies.actions import register, seat
from raadslag.bodies.models import Membership
from raadslag.bodies.states import Role
from raadslag.meetings.actions import move
from raadslag.meetings.faults import UnderWay
from raadslag.meetings.models import Meeting
from raadslag.sittings.actions import open_sitting, take_in
from raadslag.sittings.faults import CannotOpen, HeldElsewhere, NoMembers, NotIssued, TooEarly
from raadslag.sittings.models import Seat, Signal, Sitting
from raadslag.verdict import NotAllowed, RuleBroken
from tests.cast import SYSTEM, Office, office
from tests.desk import agenda, verbs
from tests.sittings.room import at, called, opened

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def seats(sitting: Sitting) -> list[tuple[int, str, str, bool]]:
    """Place, name, role and whether it was added later."""
    rows = Seat.objects.filter(sitting=sitting)
    return [(one.position, str(one), one.role, one.since is not None) for one in rows]


def refused(desk: Office, meeting: Meeting, broken: type[RuleBroken]) -> str:
    """What is said when the meeting can not be opened; nothing is left half-stored."""
    with pytest.raises(broken) as told:
        open_sitting(meeting=meeting, now=at(13, 30), actor=desk.erik)
    assert (Sitting.objects.count(), verbs("sittings")) == (0, [])
    return str(told.value)


def test_opening_gives_a_seat_to_each_member() -> None:
    chamber = opened()

    assert seats(chamber.sitting) == [
        (0, "Anna Holm", "chair", False),
        (1, "Bo Lund", "member", False),
    ]
    assert verbs("sittings") == ["sittings.open"]
    assert [(one.number, one.topic, one.item) for one in Signal.objects.all()] == [
        (1, "sitting", None)
    ]


def test_opening_twice_opens_once() -> None:
    chamber = opened()

    again = open_sitting(meeting=chamber.meeting, now=at(13, 45), actor=chamber.desk.anna)

    assert again == chamber.sitting
    assert (again.opened_at, verbs("sittings")) == (at(13, 30), ["sittings.open"])


def test_a_meeting_that_goes_on_is_neither_moved_nor_called_off() -> None:
    chamber = opened()
    meeting, erik = chamber.meeting, chamber.erik

    deeds: list[Callable[[], object]] = [
        lambda: call_off(meeting=meeting, reason="Sne", actor=erik),
        lambda: move(
            meeting=meeting,
            on=date(2026, 3, 18),
            starts=None,
            ends=None,
            location="",
            reason="Sne",
            today=date(2026, 3, 17),
            actor=erik,
        ),
    ]
    for deed in deeds:
        with pytest.raises(UnderWay) as told:
            deed()

    assert str(told.value) == (
        "Mødet er åbnet og kan hverken flyttes eller aflyses. Hæv det på mødeskærmen i stedet."
    )
    assert Meeting.objects.get().state == "planned"


def test_the_seat_is_one_whatever_the_memberships() -> None:
    desk, items = called("Ny kaj")
    committee = desk.house.committee
    seat(person=desk.house.anna, organization=committee, role=Role.MEMBER, actor=SYSTEM)
    clara = register(body=desk.house.body, name="Clara Sivebæk", actor=SYSTEM)
    seat(person=clara, organization=committee, role=Role.SUBSTITUTE, actor=SYSTEM)

    sitting = open_sitting(meeting=items[0].agenda.meeting, now=at(13, 30), actor=desk.erik)

    assert [name for _, name, _, _ in seats(sitting)] == ["Anna Holm", "Bo Lund"]


def test_a_member_who_joined_after_the_call_has_a_seat() -> None:
    desk, items = called("Ny kaj")
    clara = register(body=desk.house.body, name="Clara Sivebæk", actor=SYSTEM)
    seat(person=clara, organization=desk.house.committee, actor=SYSTEM)

    sitting = open_sitting(meeting=items[0].agenda.meeting, now=at(13, 30), actor=desk.erik)

    assert [name for _, name, _, _ in seats(sitting)] == ["Anna Holm", "Bo Lund", "Clara Sivebæk"]


def test_a_member_who_joins_after_the_opening_is_taken_in_once() -> None:
    chamber = opened()
    clara = register(body=chamber.desk.house.body, name="Clara Sivebæk", actor=SYSTEM)
    seat(person=clara, organization=chamber.desk.house.committee, actor=SYSTEM)

    new = [len(take_in(sitting=chamber.sitting, now=at(14), actor=chamber.desk.erik)) for _ in "12"]

    assert new == [1, 0]
    assert seats(chamber.sitting)[2:] == [(2, "Clara Sivebæk", "member", True)]
    assert verbs("sittings") == ["sittings.open", "sittings.take_in"]


def test_a_member_who_has_left_the_body_has_no_seat() -> None:
    desk, items = called("Ny kaj")
    meeting = items[0].agenda.meeting
    bo = Membership.objects.filter(person=desk.house.bo)
    bo.update(ends_on=meeting.on - timedelta(days=1))

    sitting = open_sitting(meeting=meeting, now=at(13, 30), actor=desk.erik)

    assert [name for _, name, _, _ in seats(sitting)] == ["Anna Holm"]


def test_opening_needs_the_agenda_sent() -> None:
    desk = office()
    made = agenda(desk, "Ny kaj")

    said = refused(desk, made.meeting, NotIssued)

    assert said == (
        "Dagsordenen er ikke udsendt. Udsend den først; haster mødet, kan den udsendes nu med en "
        "begrundelse for, at det sker sent."
    )


def test_an_agenda_that_came_by_import_is_held_elsewhere() -> None:
    desk = office()
    made = agenda(desk, "Ny kaj")
    Agenda.objects.update(state="issued", version=0)

    said = refused(desk, made.meeting, HeldElsewhere)

    assert said.startswith("Dagsordenen er indlæst fra et dokument")


@pytest.mark.parametrize(("state", "word"), [("held", "afholdt"), ("cancelled", "aflyst")])
def test_a_meeting_that_is_over_is_not_opened(state: str, word: str) -> None:
    desk, items = called("Ny kaj")
    Meeting.objects.update(state=state)

    said = refused(desk, items[0].agenda.meeting, CannotOpen)

    assert said == f"Mødet er {word} og kan ikke åbnes."


def test_a_meeting_is_not_opened_before_its_day() -> None:
    desk, items = called("Ny kaj")
    Meeting.objects.update(on=date(2026, 3, 18))

    said = refused(desk, items[0].agenda.meeting, TooEarly)

    assert said.startswith("Mødet er først den 18. marts 2026.")


def test_a_body_without_members_does_not_meet() -> None:
    desk, items = called("Ny kaj")
    Membership.objects.all().delete()

    said = refused(desk, items[0].agenda.meeting, NoMembers)

    assert said.startswith("Havneudvalget har ingen medlemmer på mødets dag.")


def test_a_member_does_not_open_the_meeting() -> None:
    desk, items = called("Ny kaj")

    with pytest.raises(NotAllowed) as told:
        open_sitting(meeting=items[0].agenda.meeting, now=at(13, 30), actor=desk.bo)

    assert str(told.value) == (
        "Mødet er ikke åbnet; det kan kun gøres af organets formand eller organets sekretær."
    )
