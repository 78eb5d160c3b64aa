"""A meeting is held in the chamber, from the roll call to what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.meetings.models import Meeting
from raadslag.sittings.models import Attendance
from tests.journeys import chamber_committee as committee
from tests.journeys.chamber_called import committee_called
from tests.journeys.chamber_screens import Screens, open_screens
from tests.journeys.people import People
from tests.web.live.served import live

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
NOTED = "Taget til efterretning"
OUTCOMES = [
    "Godkendt",
    "Valgt",
    "Drøftet",
    NOTED,
    NOTED,
    "Tiltrådt med ændring",
    "Tiltrådt",
    NOTED,
    "Drøftet",
    NOTED,
]


@pytest.fixture
def people(browser: Browser, live_server: LiveServer) -> Iterator[People]:
    """Everybody; no script may fail on any page of theirs."""
    gathered = People(browser, live_server)
    yield gathered
    gathered.close()
    assert gathered.faults == []


@pytest.fixture
def heard(live_server: LiveServer, settings: Settings, tmp_path: Path) -> Iterator[None]:
    """The process that tells of news; pages ask now and then where there is none."""
    with live(tmp_path, urlsplit(live_server.url).port or 0) as process:
        settings.RAADSLAG_LIVE_PORT = process.port
        yield


@pytest.mark.usefixtures("heard")
def test_committee_meets_from_roll_call_to_the_extra_meeting(people: People) -> None:
    called = committee_called()
    committee.eva_sends_regrets(people, called)
    screens = open_screens(people, called.meeting)

    committee.meeting_opens(screens)
    committee.roll_is_called(screens)
    nine_items(screens)
    committee.meeting_ends(screens)

    decided = committee.decisions_stand(people, called)
    assert [outcome for _title, outcome in decided] == OUTCOMES
    assert attendance(called.meeting) == {
        "Anna Holm": True,
        "Bo Lund": True,
        "Carl Ravn": True,
        "Dina Sø": True,
        "Eva Kaas": False,
    }
    (extra,) = Meeting.objects.filter(on=committee.EXTRA)
    assert extra.extraordinary


def nine_items(screens: Screens) -> None:
    """The agenda approved, and what stands on it."""
    committee.agenda_is_approved(screens)
    committee.two_are_elected(screens)
    committee.work_is_discussed(screens)
    committee.rules_are_noted(screens)
    committee.tasks_are_noted(screens)
    committee.bo_moves_another_hour(screens)
    committee.vote_is_counted(screens)
    committee.process_is_adopted_thus(screens)
    committee.bo_steps_aside(screens)
    committee.ishouse_is_approved(screens)
    committee.bo_dissents(screens)
    committee.news_is_told(screens)


def attendance(meeting: Meeting) -> dict[str, bool]:
    """Who was there, as the minutes list it."""
    rows = Attendance.objects.filter(meeting=meeting).order_by("position")
    return {one.name: one.present for one in rows}
