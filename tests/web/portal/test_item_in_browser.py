"""An item read in a real browser: what words mean, and links to its parts."""

from datetime import date

import pytest
from playwright.sync_api import Locator, Page
from pytest_django.live_server_helper import LiveServer

from tests.web.portal.published import full, minuted, town

pytestmark = pytest.mark.django_db(transaction=True)
MEANING = "Mødet sagde ja til det, der var indstillet."


@pytest.fixture
def item(live_server: LiveServer, page: Page) -> Page:
    """The page of an item with everything."""
    full(minuted(town().jobs, date(2026, 1, 13)))
    page.goto(f"{live_server.url}/udvalg/jobudvalget/2026-01-13/punkt/5/")
    return page


def shown(page: Page) -> list[str]:
    """The meanings in sight."""
    return page.locator("[role=tooltip]:visible").all_inner_texts()


def by_tab(page: Page, wanted: Locator) -> None:
    """Go from stop to stop until one has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if wanted.evaluate("it => it === document.activeElement"):
            return
    raise AssertionError("no such stop")


def test_a_word_tells_its_meaning_by_keyboard_until_escape(item: Page) -> None:
    word = item.locator(".term").first

    by_tab(item, word)
    met = shown(item)
    described = item.locator(f"#{word.get_attribute('aria-describedby')}").text_content()
    item.keyboard.press("Escape")

    assert (met, described, shown(item)) == ([MEANING], MEANING, [])


def test_a_meaning_stays_while_the_pointer_is_on_it(item: Page) -> None:
    item.locator(".term").first.hover()
    item.locator("[role=tooltip]:visible").hover()
    item.wait_for_timeout(300)
    kept = shown(item)
    item.mouse.move(1, 1)
    item.locator("[role=tooltip]:visible").wait_for(state="detached")

    assert (kept, shown(item)) == ([MEANING], [])


def test_a_link_to_a_part_is_copied_and_marks_the_part(item: Page) -> None:
    item.context.grant_permissions(["clipboard-read", "clipboard-write"])
    link = item.locator(".share a", has_text="Link til »Indstilling«")

    by_tab(item, link)
    item.keyboard.press("Enter")
    item.get_by_role("status").get_by_text("Linket er kopieret").wait_for(state="attached")

    assert item.url.endswith("/punkt/5/#indstilling")
    assert item.evaluate("navigator.clipboard.readText()") == item.url
    assert item.locator(".part:has(> :target)").count() == 1


def test_a_paragraph_that_is_pointed_at_has_a_link_to_share(item: Page) -> None:
    item.context.grant_permissions(["clipboard-read", "clipboard-write"])
    paragraph = item.locator(".prose p[id]").last

    paragraph.hover()
    paragraph.locator(".here").click()
    item.get_by_role("status").get_by_text("Linket er kopieret").wait_for(state="attached")

    assert item.url.endswith(f"/punkt/5/#{paragraph.get_attribute('id')}")
    assert item.evaluate("navigator.clipboard.readText()") == item.url
    assert item.locator(".prose p:target").count() == 1
    assert item.locator(".here[tabindex='-1'][aria-hidden=true]").count() >= 1
