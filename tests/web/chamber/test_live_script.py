"""A page hears what is new, loses its connection, and has lost nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.sittings.models import Sitting
from raadslag.sittings.states import Topic
from tests.web.live.rooms import Council, council, told
from tests.web.live.served import Process, cookie_of, end_session, live

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
CUT = "Forbindelsen er afbrudt; prøver igen."
REMEMBER = """() => {
  window.heard = [];
  document.addEventListener("chamber:signal", (event) => window.heard.push(event.detail));
}"""


@dataclass(frozen=True)
class Open:
    """A page that is open at a meeting, and what it hears on."""

    page: Page
    room: Council
    sitting: Sitting
    process: Process

    def hears(self, *numbers: int) -> None:
        """Wait until the page has heard signals with these numbers, and no others."""
        wanted = list(numbers)
        self.page.wait_for_function(
            "(wanted) => window.heard.length >= wanted.length", arg=wanted, timeout=45_000
        )
        assert self.page.evaluate("window.heard.map((one) => one.number)") == wanted

    def told(self, topic: Topic = Topic.PRESENCE) -> int:
        """Give a signal."""
        return told(self.sitting, topic)


@pytest.fixture
def there(
    live_server: LiveServer, context: BrowserContext, settings: Settings, tmp_path: Path
) -> Iterator[Open]:
    """The big screen of a council in its meeting, as its chair opens it."""
    pages = urlsplit(live_server.url).port or 0
    room = council()
    sitting = room.opened()
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": cookie_of(room.anna)}
    context.add_cookies([{**cookie, "url": live_server.url}])  # type: ignore[typeddict-item]
    with live(tmp_path, pages) as process:
        settings.RAADSLAG_LIVE_PORT = process.port
        page = context.new_page()
        with page.expect_response(lambda one: f":{process.port}/live/" in one.url) as stream:
            page.goto(f"{live_server.url}/moedesal/{room.meeting.pk}/skaerm/")
        assert stream.value.status == 200
        page.evaluate(REMEMBER)
        yield Open(page, room, sitting, process)
        page.close()


def test_a_page_hears_each_signal_once_and_in_order(there: Open) -> None:
    numbers = [there.told() for _ in range(5)]
    numbers.append(told(there.sitting, Topic.VOTE, there.room.items[0]))

    there.hears(*numbers)

    expect(there.page.locator("[data-live]")).to_have_text("")
    assert there.page.evaluate("window.heard.at(-1)") == {
        "number": numbers[-1],
        "topic": "vote",
        "item": there.room.items[0].pk,
    }


def test_a_page_asks_while_the_stream_is_dead_and_hears_it_again(there: Open) -> None:
    there.process.kill()
    first = there.told()
    there.hears(first)

    there.process.start()
    second = there.told()

    there.hears(first, second)


def test_a_page_cut_off_says_so_and_catches_up(there: Open) -> None:
    line = there.page.locator("[data-live]")
    expect(line).to_have_attribute("role", "status")

    there.page.context.set_offline(True)
    there.process.kill()
    expect(line).to_have_text(CUT, timeout=20_000)
    missed = [there.told(), there.told()]
    there.page.context.set_offline(False)

    there.hears(*missed)
    expect(line).to_have_text("")


def test_a_page_whose_reader_is_signed_out_says_so(there: Open) -> None:
    cookies = there.page.context.cookies()
    there.page.route("**/nyt/**", lambda route: route.fulfill(status=401, body=""))

    end_session(next(one["value"] for one in cookies if one["name"] == "sessionid"))

    expect(there.page.locator("[data-live] a")).to_have_text("Log ind i et nyt faneblad")
