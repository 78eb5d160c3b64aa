"""A meeting is closed when every item is decided."""

import pytest

from raadslag.decisions.actions import close, open_vote
from raadslag.decisions.elections.actions import open_election
from raadslag.decisions.faults import ElectionGoesOn, Undecided, VoteGoesOn
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import MeetingState
from raadslag.sittings.models import Attendance, Sitting
from raadslag.sittings.states import SittingState
from raadslag.verdict import NotAllowed
from tests.decisions.hall import hall
from tests.sittings.room import at

pytestmark = pytest.mark.django_db


def test_close_names_the_items_without_a_decision() -> None:
    there = hall(3, "Ny kaj", "Ny mole", "Ny bro")
    there.decide("Tiltrådt.", 1)

    with pytest.raises(Undecided, match=r"punkt 1 og 3 mangler en beslutning"):
        close(sitting=there.sitting, now=at(15), actor=there.erik)

    assert Sitting.objects.get().state == SittingState.OPEN


def test_close_holds_the_meeting_and_lists_who_was_there() -> None:
    there = hall(3)
    there.decide()

    closed = close(sitting=there.sitting, now=at(15), actor=there.erik)

    again = close(sitting=there.sitting, now=at(15, 5), actor=there.erik)
    assert (closed, again) == (True, False)
    assert Meeting.objects.get(pk=there.sitting.meeting_id).state == MeetingState.HELD
    assert Attendance.objects.filter(present=True).count() == 3


def test_wording_that_is_not_fixed_is_no_decision() -> None:
    there = hall(3)
    there.write("Tiltrådt.")

    with pytest.raises(Undecided):
        close(sitting=there.sitting, now=at(15), actor=there.erik)


def test_members_close_no_meeting() -> None:
    there = hall(3)
    open_vote(item=there.up(), now=at(13, 50), actor=there.erik)

    with pytest.raises(NotAllowed):
        close(sitting=there.sitting, now=at(15), actor=there.member(1))


def test_a_meeting_is_not_closed_over_an_open_vote() -> None:
    room = hall(3)
    room.decide()
    open_vote(item=room.item, now=at(14, 40), actor=room.erik)

    with pytest.raises(VoteGoesOn):
        close(sitting=room.sitting, now=at(15), actor=room.erik)


def test_a_meeting_is_not_closed_over_an_election() -> None:
    room = hall(3)
    room.decide()
    open_election(
        item=room.item, method="majority", office="formand", now=at(14, 40), actor=room.erik
    )

    with pytest.raises(ElectionGoesOn):
        close(sitting=room.sitting, now=at(15), actor=room.erik)
