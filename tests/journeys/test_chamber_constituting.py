"""A council constitutes itself: chair in rounds and by lot, a committee by d'Hondt."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from raadslag.bodies.models import Membership, Organization
from raadslag.bodies.queries import current
from tests.journeys import chamber_constituting as council
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


def seats(body: Organization, day: date) -> dict[str, str]:
    """Who sits in a body on a day, and as what."""
    rows = Membership.objects.filter(current(day), organization=body)
    return {one.person.name: one.role for one in rows.select_related("person")}


def test_council_constitutes_itself(people: People) -> None:
    called = council.council_called()
    committee = called.lived.desk.house.committee
    screens = open_screens(people, called.meeting)

    council.roll_is_called(screens)
    council.chair_is_elected(screens)
    council.vice_is_elected(screens)
    council.members_are_elected(screens, committee.name)

    there = seats(called.lived.council, called.meeting.on)
    assert {there["Bo Lund"], there["Dina Sø"], there["Anna Holm"]} == {"chair", "vice", "member"}
    assert (there["Bo Lund"], there["Anna Holm"]) == ("chair", "member")
    elected = Membership.objects.filter(organization=committee, election_group__in=("Nord", "Syd"))
    assert sorted(one.person.name for one in elected) == ["Dina Sø", "Eva Kaas"]
