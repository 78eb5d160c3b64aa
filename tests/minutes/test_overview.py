"""How agendas and minutes stand to their deadlines."""

from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from raadslag.agendas.actions import draw_up
from raadslag.agendas.models import Agenda
from raadslag.meetings.actions import cancel
from raadslag.meetings.models import Meeting
from raadslag.minutes.models import Minutes
from raadslag.minutes.queries import overview
from tests.cast import SYSTEM, Office, meeting_of, office

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 14, 9, tzinfo=UTC)  # a Wednesday


def stands(home: Office, on: date, now: datetime = NOW) -> tuple[str | None, ...]:
    """How the meeting of that day stands: papers, agenda, minutes."""
    line = next(one for one in overview(home.erik, now) if one.meeting.on == on)
    return (line.papers, line.agenda, line.minutes)


def issued(meeting: Meeting, at: datetime) -> None:
    """An agenda sent at that instant."""
    draw_up(meeting=meeting, actor=SYSTEM)
    Agenda.objects.filter(meeting=meeting).update(issued_at=at)


def test_meetings_to_come_stand_by_their_own_deadlines() -> None:
    home = office()
    for on in (date(2026, 1, 15), date(2026, 1, 20), date(2026, 1, 27), date(2026, 3, 3)):
        meeting_of(home.house.committee, on)

    found = [(one.papers, one.agenda, one.minutes) for one in overview(home.erik, NOW)]

    assert found == [
        (None, "overdue", None),
        (None, "due", None),
        ("soon", "ahead", None),
        ("ahead", "ahead", None),
    ]


def test_an_agenda_is_done_in_time_or_late() -> None:
    home = office()
    on = date(2026, 1, 20)
    meeting = meeting_of(home.house.committee, on)

    issued(meeting, NOW)
    in_time = stands(home, on)
    issued(meeting, NOW + timedelta(days=1))

    assert in_time == (None, "done", None)
    assert stands(home, on, NOW + timedelta(days=2)) == (None, "done_late", None)


def test_missing_minutes_stay_in_sight_and_those_done_leave() -> None:
    home = office()
    days = [date(2025, 11, 25), date(2025, 12, 9), date(2026, 1, 13)]
    first, second, _last = (meeting_of(home.house.committee, on) for on in days)

    Minutes.objects.create(meeting=second, recorded_at=NOW - timedelta(days=30))

    assert [(one.meeting, one.minutes) for one in overview(home.erik, NOW)] == [
        (first, "overdue"),
        (Meeting.objects.get(on=days[2]), "due"),
    ]


def test_cancelled_meetings_and_those_of_others_are_left_out() -> None:
    home = office()
    meeting = meeting_of(home.house.committee, date(2026, 1, 20))

    seen = [len(overview(home.actor(name), NOW)) for name in ("erik", "anna", "bo", "ida", "hans")]
    cancel(meeting=meeting, reason="Ingen sager.", actor=SYSTEM)

    assert seen == [1, 1, 1, 0, 0]
    assert overview(home.erik, NOW) == []


def test_the_overview_asks_as_much_of_200_meetings_as_of_one(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    home = office()
    Meeting.objects.bulk_create(
        Meeting(
            organization=home.house.committee,
            on=date(2026, 1, 15) + timedelta(days=number // 4),
            slug=str(number),
        )
        for number in range(200)
    )
    erik = home.erik

    with django_assert_num_queries(3):
        found = overview(erik, NOW)

    assert len(found) == 200
