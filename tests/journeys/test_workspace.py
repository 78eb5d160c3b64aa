"""A case goes from Dorte's desk to an issued agenda, and on to the council."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from tests.journeys import preparing
from tests.journeys.people import People
from tests.journeys.town_hall import Town, town

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def lived() -> Town:
    """The house before anything has happened."""
    return town()


@pytest.fixture
def people(browser: Browser, live_server: LiveServer) -> Iterator[People]:
    """Everybody; no script may fail on any page of theirs."""
    gathered = People(browser, live_server)
    yield gathered
    gathered.close()
    assert gathered.faults == []


def test_case_goes_from_a_desk_to_an_issued_agenda(people: People, lived: Town) -> None:
    preparing.hans_opens_an_account(people)
    preparing.karen_chooses_a_password(people)
    preparing.erik_lays_the_year_plan(people)
    preparing.erik_sets_the_deadlines(people, lived)
    preparing.erik_sets_fixed_items(people, lived)
