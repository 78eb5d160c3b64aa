"""Erik issues the agenda; everybody sees what they should, and what comes after."""

from __future__ import annotations

import io

import pikepdf
from django.core import mail
from django.core.management import call_command
from playwright.sync_api import Page

from tests.journeys.people import People, field, follow, press, told
from tests.journeys.setting import ORDER, WHARF, titles
from tests.journeys.town_hall import NEUTRAL
from tests.journeys.writing import MOTIONS, TITLE

PUBLIC = [NEUTRAL if one == WHARF else one for one in ORDER]


def erik_issues(people: People, meeting: str) -> None:
    """In good time, so that nothing is asked but the last press."""
    erik = people.at("erik", f"{meeting}dagsorden/udsend/")
    assert erik.locator(".faults-blocking").count() == 0
    press(erik, "Udsend nu")

    assert told(erik) == ["Dagsordenen er udsendt."]
    assert titles(erik) == list(ORDER)


def each_sees(people: People, meeting: str) -> dict[str, list[str]]:
    """The items of the issue, as each one's own page shows them."""
    seen = {}
    for name in ("anna", "bo", "carl", "gerda", "dorte", "hans"):
        page = people.at(name, meeting)
        link = page.get_by_role("link", name="Læs dagsordenen")
        if not link.count():
            seen[name] = []
            continue
        link.click()
        seen[name] = titles(page)
    return seen


def citizen_sees(people: People, meeting: str) -> list[str]:
    """What the portal shows to one who is nobody here."""
    page = people.stranger()
    page.goto(f"{people.url}/udvalg/havneudvalget/")
    return _lines(page)


def _lines(page: Page) -> list[str]:
    return page.locator(".line-title").all_inner_texts()


def work() -> None:
    """Do what is owed: texts, letters and the PDF of it all."""
    call_command("work", once=True)


def letters() -> dict[str, set[str]]:
    """Who has been written to, by subject; the box is emptied."""
    found: dict[str, set[str]] = {}
    for one in mail.outbox:
        found.setdefault(str(one.subject), set()).update(one.to)
    mail.outbox.clear()
    return found


def fetches_the_pdf(people: People, name: str, meeting: str) -> list[str]:
    """All of it in one file; the titles of its bookmarks."""
    page = people.at(name, meeting)
    follow(page, "Læs dagsordenen")
    link = page.get_by_role("link", name="Hent det hele som PDF")
    answer = page.request.get(people.url + str(link.get_attribute("href")))
    with pikepdf.open(io.BytesIO(answer.body())) as pdf, pdf.open_outline() as outline:
        return [str(one.title) for one in outline.root]


__all__ = ["MOTIONS", "TITLE", "field"]
