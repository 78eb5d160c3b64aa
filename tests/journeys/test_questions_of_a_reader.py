"""A new reader finds what they want to know, and how many pages it takes is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.demonstration.seeding import seed
from raadslag.demonstration.year import year
from raadslag.exchange.importing.run import collect, run
from tests.cast import SYSTEM
from tests.journeys.questions import DEMONSTRATION, MINUTES, Question
from tests.samples import sample
from tests.search.indexed import indexed

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2026, 11, 23)
DOCS = Path(__file__).parents[2] / "docs" / "reference" / "search-quality.md"
TRIED = 8  # hits that are opened before a reader gives up
LOST = 99  # pages of a question that was not answered


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """Someone who has never been here, at a desk."""
    context = browser.new_context(locale="da-DK")
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def pages_of(question: Question, reader: Page, url: str) -> int:
    """How many pages were seen, the front page first, until the answer stood on one."""
    reader.goto(f"{url}/")
    if question.typed:
        return _searched(question, reader)
    for seen, link in enumerate(question.path, 2):
        named = reader.get_by_role("link", name=link, exact=True)
        (named if named.count() else reader.get_by_role("link", name=link)).first.click()
        if _told(question, reader):
            return seen
    return LOST


def _searched(question: Question, reader: Page) -> int:
    reader.get_by_role("searchbox").first.fill(question.typed)
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/soeg/?**")
    if _told(question, reader):
        return 2
    hits = reader.locator(".hits h3 a").evaluate_all("all => all.map(one => one.href)")
    for seen, hit in enumerate(hits[:TRIED], 3):
        reader.goto(hit)
        if _told(question, reader):
            return seen
    return LOST


def _told(question: Question, reader: Page) -> bool:
    return re.search(question.answer, reader.locator("main").inner_text()) is not None


def slower(questions: Sequence[Question], reader: Page, url: str) -> dict[str, int]:
    """Questions that took more pages than they may, with how many."""
    found = {one: pages_of(one, reader, url) for one in questions}
    print(*(f"{pages} {one.asked}" for one, pages in found.items()), sep="\n")  # pytest -s
    return {one.asked: pages for one, pages in found.items() if pages > one.pages}


def test_the_questions_stand_in_the_docs_with_their_pages() -> None:
    told = DOCS.read_text(encoding="utf-8")
    rows = [f"| {one.asked} | {one.way} | {one.pages} |" for one in (*DEMONSTRATION, *MINUTES)]

    assert len(DEMONSTRATION) == len(MINUTES) == 20
    assert [row for row in rows if row not in told] == []


def test_twenty_questions_of_the_demonstration(
    live_server: LiveServer, reader: Page, settings: Settings, tmp_path: Path
) -> None:
    settings.SEARCH_INDEX = tmp_path
    seed(today=TODAY, plan=year(TODAY), accounts=False)
    indexed(tmp_path)

    assert slower(DEMONSTRATION, reader, live_server.url) == {}


def test_twenty_questions_of_real_minutes(
    live_server: LiveServer, reader: Page, settings: Settings, tmp_path: Path
) -> None:
    settings.SEARCH_INDEX = tmp_path
    run(collect([sample("herning-bsk-2026-01-13.txt")]), actor=SYSTEM)
    indexed(tmp_path)

    assert slower(MINUTES, reader, live_server.url) == {}
