"""Erik sets the agenda: draws, orders, keeps a member away, and has it read through."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.people import People, field, follow, press, press_within, told
from tests.journeys.town_hall import OTHERS
from tests.journeys.writing import TITLE

CHAIR, TRAFFIC, SLIPS, CHANNEL, FIGURES, WHARF = (title for title, _kind, _closed in OTHERS)
ORDER = (
    "Godkendelse af dagsorden",
    CHAIR,
    TRAFFIC,
    SLIPS,
    TITLE,
    CHANNEL,
    FIGURES,
    "Meddelelser",
    "Generel orientering",
    WHARF,
)
REMARK = "Skal trængslen ikke stå før valget?"


def titles(page: Page) -> list[str]:
    """The items of the agenda on the page, top to bottom."""
    return page.locator(".agenda-line h2, .agenda-line h3").all_inner_texts()


def erik_draws_the_cases(people: People, meeting: str) -> None:
    """The fixed items are there; the rest come from the queue, the closed one too."""
    erik = people.at("erik", meeting)
    press(erik, "Begynd dagsordenen")
    assert titles(erik) == [ORDER[0], *ORDER[-3:-1]]
    for title in (CHAIR, SLIPS, TRAFFIC, TITLE, FIGURES, CHANNEL, WHARF):
        press_within(erik.locator(".queue-card", has_text=title))

    assert len(titles(erik)) == len(ORDER)


def erik_orders_the_items(people: People) -> None:
    """One by dragging, one with the keys, until they stand as they should."""
    erik = people.page("erik")
    _drag(erik, SLIPS, below=TRAFFIC)
    for title, key in ((CHANNEL, "ArrowUp"), (WHARF, "ArrowDown"), (WHARF, "ArrowDown")):
        with erik.expect_response(re.compile("/orden/")):
            erik.get_by_role("link", name=title, exact=True).press(f"Alt+{key}")
    assert titles(erik) == list(ORDER)
    erik.reload()

    assert titles(erik) == list(ORDER)
    numbers = erik.locator(".agenda-number").all_inner_texts()
    assert numbers == [str(number) for number in range(1, len(ORDER) + 1)]


def _drag(page: Page, title: str, *, below: str) -> None:
    handle = page.locator(".agenda-line", has_text=title).locator(".order-handle")
    there = page.locator(".agenda-line", has_text=below).bounding_box()
    handle.hover()
    page.mouse.down()
    assert there is not None
    with page.expect_response(re.compile("/orden/")):
        page.mouse.move(there["x"] + 10, there["y"] + there["height"] - 4, steps=8)
        page.mouse.up()


def erik_keeps_carl_away(people: People) -> None:
    """Carl owns the wharf; he is to know no more than that there is an item."""
    erik = people.page("erik")
    follow(erik, WHARF)
    erik.get_by_text("Afskær et medlem").click()
    field(erik, "Medlem").select_option(label="Carl Ravn")
    field(erik, "Begrundelse").first.fill("Han ejer bolværket.")
    press(erik, "Afskær")

    assert told(erik) == ["Medlemmet ser nu kun, at punktet findes."]


def erik_tells_news(people: People, meeting: str) -> None:
    """An announcement under the fixed item."""
    erik = people.at("erik", f"{meeting}dagsorden/")
    follow(erik, "Meddelelser")
    field(erik, "Ny meddelelse").fill("Havnekontoret holder lukket 2. pinsedag.")
    press(erik, "Tilføj")

    assert "Havnekontoret holder lukket" in erik.locator(".told-card").inner_text()


def gerda_reads_it_through(people: People, meeting: str) -> None:
    """She remarks on an item; Erik settles it, and she says to be done."""
    erik = people.at("erik", f"{meeting}dagsorden/")
    follow(erik, "Bed nogen læse igennem …")
    erik.get_by_label("Gerda Vang").check()
    press(erik, "Bed dem læse")
    gerda = people.at("gerda", f"{meeting}dagsorden/")
    follow(gerda, TRAFFIC)
    gerda.locator("#bemaerkninger textarea").fill(REMARK)
    press(gerda, "Gem bemærkning")


def erik_settles_the_remark(people: People, meeting: str) -> None:
    """With an answer; the round is ended."""
    erik = people.at("erik", f"{meeting}dagsorden/gennemlaesning/")
    assert REMARK in erik.locator("main").inner_text()
    field(erik, "Svar").fill("Nej, valget står først.")
    press(erik, "Markér som klaret")
    gerda = people.at("gerda", f"{meeting}dagsorden/gennemlaesning/")
    expect(gerda.get_by_text("Nej, valget står først.")).to_be_visible()
    press(gerda, "Jeg har læst det hele")
    people.at("erik", f"{meeting}dagsorden/gennemlaesning/")
    press(erik, "Slut gennemlæsningen")
