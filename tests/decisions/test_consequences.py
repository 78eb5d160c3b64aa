"""Decisions that act, and name themselves as the ground."""

from datetime import date, time

import pytest

from raadslag.agendas.models import AgendaItem
from raadslag.consultations.models import Consultation
from raadslag.consultations.queries import route_of
from raadslag.decisions.actions import (
    call_extraordinary,
    move_meeting,
    refer,
    send_on,
    set_on_later,
)
from raadslag.decisions.faults import NotFixedYet, NotPutOff, OtherBody, Stopped
from raadslag.decisions.models import Consequence, Decision
from raadslag.decisions.queries import consequences_of
from raadslag.journal.models import Fact
from raadslag.meetings.faults import PastDay
from raadslag.meetings.models import Meeting
from raadslag.verdict import NotAllowed
from tests.cast import office
from tests.decisions.hall import Hall, hall
from tests.desk import DAY, agenda, council, meeting
from tests.sittings.room import at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
GROUND = "Havneudvalgets beslutning den 17. marts 2026, punkt 1"
LATER = date(2026, 4, 14)


def decided(room: Hall, text: str = "Tiltrådt.") -> Decision:
    """The first item, decided."""
    room.decide(text)
    return Decision.objects.get(item=room.item)


def called(decision: Decision, room: Hall, on: date = LATER) -> Consequence:
    """An extraordinary meeting, called by Erik."""
    return call_extraordinary(
        decision=decision,
        on=on,
        starts=time(15),
        ends=time(16, 30),
        location="C3.40",
        today=DAY,
        now=at(14, 45),
        actor=room.erik,
    )


def test_the_extraordinary_meeting_that_was_decided_is_called_once() -> None:
    room = hall(3)
    decision = decided(room, "Tiltrådt, dog således, at der afholdes ekstraordinært møde.")

    made = called(decision, room)
    again = called(decision, room)

    meeting_ = Meeting.objects.get(extraordinary=True)
    assert (meeting_.on, meeting_.starts, meeting_.demanded_by) == (LATER, time(15), GROUND)
    assert (again, consequences_of(decision), made.meeting) == (made, [made], meeting_)
    fact = Fact.objects.get(verb="decisions.call_extraordinary")
    assert (fact.reason, fact.details) == (
        GROUND,
        {"decision": decision.pk, "meeting": meeting_.pk, "consultation": None},
    )


def test_a_meeting_is_not_called_to_a_day_that_is_gone() -> None:
    room = hall(3)

    with pytest.raises(PastDay):
        called(decided(room), room, date(2026, 3, 1))
    assert Consequence.objects.count() == 0


def test_a_meeting_is_moved_on_the_ground_of_the_decision() -> None:
    room = hall(3)
    coming = meeting(room.desk, LATER)

    def moved() -> Consequence | None:
        return move_meeting(
            decision=decision,
            meeting=coming,
            on=date(2026, 4, 15),
            starts=time(13, 30),
            ends=None,
            location="",
            today=DAY,
            now=at(14, 45),
            actor=room.erik,
        )

    decision = decided(room)
    made, again = moved(), moved()

    coming.refresh_from_db()
    assert (coming.on, coming.note, again) == (date(2026, 4, 15), GROUND, None)
    assert consequences_of(decision) == [made]


def test_a_case_put_off_is_set_on_the_agenda_of_a_later_meeting() -> None:
    room = hall(3)
    april = agenda(room.desk, on=LATER)
    decision = decided(room, "Udsat til næste møde.")

    made = set_on_later(decision=decision, meeting=april.meeting, now=at(14), actor=room.erik)

    item = AgendaItem.objects.get(agenda=april)
    assert (made.consultation, item.title) == (item.consultation, "Ny kaj")
    assert item.paper.earlier == room.item.paper


def test_a_meeting_without_an_agenda_is_wished_for() -> None:
    room = hall(3)
    april = meeting(room.desk, LATER)
    decision = decided(room, "Udsat.")

    made = set_on_later(decision=decision, meeting=april, now=at(14), actor=room.erik)

    assert made.consultation is not None
    assert Consultation.objects.get(pk=made.consultation.pk).wished_on == LATER


def test_only_what_was_put_off_is_set_on_a_later_meeting_of_the_body() -> None:
    desk = office()
    other = meeting(desk, LATER, council(desk))
    room = hall(3, desk=desk)
    april = meeting(desk, LATER)
    decision = decided(room)

    with pytest.raises(NotPutOff):
        set_on_later(decision=decision, meeting=april, now=at(14), actor=room.erik)
    for wrong in (other, room.sitting.meeting):
        with pytest.raises(OtherBody):
            set_on_later(decision=decision, meeting=wrong, now=at(14), actor=room.erik)


def test_a_case_is_sent_on_before_the_route_goes_on() -> None:
    desk = office()
    town = council(desk)
    room = hall(3, route=[town], desk=desk)
    decision = decided(room, "Oversendes til Børn og Skole.")

    made = send_on(
        decision=decision, organization=desk.elsewhere, role="heard", now=at(14), actor=room.erik
    )

    assert made.consultation is not None
    assert made.consultation.paper is not None
    assert [(str(one.organization), one.state) for one in route_of(room.item.paper.case)] == [
        ("Havneudvalget", "done"),
        ("Børn og Skole", "waiting"),
        ("Byrådet", "planned"),
    ]
    with pytest.raises(OtherBody):
        send_on(
            decision=decision,
            organization=desk.house.committee,
            role="heard",
            now=at(14),
            actor=room.erik,
        )


def test_what_is_not_fixed_or_is_stopped_is_not_carried_out() -> None:
    desk = office()
    council(desk)
    room = hall(3, desk=desk)
    draft = room.write("Tiltrådt.")

    with pytest.raises(NotFixedYet):
        called(draft, room)
    decision = decided(room)
    refer(item=room.item, now=at(14, 40), actor=room.member(1))
    with pytest.raises(Stopped, match="Bo Lund"):
        called(decision, room)

    assert Consequence.objects.count() == 0


def test_members_do_not_carry_decisions_out() -> None:
    room = hall(3)
    decision = decided(room)

    with pytest.raises(NotAllowed):
        send_on(
            decision=decision,
            organization=room.desk.elsewhere,
            role="heard",
            now=at(14),
            actor=room.member(1),
        )
