"""The screens of a meeting: what is pressed on them, and what they come to show."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, Response, expect

from raadslag.meetings.models import Meeting
from tests.journeys.people import People

PATIENCE = 45_000  # ms until a screen must show what is new; the machine may be busy
DESK, TABLET, PHONE = 1440, 820, 390  # px


@dataclass(frozen=True)
class Screens:
    """Who sits at what; none of them reloads."""

    desk: Page  # the secretary's
    guide: Page  # the chair's tablet
    phone: Page  # Bo's
    wall: Page  # the big screen

    @property
    def now(self) -> Locator:
        """The item on the secretary's screen."""
        return part(self.desk, "now")

    @property
    def people(self) -> Locator:
        """Who is there, on the secretary's screen."""
        return part(self.desk, "people")


def open_screens(people: People, meeting: Meeting, *, public: bool = False) -> Screens:
    """Erik at his desk, Anna with a tablet, Bo with a phone, and the wall."""
    hall = f"{people.url}/moedesal/{meeting.pk}/"
    desk = people.page("erik", DESK)
    guide = people.page("anna", TABLET)
    phone = people.page("bo", PHONE)
    wall = people.stranger(1920) if public else people.beside("erik")
    for page, path in ((desk, "styr/"), (guide, "guide/"), (phone, ""), (wall, "skaerm/")):
        page.set_default_timeout(PATIENCE)
        page.goto(hall + path)
    return Screens(desk, guide, phone, wall)


def part(page: Page, name: str) -> Locator:
    """A part of a page that is renewed by itself."""
    return page.locator(f'[data-part="{name}"]')


def sees(where: Locator | Page, *texts: str) -> None:
    """Wait until all of it can be read there."""
    shown = where if isinstance(where, Locator) else where.locator("main")
    for text in texts:
        expect(shown).to_contain_text(text, timeout=PATIENCE)


def do(where: Locator, button: str, *, exact: bool = True) -> None:
    """Press a button that is answered without leaving the page, and let its form be emptied."""
    with where.page.expect_response(_sent):
        where.get_by_role("button", name=button, exact=exact).first.click()
    expect(where.page.locator("form[aria-busy]")).to_have_count(0, timeout=PATIENCE)


def unfold(where: Locator, summary: str, *, exact: bool = True) -> Locator:
    """Open what is folded together; the form in it."""
    folded = where.locator("details", has=where.page.get_by_text(summary, exact=exact)).last
    folded.locator("summary").first.click()
    return folded


def says(screens: Screens, phrase: str, **asked: str) -> None:
    """Write the decision by a standard phrase, with what it asks for."""
    box, before = decision(screens), decision(screens).input_value()
    if asked:
        form = unfold(screens.now, phrase)
        for label, text in asked.items():
            form.get_by_label(label.replace("__", ", ").replace("_", " ")).fill(text)
        do(form, "Skriv det")
    else:
        do(screens.now, phrase)
    expect(box).not_to_have_value(before, timeout=PATIENCE)


def writes(screens: Screens, text: str) -> None:
    """Type the decision; it is kept without a press."""
    box = decision(screens)
    box.click()
    box.press("ControlOrMeta+End")
    screens.desk.keyboard.type(text)
    expect(screens.now.locator("[data-kept]")).to_have_text(
        "Gemt; medlemmerne ser teksten.", timeout=PATIENCE
    )


def decision(screens: Screens) -> Locator:
    """Where the secretary types."""
    return screens.now.get_by_role("textbox", name="Beslutning", exact=True)


def fixes(screens: Screens, following: int) -> None:
    """Fix the wording, and go on to the next item; all screens follow."""
    with screens.desk.expect_navigation():
        name = f"Lås ordlyden fast, og tag punkt {following} op"
        screens.now.get_by_role("button", name=name).click()
    at_item(screens, following)


def stays(screens: Screens, button: str = "Lås den fast") -> None:
    """Fix the wording, and stay at the item."""
    with screens.desk.expect_navigation():
        screens.now.get_by_role("button", name=button, exact=True).click()


def at_item(screens: Screens, number: int) -> None:
    """All four screens show an item; nobody has touched theirs."""
    sees(screens.now, f"Punkt {number}")
    sees(part(screens.phone, "item"), f"Punkt {number}")
    sees(part(screens.wall, "screen"), f"Punkt {number}")
    expect(part(screens.guide, "steps").locator(".eyebrow")).to_have_text(
        re.compile(rf"Punkt {number} "), timeout=PATIENCE
    )


def _sent(answer: Response) -> bool:
    return answer.request.method == "POST"
