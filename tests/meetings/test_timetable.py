"""A body's deadlines, kept and counted."""

from datetime import date, time

import pytest
from pytest_django import DjangoAssertNumQueries

from raadslag.bodies.actions import establish, set_closing_day
from raadslag.meetings.actions import set_timetable
from raadslag.meetings.faults import WrongOrders
from raadslag.meetings.models import Meeting, Timetable
from raadslag.meetings.queries import deadlines_of, deadlines_of_all, in_order
from raadslag.meetings.timetable import orders_of
from raadslag.rules.deadline import Count, DeadlineRule
from raadslag.rules.timetable import Orders, usual
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, meeting_of, office

pytestmark = pytest.mark.django_db
OWN = Orders(
    agenda=DeadlineRule(Count.WORKDAYS_BEFORE, 5, hour=time(12)),
    minutes=DeadlineRule(Count.WORKDAYS_AFTER, 2),
    material=DeadlineRule(Count.WEEKDAY_BEFORE, 1, weekday=4),
    papers=None,
    saturday_counts=False,
    source="Forretningsordenen § 4",
)


def test_set_timetable_is_read_back_as_it_was() -> None:
    home = office()
    committee = home.house.committee

    for number_on in (True, False):
        set_timetable(organization=committee, orders=OWN, through_year=number_on, actor=home.erik)

    timetable = Timetable.objects.get()
    assert orders_of(committee, timetable) == OWN
    assert timetable.through_year is False


def test_set_timetable_that_leaves_no_time_says_which_line() -> None:
    home = office()
    none = Orders(agenda=DeadlineRule(Count.WORKDAYS_BEFORE, 0))

    with pytest.raises(WrongOrders, match="Skriv mindst 1") as broken:
        set_timetable(organization=home.house.committee, orders=none, actor=home.erik)

    assert (broken.value.line, Timetable.objects.count()) == ("agenda", 0)


@pytest.mark.parametrize("who", ["hans", "anna", "dorte"])
def test_set_timetable_by_others_than_the_secretary_is_refused(who: str) -> None:
    home = office()

    with pytest.raises(NotAllowed):
        set_timetable(organization=home.house.committee, orders=OWN, actor=home.actor(who))


def test_deadlines_of_a_committee_are_the_usual_until_its_own_are_set() -> None:
    home = office()
    meeting = meeting_of(home.house.committee)

    before = deadlines_of(meeting)
    set_timetable(organization=home.house.committee, orders=OWN, actor=home.erik)
    after = deadlines_of(meeting)

    assert (before.agenda.on, before.minutes.on) == (date(2026, 1, 7), date(2026, 1, 14))
    assert (after.agenda.on, after.agenda.by) == (date(2026, 1, 6), time(12))
    assert (after.material.on, after.minutes.on) == (date(2026, 1, 9), date(2026, 1, 15))
    assert after.papers is None


def test_deadlines_of_the_council_go_round_easter_and_closed_days() -> None:
    home = office()
    council = establish(body=home.house.body, name="Byrådet", kind="council", actor=SYSTEM)
    meeting = meeting_of(council, date(2026, 4, 7))  # the Tuesday after Easter

    before = deadlines_of(meeting)
    set_closing_day(body=home.house.body, on=date(2026, 3, 31), name="Lukket", actor=SYSTEM)

    assert (before.agenda.on, before.material.on) == (date(2026, 3, 30), date(2026, 3, 31))
    assert deadlines_of(meeting).material.on == date(2026, 3, 30)


def test_deadlines_of_many_are_those_of_each(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    home = office()
    set_timetable(organization=home.house.committee, orders=OWN, actor=home.erik)
    council = establish(body=home.house.body, name="Byrådet", kind="council", actor=SYSTEM)
    for body in (home.house.committee, council):
        for month in (1, 2, 3):
            meeting_of(body, date(2026, month, 13))
    meetings = list(in_order(Meeting.objects.all()))

    with django_assert_num_queries(2):
        found = deadlines_of_all(meetings)

    assert found == {one.pk: deadlines_of(one) for one in meetings}


def test_usual_orders_name_their_source() -> None:
    assert usual("council").source == "Kommunestyrelsesloven § 8, stk. 4"
