"""Nothing Dorte types is lost: killed servers, ended sessions, stale tabs, lost connections."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect

from tests.journeys.people import field, press, sign_in
from tests.journeys.served import Site

SAVED = re.compile(r"^Gemt kl\. ")
OFFER = "Hent den tekst, der ikke nåede at blive gemt"
TEXT = ".rich-text"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site on a port of its own."""
    made = Site(tmp_path_factory.mktemp("site"))
    yield made
    made.kill()


@pytest.fixture
def dorte(site: Site, browser: Browser) -> Iterator[Page]:
    """Dorte's page, signed in, with nothing kept from the test before."""
    context = browser.new_context(locale="da-DK", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: dialog.accept())
    sign_in(page, site.url, "dorte")
    yield page
    context.close()
    assert faults == []


def opened(page: Page, site: Site) -> Page:
    """The paper, open to be written in, at the end of its text."""
    page.goto(f"{site.url}/arbejdsplads/{site.paper}skriv/")
    page.locator(TEXT).first.wait_for()
    return page


def at_the_end(page: Page) -> None:
    """Where one writes on."""
    page.locator(TEXT).first.click()
    page.keyboard.press("Control+End")


def status(page: Page) -> None:
    """Wait until all is saved."""
    expect(page.locator("[data-autosave-status]")).to_have_text(SAVED, timeout=70_000)


def stored(page: Page, site: Site) -> str:
    """The text as the server gives it to a browser that knows nothing."""
    other = page.context.browser
    assert other is not None
    context = other.new_context()
    fresh = context.new_page()
    sign_in(fresh, site.url, "dorte")
    text = opened(fresh, site).locator(TEXT).first.inner_text()
    context.close()
    return text


@pytest.mark.parametrize("seed", [1, 2])
def test_no_character_is_lost_when_the_server_is_killed_between_keystrokes(
    site: Site, dorte: Page, seed: int
) -> None:
    chance = random.Random(seed)
    typed = f" [{seed}:"
    opened(dorte, site)
    at_the_end(dorte)
    dorte.keyboard.type(typed)
    for _ in range(2):
        for key in (chance.choice("abcdefg") for _ in range(6)):
            dorte.keyboard.type(key)
            typed += key
            dorte.wait_for_timeout(chance.choice([0, 20, 1300]))
        site.kill()
        dorte.keyboard.type("x")
        typed += "x"
        dorte.wait_for_timeout(chance.choice([0, 1500]))
        site.start()
    dorte.keyboard.type("]")
    status(dorte)

    assert f"{typed}]" in stored(dorte, site)


def test_browser_and_server_that_both_went_down_lose_nothing(site: Site, dorte: Page) -> None:
    opened(dorte, site)
    at_the_end(dorte)
    site.kill()
    dorte.keyboard.type(" {nedbrud}")
    dorte.wait_for_timeout(100)
    context = dorte.context
    dorte.close()
    site.start()
    again = opened(context.new_page(), site)
    again.get_by_role("button", name=OFFER).click()
    status(again)

    assert "{nedbrud}" in stored(again, site)


def test_saving_while_the_server_is_down_keeps_the_text(site: Site, dorte: Page) -> None:
    opened(dorte, site)
    at_the_end(dorte)
    dorte.keyboard.type(" {gemt imens}")
    site.kill()
    dorte.get_by_role("button", name="Gem", exact=True).last.click()
    dorte.wait_for_timeout(500)
    site.start()
    opened(dorte, site)
    offer = dorte.get_by_role("button", name=OFFER)
    if offer.count():
        offer.click()
        status(dorte)

    assert "{gemt imens}" in stored(dorte, site)


def test_text_comes_back_after_signing_in_again(site: Site, dorte: Page) -> None:
    opened(dorte, site)
    at_the_end(dorte)
    dorte.keyboard.type(" {session}")
    status(dorte)
    dorte.keyboard.type(" {udløbet}")
    dorte.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    press(dorte, "Gem")
    field(dorte, "Brugernavn").wait_for()
    sign_in(dorte, site.url, "dorte", here=True)
    opened(dorte, site)
    offer = dorte.get_by_role("button", name=OFFER)
    if offer.count():
        offer.click()
        status(dorte)

    assert "{session} {udløbet}" in stored(dorte, site)


def test_stale_tab_is_told_and_loses_nothing(site: Site, dorte: Page) -> None:
    stale = opened(dorte.context.new_page(), site)
    opened(dorte, site)
    at_the_end(dorte)
    dorte.keyboard.type(" Molebygning.")
    press(dorte, "Gem")
    at_the_end(stale)
    stale.keyboard.type(" Lanterne.")
    press(stale, "Gem")
    text = stale.locator("main").inner_text()

    assert "Molebygning" in text
    assert "Lanterne" in text


def test_lost_connection_resumes(site: Site, dorte: Page) -> None:
    opened(dorte, site)
    at_the_end(dorte)
    dorte.context.set_offline(True)
    dorte.keyboard.type(" {offline}")
    expect(dorte.locator("[data-autosave-status]")).to_contain_text("Ingen forbindelse")
    dorte.context.set_offline(False)
    status(dorte)

    assert "{offline}" in stored(dorte, site)
