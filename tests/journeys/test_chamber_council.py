"""A council of thirty-one meets; no process tells of news, so the pages ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from raadslag.sittings.models import Attendance
from tests.journeys import chamber_council as council
from tests.journeys.chamber_council import council_called
from tests.journeys.chamber_screens import open_screens
from tests.journeys.people import People

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]


@pytest.fixture
def people(browser: Browser, live_server: LiveServer) -> Iterator[People]:
    """Everybody; no script may fail on any page of theirs."""
    gathered = People(browser, live_server)
    yield gathered
    gathered.close()
    assert gathered.faults == []


def test_council_of_thirty_one_meets(people: People) -> None:
    called = council_called()
    screens = open_screens(people, called.meeting, public=True)
    carl, dina = council.phones(people, called.meeting)

    council.roll_is_called(screens)
    council.amendment_is_voted_on(screens, [carl, dina], called)
    council.carl_dissents(screens, carl)
    council.carl_steps_aside(screens, carl)
    council.stopped_case_is_decided(screens)
    council.closed_item_darkens_the_wall(screens)
    council.meeting_ends(screens)

    there = Attendance.objects.filter(meeting=called.meeting)
    assert there.filter(present=True).count() == 31
    assert [one.name for one in there.filter(present=False)] == ["Medlem 07 Vig (Ø)"]
