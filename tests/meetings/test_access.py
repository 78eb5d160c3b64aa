"""Who plans meetings, sets deadlines, and sees when meetings are."""

import pytest
from django.utils import timezone

from raadslag.bodies.actions import found
from raadslag.bodies.queries import actor_of
from raadslag.journal.actor import Actor
from raadslag.meetings.access import (
    may_keep_feed,
    may_plan,
    may_see_house,
    may_see_meeting,
    may_set_timetable,
)
from raadslag.rules.rights import ALWAYS, BODIES, Part
from tests.cast import SYSTEM, account, meeting_of, office

pytestmark = pytest.mark.django_db
STRANGER = Actor("Freja", user_id=99_999)
CAST = {
    "dorte": Part.CASEWORKER,
    "gerda": Part.APPROVER,
    "erik": Part.SECRETARY,
    "anna": Part.CHAIR,
    "bo": Part.MEMBER,
    "hans": Part.ADMINISTRATOR,
}


def test_plan_and_timetable_as_the_matrix_says() -> None:
    home = office()
    committee = home.house.committee

    found_for = {
        name: (
            bool(may_plan(home.actor(name), committee)),
            bool(may_set_timetable(home.actor(name), committee)),
        )
        for name in CAST
    }

    assert found_for == {
        name: (
            part in BODIES["plan_meetings"][ALWAYS],
            part in BODIES["set_timetable"][ALWAYS],
        )
        for name, part in CAST.items()
    }
    assert bool(may_plan(SYSTEM, committee)) is True


def test_a_meeting_is_seen_by_all_of_the_house_and_nobody_else() -> None:
    home = office()
    meeting = meeting_of(home.house.committee)
    other = account(found(name="Andenby Kommune", actor=SYSTEM), "kai", "Kai Bo")
    operator = Actor("drift", user_id=999, operator=True)
    actors = [
        *(home.actor(name) for name in CAST),
        operator,
        SYSTEM,
        actor_of(other, timezone.localdate()),
        STRANGER,
    ]

    seen = [bool(may_see_meeting(actor, meeting)) for actor in actors]

    assert seen == [True] * 8 + [False] * 2
    assert bool(may_see_house(STRANGER, home.house.body.pk)) is False


def test_a_calendars_address_is_its_owners_alone() -> None:
    actors = (Actor("Dorte", user_id=7), Actor("Hans", user_id=8, operator=True), SYSTEM)

    assert [bool(may_keep_feed(actor, 7)) for actor in actors] == [True, False, False]
