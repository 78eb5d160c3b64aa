"""Erik sets and issues an agenda by keyboard alone, and always sees where he is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from raadslag.agendas.actions import prepare
from raadslag.web.kit.wording import in_words
from tests import desk as at
from tests.journeys.keyboard import Keys
from tests.journeys.people import PASSWORD, People, told
from tests.journeys.setting import titles
from tests.journeys.town_hall import OTHERS, Town, town, waiting

pytestmark = pytest.mark.django_db(transaction=True)
CHAIR, TRAFFIC, SLIPS = (title for title, _kind, _closed in OTHERS[:3])
DAY = timezone.localdate() + timedelta(days=40)


@pytest.fixture
def lived(store: Path) -> Town:
    """The house, with an agenda to be set and three cases that wait for it."""
    lived = town()
    prepare(meeting=at.meeting(lived.desk, DAY), actor=lived.desk.erik)
    waiting(lived, OTHERS[:3])
    return lived


@pytest.fixture
def keys(browser: Browser, live_server: LiveServer) -> Iterator[Keys]:
    """Erik's keyboard, before he is signed in; no script may fail on him."""
    people = People(browser, live_server)
    keys = Keys(people.stranger())
    keys.page.goto(f"{people.url}/arbejdsplads/log-ind/")
    yield keys
    keys.page.context.close()
    assert people.faults == []


def test_secretary_sets_and_issues_an_agenda_without_a_mouse(lived: Town, keys: Keys) -> None:
    erik_signs_in(keys)
    he_draws_a_case_from_the_queue(keys, lived)
    he_draws_two_more_on_the_agenda(keys)
    he_orders_the_items(keys)
    he_keeps_a_member_away(keys)
    he_issues(keys)

    assert keys.unseen == []


def erik_signs_in(keys: Keys) -> None:
    """The first stop skips to the content, and takes the focus along."""
    keys.to("Gå til indholdet")
    keys.press("Enter")
    assert keys.page.evaluate("document.activeElement.id") == "indhold"
    keys.to("Brugernavn")
    keys.type("erik")
    keys.to("Adgangskode")
    keys.type(PASSWORD)
    keys.enter()

    assert keys.page.title() == "Mit bord · Rådslag"


def he_draws_a_case_from_the_queue(keys: Keys, lived: Town) -> None:
    """From his desk to the meeting, and on to the queue; he lands at what came of it."""
    keys.follow(f"{lived.desk.house.committee}")
    keys.follow("Køen")
    keys.to(CHAIR)
    keys.press("Space")
    keys.to("Møde")
    keys.type(in_words(DAY)[:2])
    keys.follow("Sæt på dagsordenen")

    assert keys.stands().name == told(keys.page)[0]
    assert titles(keys.page) == [CHAIR]


def he_draws_two_more_on_the_agenda(keys: Keys) -> None:
    """He stands at the next of the queue, and in the end at what came of it."""
    keys.follow("Sæt på")
    assert keys.stands().name == f"Sæt på: {SLIPS}"
    keys.enter()

    assert titles(keys.page) == [CHAIR, TRAFFIC, SLIPS]
    assert keys.stands().name == told(keys.page)[0]


def he_orders_the_items(keys: Keys) -> None:
    """With Alt and an arrow, and with the buttons; the focus goes with the item."""
    keys.to(SLIPS)
    with keys.page.expect_response(re.compile("/orden/")):
        keys.press("Alt+ArrowUp")
    assert keys.stands().name == SLIPS
    keys.to("↓Flyt ned")
    with keys.page.expect_response(re.compile("/orden/")):
        keys.press("Space")
    keys.press("Shift+Tab")
    assert keys.stands().name.startswith("↑Flyt op")

    assert titles(keys.page) == [CHAIR, TRAFFIC, SLIPS]


def he_keeps_a_member_away(keys: Keys) -> None:
    """On the page of the item; a word that lacks is asked for where it lacks."""
    keys.to(SLIPS, "Shift+Tab")
    keys.enter()
    keys.to("Afskær et medlem")
    keys.press("Enter")
    keys.to("Medlem")
    keys.type("Carl")
    keys.to("Begrundelse")
    keys.type("Han ejer slæbestedet.")
    keys.enter()

    assert keys.stands().name == "Medlemmet ser nu kun, at punktet findes."


def he_issues(keys: Keys) -> None:
    """Back to the agenda, and out with it."""
    keys.follow("Dagsorden")
    keys.follow("Udsend …")
    keys.follow("Udsend nu")

    assert keys.stands().name == "Dagsordenen er udsendt."
