"""What is typed is kept: through idling, killed servers, closed pages and ended sessions."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, expect

from tests.web.kit import desk
from tests.web.kit.conftest import Desk

TEXT = ".rich-text"
OFFLINE = "Ingen forbindelse. Teksten ligger i browseren og gemmes, når forbindelsen er tilbage."
OFFER = "Hent den tekst, der ikke nåede at blive gemt"


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which requests may fail, but no script: that is what is tried here."""
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    assert faults == []


def opened(page: Page, site: Desk) -> Page:
    """The page, with its editor."""
    page.goto(site.url)
    page.wait_for_selector(TEXT)
    return page


def status(page: Page, text: str) -> None:
    """Wait until the status line says so."""
    expect(page.locator("output")).to_have_text(text, timeout=15000)


def write_first(page: Page, text: str) -> None:
    """Write before all else in the editor."""
    page.locator(f"{TEXT} h2").click()
    page.keyboard.press("Control+Home")
    page.keyboard.type(text)


def answering(page: Page) -> list[str]:
    """Say yes to every question; the kinds of those that were asked."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    return asked


def mirrored(page: Page) -> list[str]:
    """What lies in the browser."""
    found: list[str] = page.evaluate("Object.keys(localStorage)")
    return found


def text_of(html: Any) -> str:
    """The bare text of HTML."""
    return re.sub(r"<[^>]*>", "", str(html))


def test_text_is_saved_when_the_keys_rest_and_leaves_the_browser(
    desk_site: Desk, page: Page
) -> None:
    opened(page, desk_site)
    page.locator(TEXT).press_sequentially("Kajen synker")
    at_once = mirrored(page)
    status(page, "Gemt kl. 14.03")

    assert at_once == ["raadslag:text:dorte:7"]
    assert (desk.kept()["html"], desk.kept()["saves"]) == ("<p>Kajen synker</p>", 1)
    assert mirrored(page) == []


def test_text_survives_a_lost_connection(desk_site: Desk, page: Page) -> None:
    opened(page, desk_site)
    page.context.set_offline(True)
    page.locator(TEXT).press_sequentially("Kajen")
    status(page, OFFLINE)
    page.locator(TEXT).press_sequentially(" synker")
    page.context.set_offline(False)
    status(page, "Gemt kl. 14.03")

    assert desk.kept()["html"] == "<p>Kajen synker</p>"


@pytest.mark.parametrize("code", [429, 500, 503])
def test_saving_is_tried_again_when_the_server_is_busy(
    desk_site: Desk, page: Page, code: int
) -> None:
    opened(page, desk_site)
    answers = [code, code]
    page.route(
        "**/gem-undervejs/",
        lambda route: route.fulfill(status=answers.pop()) if answers else route.continue_(),
    )
    page.locator(TEXT).press_sequentially("Kajen")
    status(page, "Gemt kl. 14.03")

    assert (desk.kept()["html"], desk.kept()["saves"]) == ("<p>Kajen</p>", 1)


def test_ended_session_is_told_and_the_text_saved_after_signing_in(
    desk_site: Desk, page: Page
) -> None:
    opened(page, desk_site)
    page.context.add_cookies([{"name": "ude", "value": "1", "url": desk_site.url}])
    page.locator(TEXT).press_sequentially("Kajen")
    status(
        page,
        "Du er logget ud. Teksten ligger i browseren. Log ind i et nyt faneblad, "
        "og vend tilbage hertil; så gemmes den.",
    )
    with page.context.expect_page() as tab:
        page.get_by_role("link", name="Log ind i et nyt faneblad").click()
    tab.value.wait_for_load_state()
    tab.value.close()
    status(page, "Gemt kl. 14.03")

    assert desk.kept()["html"] == "<p>Kajen</p>"


def test_unsaved_text_is_offered_with_its_difference(full: Desk, page: Page) -> None:
    opened(page, full)
    page.route("**/gem-undervejs/", lambda route: route.abort())
    write_first(page, "Nyt ord ")
    status(page, OFFLINE)
    page.unroute("**/gem-undervejs/")
    again = page.context.new_page()
    opened(again, full)
    offer = again.locator(".autosave-offer p").inner_text()
    again.get_by_role("button", name=OFFER).click()
    status(again, "Gemt kl. 14.03")

    assert offer.endswith("Den har 2 ord mere end den gemte.")
    assert "Nyt ord" in desk.kept()["html"]
    assert mirrored(again) == []


def test_typing_beside_an_offer_does_not_lose_it(full: Desk, page: Page) -> None:
    opened(page, full)
    page.route("**/gem-undervejs/", lambda route: route.abort())
    page.locator("#id_title").fill("Ikke gemt")
    status(page, OFFLINE)
    opened(page, full)
    page.unroute("**/gem-undervejs/")
    write_first(page, "Andet ")
    status(page, "Gemt kl. 14.03")
    opened(page, full)
    page.get_by_role("button", name=OFFER).click()

    assert page.locator("#id_title").input_value() == "Ikke gemt"


def test_kept_text_is_chosen_instead(full: Desk, page: Page) -> None:
    opened(page, full)
    page.route("**/gem-undervejs/", lambda route: route.abort())
    page.locator("#id_title").fill("Ikke gemt")
    status(page, OFFLINE)
    opened(page, full)
    page.get_by_role("button", name="Behold den gemte tekst").click()

    assert (page.locator("#id_title").input_value(), mirrored(page)) == ("Kajen", [])


def test_leaving_sends_what_was_typed_last(desk_site: Desk, page: Page) -> None:
    opened(page, desk_site)
    page.locator(TEXT).press_sequentially("Kajen")
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("about:blank")
    page.wait_for_timeout(500)

    assert desk.kept()["html"] == "<p>Kajen</p>"
    opened(page, desk_site)
    assert page.locator(".autosave-offer").count() == 0


def test_leaving_with_unsaved_text_warns(desk_site: Desk, page: Page) -> None:
    opened(page, desk_site)
    page.locator(TEXT).press_sequentially("Kajen")
    asked = answering(page)
    page.reload()

    assert asked == ["beforeunload"]


def test_long_text_that_could_not_leave_with_the_page_comes_back(
    desk_site: Desk, page: Page
) -> None:
    opened(page, desk_site)
    long = "ordet " * 15000
    page.locator("#id_title").fill(long)
    page.on("dialog", lambda dialog: dialog.accept())
    page.route("**/gem-undervejs/", lambda route: route.abort())
    opened(page, desk_site)
    page.unroute("**/gem-undervejs/")
    page.get_by_role("button", name=OFFER).click()
    status(page, "Gemt kl. 14.03")

    assert desk.kept()["title"] == long


def test_saving_is_one_request_at_a_time_and_the_latest_wins(desk_site: Desk, page: Page) -> None:
    opened(page, desk_site)
    going: list[str] = []
    most: list[int] = []

    def begun(one: Request) -> None:
        if "undervejs" in one.url:
            going.append(one.url)
            most.append(len(going))

    page.on("request", begun)
    page.on("requestfinished", lambda one: going.remove(one.url) if one.url in going else None)
    for word in ("en ", "to ", "tre "):
        page.locator(TEXT).press_sequentially(word)
        page.locator("#id_title").focus()
        page.locator(TEXT).focus()
        page.keyboard.press("End")
    status(page, "Gemt kl. 14.03")
    expect(page.locator("output")).to_have_text("Gemt kl. 14.03")
    page.wait_for_timeout(1500)

    assert max(most) == 1
    assert desk.kept()["html"] == "<p>en to tre</p>"


def test_double_click_saves_once(desk_site: Desk, page: Page) -> None:
    opened(page, desk_site)
    page.locator(TEXT).press_sequentially("Kajen")
    page.get_by_role("button", name="Gem", exact=True).dblclick()
    page.wait_for_load_state()
    page.wait_for_timeout(300)

    assert (desk.kept()["posts"], desk.kept()["html"]) == (1, "<p>Kajen</p>")
    assert page.locator(".autosave-offer").count() == 0


def test_signing_out_takes_unsaved_text_away_after_asking(desk_site: Desk, page: Page) -> None:
    opened(page, desk_site)
    page.evaluate("localStorage.setItem('raadslag:text:dorte:9', '{}')")
    asked = answering(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Log ud").click()

    assert (asked, mirrored(page)) == (["confirm"], [])


def test_another_user_of_the_browser_is_offered_nothing(desk_site: Desk, page: Page) -> None:
    opened(page, desk_site)
    page.evaluate("localStorage.setItem('raadslag:text:bo:7', '{\"fields\":[],\"sequence\":9e15}')")
    opened(page, desk_site)

    assert page.locator(".autosave-offer").count() == 0


def test_form_works_without_scripts(full: Desk, browser: Browser) -> None:
    before = desk.kept()["html"]
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(full.url)
    shown = page.locator("textarea").input_value()
    page.locator("textarea").fill(shown.replace("Kajen", "Molen"))
    page.get_by_role("button", name="Gem", exact=True).click()
    context.close()

    assert desk.kept()["html"] == before.replace("Kajen <strong>synker</strong>", "Molen synker")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_character_is_lost_when_the_server_is_killed_at_random(
    desk_site: Desk, page: Page, seed: int
) -> None:
    chance = random.Random(seed)
    typed = ""
    for _ in range(4):
        opened(page, desk_site)
        offer = page.get_by_role("button", name=OFFER)
        if typed:  # the last character never reached the server
            offer.click()
        page.locator(TEXT).click()
        page.keyboard.press("Control+End")
        typed += typed_at_random(page, chance)
        desk_site.kill()
        page.keyboard.type("x")
        typed += "x"
        page.wait_for_timeout(chance.choice([50, 1500]))
        assert typed.startswith(text_of(desk.kept()["html"]))
        page = restarted(page)
        desk_site.start()
    opened(page, desk_site)
    page.get_by_role("button", name=OFFER).click()
    status(page, "Gemt kl. 14.03")

    assert text_of(desk.kept()["html"]) == typed


def typed_at_random(page: Page, chance: random.Random) -> str:
    """Type some characters, with and without rest between them."""
    keys = [chance.choice("abcdefg") for _ in range(chance.randint(3, 12))]
    for key in keys:
        page.keyboard.type(key)
        page.wait_for_timeout(chance.choice([0, 0, 20, 1300]))
    return "".join(keys)


def restarted(page: Page) -> Page:
    """A browser that went down without warning, and came up again."""
    context = page.context
    page.close()
    return context.new_page()


def test_typing_goes_on_while_the_server_is_killed_and_started(desk_site: Desk, page: Page) -> None:
    opened(page, desk_site)
    page.locator(TEXT).click()
    typed = ""
    for _ in range(3):
        typed += typed_at_random(page, random.Random(4))
        desk_site.kill()
        typed += typed_at_random(page, random.Random(5))
        desk_site.start()
    page.locator("#id_title").focus()
    expect(page.locator("output")).to_have_text("Gemt kl. 14.03", timeout=70000)

    assert text_of(desk.kept()["html"]) == typed
