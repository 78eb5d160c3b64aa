"""A meeting called off: its cases wait again."""

import pytest

from raadslag.agendas.actions import call_off, prepare
from raadslag.agendas.queries import standing_items, still_queued
from raadslag.journal.models import Fact
from raadslag.meetings.faults import NoReason
from raadslag.meetings.models import Meeting
from raadslag.verdict import NotAllowed
from tests.cast import Office, office
from tests.desk import agenda, fixed, meeting, sent, standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def test_call_off_lets_the_cases_wait_again_and_keeps_what_always_stands(desk: Office) -> None:
    fixed(desk)
    made = agenda(desk, "Kajen", "Molen")
    keys = [item.pk for item in standing_items(made)][1:]

    done = call_off(meeting=made.meeting, reason="Ferie", actor=desk.erik)

    waiting = [str(one.paper) for one in still_queued(desk.house.committee, desk.erik)]
    assert (done, waiting, standing(made)) == (True, ["Kajen", "Molen"], [("1", "Meddelelser")])
    fact = Fact.objects.get(verb="agendas.free")
    assert (fact.reason, fact.details) == ("Ferie", {"items": keys})
    assert Meeting.objects.get(pk=made.meeting_id).state == "cancelled"


def test_call_off_of_an_issued_meeting_frees_its_cases(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    sent(desk, made)
    made.meeting.refresh_from_db()

    call_off(meeting=made.meeting, reason="Ferie", actor=desk.erik)

    assert [str(one.paper) for one in still_queued(desk.house.committee, desk.erik)] == ["Kajen"]


def test_call_off_twice_is_done_once(desk: Office) -> None:
    made = prepare(meeting=meeting(desk), actor=desk.erik)

    done = [call_off(meeting=made.meeting, reason="Ferie", actor=desk.erik) for _ in range(2)]

    assert done == [True, False]
    assert not Fact.objects.filter(verb="agendas.free").exists()


def test_call_off_without_a_word_changes_nothing(desk: Office) -> None:
    made = agenda(desk, "Kajen")

    with pytest.raises(NoReason):
        call_off(meeting=made.meeting, reason=" ", actor=desk.erik)

    assert (standing(made), made.meeting.state) == ([("1", "Kajen")], "planned")


def test_call_off_is_for_the_secretary(desk: Office) -> None:
    made = agenda(desk, "Kajen")

    with pytest.raises(NotAllowed):
        call_off(meeting=made.meeting, reason="Ferie", actor=desk.dorte)
