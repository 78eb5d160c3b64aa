"""The editor in a real browser: keys, buttons, pictures and what Word leaves on the clipboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.axe import faults
from tests.web.kit import desk
from tests.web.kit.conftest import Desk

WORD = Path(__file__).parents[2] / "cases" / "samples" / "word-clipboard.html"
CLEAN = WORD.with_name("word-clipboard.clean.html").read_text(encoding="utf-8").strip()
TEXT = ".rich-text"
PASTE = """([type, text]) => {
  const data = new DataTransfer();
  data.setData(type, text);
  document.querySelector(".rich-text").dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
DROP = """async (name) => {
  const canvas = new OffscreenCanvas(4, 4);
  canvas.getContext("2d").fillRect(0, 0, 4, 4);
  const blob = await canvas.convertToBlob();
  const data = new DataTransfer();
  data.items.add(new File(name === "kaj.png" ? [blob] : ["nej"], name, { type: "image/png" }));
  document.querySelector(".rich-text").dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def paste(page: Page, html: str, kind: str = "text/html") -> None:
    """Put HTML in the editor as from the clipboard."""
    page.locator(TEXT).focus()
    page.evaluate(PASTE, [kind, html])


def save(page: Page) -> str:
    """Press the button; what the server kept."""
    with page.expect_navigation():
        page.get_by_role("button", name="Gem", exact=True).click()
    return str(desk.kept()["html"])


def test_saving_what_was_not_touched_changes_nothing(full: Desk, page: Page) -> None:
    before = desk.kept()["html"]
    page.goto(full.url)

    assert save(page) == before


def test_a_change_keeps_all_the_rest(full: Desk, page: Page) -> None:
    before = desk.kept()["html"]
    page.goto(full.url)
    page.locator(f"{TEXT} h2").click()
    page.keyboard.press("End")
    page.keyboard.type(" kort")

    assert save(page) == before.replace("Resume", "Resume kort")


def test_word_becomes_headings_lists_and_a_table(writing: Page) -> None:
    paste(writing, WORD.read_text(encoding="utf-8"))

    shown = writing.locator(TEXT)
    assert shown.locator("> ol > li > ol > li").all_inner_texts() == ["ambitioner", "økonomi"]
    assert shown.locator("> ul > li > ul > li").all_inner_texts() == ["også i ferien"]
    assert save(writing) == CLEAN


def test_hostile_html_does_nothing_when_pasted(writing: Page) -> None:
    paste(
        writing,
        '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>'
        '<a href="javascript:window.hurt=1">link</a><p style="color:red">tekst</p>',
    )

    assert save(writing) == "<p>link</p><p>tekst</p>"
    assert writing.evaluate("window.hurt") is None


def test_writing_by_keyboard_alone(writing: Page) -> None:
    writing.locator(TEXT).focus()
    writing.keyboard.type("## Resume")
    writing.keyboard.press("Enter")
    writing.keyboard.type("En ")
    writing.keyboard.press("Control+b")
    writing.keyboard.type("fed")
    writing.keyboard.press("Control+b")
    writing.keyboard.type(" linje")
    writing.keyboard.press("Enter")
    writing.keyboard.type("1. et")
    writing.keyboard.press("Enter")
    writing.keyboard.press("Tab")
    writing.keyboard.type("under")

    assert save(writing) == (
        "<h2>Resume</h2><p>En <strong>fed</strong> linje</p>"
        "<ol><li>et<ol><li>under</li></ol></li></ol>"
    )


def test_link_is_set_in_a_dialog(writing: Page) -> None:
    writing.locator(TEXT).focus()
    writing.keyboard.press("Control+k")
    writing.get_by_label("Adresse").fill("ikke en adresse")
    writing.get_by_label("Linkets tekst").fill("kortet")
    writing.get_by_role("button", name="Indsæt link").click()
    sentence = writing.locator("dialog [role=alert]").inner_text()
    writing.get_by_label("Adresse").fill("www.eksempel.dk")
    writing.keyboard.press("Enter")

    assert sentence == "Skriv en adresse, der begynder med https://, eller en e-mailadresse."
    assert save(writing) == '<p><a href="https://www.eksempel.dk">kortet</a></p>'


def test_table_is_made_walked_and_grown_by_keyboard(writing: Page) -> None:
    writing.locator(TEXT).focus()
    writing.keyboard.press("Alt+F10")
    writing.get_by_role("button", name="Tabel", exact=True).focus()
    writing.keyboard.press("Enter")
    writing.get_by_label("Rækker").fill("2")
    writing.get_by_label("Kolonner").fill("1")
    writing.get_by_label("Titel", exact=True).last.fill("Tal")
    writing.keyboard.press("Enter")
    expect(writing.locator(f"{TEXT} table")).to_be_visible()
    expect(writing.locator(TEXT)).to_be_focused()
    for word in ("År", "2026", "2027"):
        writing.keyboard.type(word)
        if word != "2027":
            writing.keyboard.press("Tab")

    assert save(writing) == (
        '<table><caption>Tal</caption><thead><tr><th scope="col">År</th></tr></thead>'
        "<tbody><tr><td>2026</td></tr><tr><td>2027</td></tr></tbody></table>"
    )


def test_toolbar_is_one_stop_and_the_field_is_no_trap(full: Desk, page: Page) -> None:
    page.goto(full.url)
    page.locator(f"{TEXT} li").first.click()
    page.keyboard.press("Alt+F10")
    page.keyboard.press("ArrowRight")
    there = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Escape")
    back = page.evaluate("document.activeElement.className")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")

    assert page.locator(".rich-bar [tabindex='0']").count() == 1
    assert (there, "rich-text" in back) == ("Fed", True)
    assert page.evaluate("document.activeElement.textContent") == "Gem"


def test_picture_is_sent_and_told_in_words(writing: Page) -> None:
    writing.locator(TEXT).focus()
    writing.evaluate(DROP, "kaj.png")
    writing.locator("dialog").get_by_role("button", name="Gem").click()
    sentence = writing.locator("dialog [role=alert]").inner_text()
    writing.get_by_label("Hvad viser billedet?").fill("Kajen fra syd")
    writing.keyboard.press("Enter")
    writing.wait_for_selector(f"{TEXT} img[alt='Kajen fra syd']")

    assert sentence == "Beskriv billedet med ord, eller sæt kryds ved, at det kun er pynt."
    assert 'alt="Kajen fra syd">' in save(writing)


def test_refused_picture_says_why(writing: Page, desk_site: Desk) -> None:
    writing.context.route(
        "**/billede/", lambda route: route.fulfill(json={"error": "Filen er ikke et billede."})
    )
    writing.locator(TEXT).focus()
    writing.evaluate(DROP, "farlig.png")

    assert "Filen er ikke et billede." in writing.locator("dialog").inner_text()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_page_is_accessible(full: Desk, page: Page, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{full.url}?fejl=Skriv+lidt+mere.")
    page.locator(f"{TEXT} td").first.click()

    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_dialogs_are_accessible(writing: Page) -> None:
    writing.get_by_role("button", name="Tabel", exact=True).click()

    assert faults(writing) == []
