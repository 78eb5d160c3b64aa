"""Freja, a citizen, reads what her municipality has decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.axe import faults
from tests.search.indexed import indexed
from tests.web.portal.published import (
    cite,
    coming,
    decision,
    full,
    item,
    minuted,
    publication,
    town,
)

pytestmark = pytest.mark.django_db(transaction=True)

MEETING = "/udvalg/jobudvalget/2026-01-13/"
PAGES = (
    "/",
    "/udvalg/jobudvalget/",
    MEETING,
    f"{MEETING}punkt/5/",
    f"{MEETING}punkt/6/",
    "/sag/15-00-00-a00-3-25/",
    "/person/bo-lundsgaard/",
    "/soeg/?q=proces",
    "/soeg/?q=findesikke",
    "/beslutninger/",
    "/emne/",
    "/til-tiden/",
    "/log/",
    "/log/kontrol/",
    "/foelg/?hvad=alt",
    "/om/",
    "/ordliste/",
    "/aabne-data/",
    "/tilgaengelighed/",
    "/findes-ikke/",
    "/udvalg/jobudvalget/2026-02-10/",
    "/en/",
)


@pytest.fixture(autouse=True)
def archive(settings: Settings, tmp_path: Path) -> None:
    """What Fjordby has released, and an index of it."""
    settings.SEARCH_INDEX = tmp_path
    fjordby = town()
    town("Sønderlund Kommune", "soenderlund")
    earlier = item(minuted(fjordby.jobs, date(2025, 8, 19)), "47", "Planen", outcome="discussed")
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    release.attendance = {
        "present": [{"name": "Bo Lundsgaard", "slug": "bo-lundsgaard"}],
        "absent": [],
    }
    release.save()
    cite(full(release), "udvalgsmøde i august 2025, pkt. 47", earlier.meeting, "47")
    item(release, "6", "Salg af areal", closed=True, content={"decision": decision("Anbefales.")})
    full(minuted(fjordby.council, date(2026, 1, 27)), "3")
    publication(coming(fjordby.jobs), "agenda")
    withdrawn = minuted(fjordby.jobs, date(2026, 2, 10))
    withdrawn.state, withdrawn.withdrawn_reason = "withdrawn", "Et navn for meget."
    withdrawn.withdrawn_at = datetime(2026, 2, 11, tzinfo=UTC)
    withdrawn.save()
    indexed(tmp_path)


def test_every_page_is_open_to_all_in_every_size_and_light(
    live_server: LiveServer, context: BrowserContext
) -> None:
    page, found = context.new_page(), {}
    for path in PAGES:
        page.goto(live_server.url + path)
        found[path] = list(seen(page))

    assert found == {path: [] for path in PAGES}


def seen(page: Page) -> Iterator[str]:
    """What is wrong with a page at a desk, on a phone and at four hundred percent."""
    for width, scheme in product((1280, 390), ("light", "dark")):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        yield from (f"{width} {scheme}: {one}" for one in faults(page))
    yield from (f"small: {one}" for one in page.evaluate(SMALL_TARGETS))
    page.set_viewport_size({"width": 320, "height": 256})
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        yield "cut off at four hundred percent"
    page.emulate_media(media="print")
    yield from (f"printed: {one}" for one in page.evaluate(PRINTED_CONTROLS))
    page.emulate_media(media="screen")


def test_axe_would_find_a_fault(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url)
    page.locator("html").evaluate("element => element.removeAttribute('lang')")

    assert [one.split(":")[0] for one in faults(page)] == ["html-has-lang"]


# What paper has no use for; where a form is the page it is printed.
PRINTED_CONTROLS = """
Array.from(document.querySelectorAll(".button, input, select"))
  .filter(one => !one.closest("main form[method=post]") && one.checkVisibility())
  .map(one => one.outerHTML)
"""
# Links within a sentence are excepted by WCAG 2.5.8.
SMALL_TARGETS = """
Array.from(document.querySelectorAll("nav a, li > a, h3 > a, h4 > a, button, input, select"))
  .filter(one => !one.closest("p, dd, .skip, .course") && one.getClientRects().length)
  .filter(one => one.getBoundingClientRect().height < 24)
  .map(one => one.outerHTML)
"""


def test_freja_follows_a_case_without_scripts(live_server: LiveServer, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="da-DK")
    page = context.new_page()

    page.goto(live_server.url)
    page.get_by_label("Søg i møder og beslutninger").fill("beskæftigelsesindsats")
    page.get_by_role("button", name="Søg").click()
    assert page.get_by_role("heading", level=2).first.inner_text() == "2 punkter fundet"
    page.locator(f"main a[href='{MEETING}punkt/5/']").first.click()
    assert page.locator(".decision .change-after dd").inner_text() == "15.00"
    page.get_by_role("link", name="udvalgsmøde i august 2025, pkt. 47").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Planen"
    page.go_back()
    page.get_by_role("link", name="Se hele sagens forløb").click()

    assert page.locator(".course h3").all_inner_texts() == [
        "Økonomiudvalget",
        "Jobudvalget",
        "Byrådet",
    ]
    assert context.cookies() == []
    context.close()


def test_freja_reaches_an_item_by_keyboard(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url + MEETING)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Gå til indholdet"
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.line-title') !== null"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")

    page.wait_for_url(f"**{MEETING}punkt/5/")


def test_a_visit_asks_no_other_host(live_server: LiveServer, page: Page) -> None:
    hosts = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))

    for path in ("/", MEETING, f"{MEETING}punkt/5/"):
        page.goto(live_server.url + path)

    assert hosts == {live_server.url.split("/")[2]}


def test_first_visit_is_light(live_server: LiveServer, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    sent = []
    page.on("requestfinished", lambda request: sent.append(request.sizes()["responseBodySize"]))

    page.goto(f"{live_server.url}{MEETING}punkt/5/", wait_until="networkidle")
    weight = sum(sent)
    context.close()

    assert 30_000 < weight < 150_000
