"""Two secretaries at the same instant."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time
from threading import Barrier

import pytest
from django.db import connections

from raadslag.bodies.actions import register, seat
from raadslag.bodies.models import Person
from raadslag.journal.actor import Actor, Capacity
from raadslag.journal.models import Fact
from raadslag.meetings.actions import (
    cancel,
    move,
    object_to,
    plan,
    plan_extraordinary,
    plan_year,
)
from raadslag.meetings.faults import ChangedMeanwhile, NothingToPlan
from raadslag.meetings.models import Meeting, MeetingPlan
from raadslag.verdict import RuleBroken
from tests.cast import SYSTEM, Office, house, meeting_of, office
from tests.desk import council

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2026, 1, 5)


def at_once(act: Callable[[int], object], times: int = 2) -> list[object]:
    """What each got who did the same at the same instant."""
    start = Barrier(times)

    def one(number: int) -> object:
        start.wait()
        try:
            return act(number)
        except RuleBroken as broken:
            return type(broken)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(one, range(times)))


def test_a_year_made_twice_at_once_is_one_year() -> None:
    committee = house().committee

    def made(_: int) -> object:
        return plan_year(
            organization=committee,
            year=2026,
            sentence="anden tirsdag i hver måned kl. 13.30",
            today=TODAY,
            now=datetime(2026, 1, 5, tzinfo=UTC),
            actor=SYSTEM,
        ).year

    got = at_once(made)

    assert sorted(got, key=str) == sorted([2026, NothingToPlan], key=str)
    assert (MeetingPlan.objects.count(), Meeting.objects.count()) == (1, 12)


def test_two_meetings_planned_at_once_have_an_address_each() -> None:
    committee = house().committee

    slugs = at_once(lambda _: plan(organization=committee, on=TODAY, actor=SYSTEM).slug)

    assert sorted(map(str, slugs)) == ["2026-01-05", "2026-01-05-2"]


def test_of_two_who_move_a_meeting_at_once_the_second_is_told() -> None:
    meeting = meeting_of(house().committee)

    def moved(number: int) -> object:
        return move(
            meeting=Meeting.objects.get(pk=meeting.pk),
            on=date(2026, 1, 20 + number),
            starts=time(14),
            ends=None,
            location="",
            reason="Ferie.",
            today=TODAY,
            seen=0,
            actor=SYSTEM,
        )

    got = at_once(moved)

    assert sorted(got, key=str) == sorted([True, ChangedMeanwhile], key=str)
    assert Meeting.objects.get().changes == 1


def test_a_meeting_called_off_twice_at_once_is_called_off_once() -> None:
    meeting = meeting_of(house().committee)

    got = at_once(lambda _: cancel(meeting=meeting, reason="Ingen sager.", actor=SYSTEM))

    assert sorted(map(str, got)) == ["False", "True"]
    assert Meeting.objects.get().changes == 1


def test_two_who_object_at_once_turn_the_meeting_once() -> None:
    desk = office()
    seats, meeting = five(desk)

    def objected(number: int) -> object:
        sits = Capacity("member", desk.house.body.pk, meeting.organization_id)
        person = seats[number].pk
        actor = Actor("Et medlem", user_id=1, person_id=person, capacities=frozenset({sits}))
        return object_to(
            meeting=Meeting.objects.get(pk=meeting.pk),
            now=datetime(2026, 1, 5, tzinfo=UTC),
            actor=actor,
        )

    got = at_once(objected)

    assert sorted(map(str, got)) == ["False", "True"]
    assert (Meeting.objects.get().virtual, Meeting.objects.get().changes) == (False, 1)
    assert Fact.objects.filter(verb="meetings.turn_physical").count() == 1


def five(desk: Office) -> tuple[list[Person], Meeting]:
    """The council of five, and its virtual meeting."""
    made = council(desk)
    seats = [register(body=desk.house.body, name=f"Nr. {at}", actor=SYSTEM) for at in range(4)]
    for person in seats:
        seat(person=person, organization=made, actor=SYSTEM)
    meeting = plan_extraordinary(
        organization=made,
        on=date(2026, 1, 20),
        starts=None,
        ends=None,
        location="",
        demanded_by="borgmesteren",
        virtual=True,
        virtual_reason="Diget er brudt.",
        today=TODAY,
        actor=SYSTEM,
    )
    return seats, meeting
