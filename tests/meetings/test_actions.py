"""Verbs on meetings."""

from datetime import date, time

import pytest

from raadslag.journal.queries import facts_of
from raadslag.meetings.actions import cancel, convene, hold, plan, restate
from raadslag.meetings.models import Meeting
from raadslag.meetings.queries import meeting_told_of
from raadslag.meetings.states import LIFE, MeetingState
from tests.cast import SYSTEM, house, meeting_of

pytestmark = pytest.mark.django_db


def test_plan_a_second_meeting_that_day_gets_its_own_address() -> None:
    committee = house().committee

    slugs = [meeting_of(committee).slug for _ in range(2)]

    assert slugs == ["2026-01-13", "2026-01-13-2"]


@pytest.mark.parametrize("state", MeetingState.values)
@pytest.mark.parametrize("verb", [convene, hold, cancel])
def test_verbs_move_a_meeting_as_the_table_of_its_life_says(verb, state) -> None:  # type: ignore[no-untyped-def]
    meeting = meeting_of(house().committee)
    Meeting.objects.filter(pk=meeting.pk).update(state=state)
    before, after = LIFE[verb.__name__]

    moved = verb(meeting=meeting, actor=SYSTEM, **({"reason": "storm"} if verb is cancel else {}))

    meeting.refresh_from_db()
    assert moved == (state in before)
    assert meeting.state == (after if moved else state)
    assert [f.verb for f in facts_of(meeting)][1:] == ([f"meetings.{verb.__name__}"] * moved)


def test_restate_keeps_what_the_newer_document_does_not_say() -> None:
    meeting = meeting_of(house().committee)

    news = restate(
        meeting=meeting, starts=None, ends=time(15), location="", extraordinary=False, actor=SYSTEM
    )
    again = restate(
        meeting=meeting, starts=None, ends=time(15), location="", extraordinary=False, actor=SYSTEM
    )

    meeting.refresh_from_db()
    assert (news, again) == (True, False)
    assert (meeting.starts, meeting.ends) == (time(13, 30), time(15))


def test_meeting_told_of_tells_two_meetings_of_a_day_apart() -> None:
    committee = house().committee
    on = date(2026, 1, 13)
    early = meeting_of(committee)
    late = plan(organization=committee, on=on, starts=time(17), extraordinary=True, actor=SYSTEM)

    def told(starts: time | None, extraordinary: bool) -> Meeting | None:
        return meeting_told_of(committee, on=on, starts=starts, extraordinary=extraordinary)

    assert told(time(17), False) == late
    assert told(time(13, 0), False) == early
    assert told(time(18), True) == late
    assert told(None, False) is None
