"""Chromium itself killed in the middle of a meeting, the secretary's and a member's in turn.

``BROWSER_KILLS=200`` kills two hundred, as is done before a release.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, cycle
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser, Error, expect
from pytest_django.live_server_helper import LiveServer

from raadslag.bodies.models import User
from raadslag.decisions.actions import close_vote
from raadslag.decisions.models import Decision, Vote, VoteEvent
from raadslag.journal.models import Fact
from tests.decisions.hall import Hall, hall
from tests.sittings.room import at
from tests.web.chamber.bench import vote, where
from tests.web.chamber.mortal import Mortal
from tests.web.chamber.test_kill import within

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
KILLS = int(os.environ.get("BROWSER_KILLS", "4"))
LONGEST = 0.8  # seconds a browser lives once its hour has come; a pause that keeps is 0.6
WORDS = ("Indstillingen", "er", "tiltrådt,", "dog", "således,", "at", "kajen", "bliver", "længere")


@dataclass
class Meeting:
    """A meeting that goes on whoever's browser dies, and what was told of it until then."""

    there: Hall
    event: VoteEvent
    born: Iterator[Mortal]
    chance: Random

    def killed(self, press: Callable[[Mortal], None]) -> Mortal:
        """A browser that was killed while somebody pressed in it."""
        browser = next(self.born)
        try:
            press(browser)
        except Error:  # it died in the middle, as it should
            pass
        finally:
            browser.kill()
        return browser

    def writes(self, browser: Mortal) -> None:
        """Erik opens his screen, finds what was kept, and types it all anew."""
        kept = Decision.objects.filter(item=self.there.item).first()
        browser.page.goto(browser.site + where(self.there, "styr/"))
        text = browser.page.locator("[name=ord-text]")
        expect(text).to_have_value(kept.text if kept else "", timeout=30_000)
        last = self.chance.randrange(len(WORDS))
        with browser.page.expect_response(lambda one: one.url.endswith("/skriv/")):
            text.fill("Kort: ")
        for place, word in enumerate(WORDS):
            if place == last:
                browser.dies_in(self.chance.uniform(0, LONGEST))
            text.press_sequentially(f"{word} ")
            browser.page.wait_for_timeout(self.chance.choice((0, 0, 700)))
        browser.page.wait_for_timeout(60_000)

    def votes(self, browser: Mortal) -> None:
        """Bo opens the page on his phone, and changes his mind all the time."""
        browser.page.goto(browser.site + where(self.there))
        browser.page.locator("#min-yes").wait_for(timeout=30_000)
        last = self.chance.randrange(1, 4)
        for place in count():
            if place == last:
                browser.dies_in(self.chance.uniform(0, LONGEST))
            with browser.page.expect_response(lambda one: one.request.method == "POST"):
                browser.page.locator(f"#min-{self.chance.choice(('yes', 'no', 'abstain'))}").click()


@pytest.fixture
def meeting(browser: Browser, live_server: LiveServer, tmp_path: Path) -> Iterator[Meeting]:
    """A vote that is open, and browsers of Erik and Bo in turn."""
    there = hall(5)
    event, living = vote(there), []
    users = [User.objects.get(pk=one.user_id or 0) for one in (there.erik, there.member(1))]

    def born() -> Iterator[Mortal]:
        for number, user in enumerate(cycle(users)):
            folder = tmp_path / str(number)
            living.append(Mortal(folder, browser.browser_type, user, live_server.url))
            yield living[-1]

    yield Meeting(there, event, born(), Random(200))
    for one in living:
        one.kill()


def test_a_killed_browser_loses_nothing_acknowledged_and_the_meeting_goes_on(
    meeting: Meeting,
) -> None:
    bo, told = meeting.there.people[1], []

    for _ in range(KILLS // 2):
        written = meeting.killed(meeting.writes).said("ord-text")
        kept = Decision.objects.filter(item=meeting.there.item).first()
        assert kept is not None and kept.text.startswith(written[-1].strip())
        told += meeting.killed(meeting.votes).said("choice")

    facts = Fact.objects.filter(verb="decisions.cast", details__person=bo.pk).order_by("pk")
    given = list(facts.values_list("details__choice", flat=True))
    assert within(told, given)
    assert len(told) >= KILLS // 2
    assert Vote.objects.get(person=bo).option == given[-1]
    assert close_vote(event=meeting.event, now=at(20), actor=meeting.there.erik).state == "closed"
