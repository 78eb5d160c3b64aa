"""Every page of the workspace is open to all: by sight, by screen reader, on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests.axe import faults
from tests.journeys.furnished import pages
from tests.journeys.people import People
from tests.journeys.town_hall import town

pytestmark = pytest.mark.django_db(transaction=True)
# Links within a sentence are excepted by WCAG 2.5.8.
SMALL = """
Array.from(document.querySelectorAll("nav a, button, input, select, textarea"))
  .filter(one => !["hidden", "radio", "checkbox"].includes(one.type))  // their labels count too
  .filter(one => !one.closest("p, dd, .skip, .unseen") && !one.matches(".unseen, [hidden]"))
  .filter(one => one.getClientRects().length && one.getBoundingClientRect().height < 24)
  .map(one => one.outerHTML)
"""
WIDE = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture
def addresses(store: Path) -> dict[str, list[str]]:
    """A furnished house; its addresses by who opens them."""
    return pages(town())


@pytest.fixture
def people(browser: Browser, live_server: LiveServer) -> Iterator[People]:
    """Everybody; no script may fail on any page of theirs."""
    gathered = People(browser, live_server)
    yield gathered
    gathered.close()
    assert gathered.faults == []


def visited(people: People, addresses: dict[str, list[str]]) -> Iterator[tuple[str, Page]]:
    """Each page in turn, with who and where."""
    for name, paths in addresses.items():
        for path in paths:
            yield f"{name}: {path}", people.at(name, path)


def test_every_page_is_open_to_all_at_a_desk_and_on_a_phone_in_the_dark(
    people: People, addresses: dict[str, list[str]]
) -> None:
    found = {where: list(seen(page)) for where, page in visited(people, addresses)}

    assert {where: said for where, said in found.items() if said} == {}
    assert len(found) > 50


def seen(page: Page) -> Iterator[str]:
    """What is wrong with a page in all its sizes; it is left as it was."""
    desk = page.viewport_size
    assert desk is not None
    yield from (f"desk: {one}" for one in faults(page))
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 390, "height": 844})
    yield from (f"phone: {one}" for one in faults(page))
    yield from (f"small: {one}" for one in page.evaluate(SMALL))
    page.set_viewport_size({"width": 320, "height": 256})
    if page.evaluate(WIDE):
        yield "cut off at four hundred percent"
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(desk)
