"""Files sent many at once, and a list put in order."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect

from tests.web.kit import desk
from tests.web.kit.conftest import Desk


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page on which requests may fail: that is what is tried here."""
    return context.new_page()


def file(name: str, size: int = 20) -> FilePayload:
    """A file to send."""
    return {"name": name, "mimeType": "text/plain", "buffer": b"a" * size}


def names(page: Page) -> list[str | None]:
    """The list as it stands on the page."""
    return [one.get_attribute("data-id") for one in page.locator("#filer > li").all()]


def test_files_arrive_side_by_side_and_the_refused_one_says_why(writing: Page) -> None:
    writing.locator("#id_file").set_input_files(
        [file("a.txt"), file("farlig.docm"), file("b.txt", 3_000_000)]
    )
    expect(writing.locator(".upload-row")).to_have_count(1)
    expect(writing.locator("#filer > li")).to_have_count(5)

    assert writing.locator(".upload-told").inner_text() == (
        "Filen indeholder makroer og kan ikke modtages."
    )
    assert sorted(desk.kept()["files"]) == ["Budget", "Høring", "Kort", "a.txt", "b.txt"]


def test_file_is_sent_again_after_a_lost_connection(writing: Page) -> None:
    writing.context.set_offline(True)
    writing.locator("#id_file").set_input_files([file("a.txt")])
    expect(writing.locator(".upload-told")).to_contain_text("Filen nåede ikke frem.")
    writing.context.set_offline(False)
    writing.get_by_role("button", name="Prøv igen a.txt").click()
    expect(writing.locator("#filer > li")).to_have_count(4)

    assert desk.kept()["files"][-1] == "a.txt"


def test_file_under_way_is_cancelled(writing: Page) -> None:
    writing.route("**/filer/", lambda route: None)
    writing.locator("#id_file").set_input_files([file("a.txt"), file("b.txt"), file("c.txt")])
    for name in ("c.txt", "a.txt", "b.txt"):
        writing.get_by_role("button", name=f"Annuller {name}").click()

    assert writing.locator(".upload-row").count() == 0
    assert desk.kept()["files"] == desk.EMPTY["files"]


def test_files_are_dropped(writing: Page) -> None:
    writing.evaluate("""() => {
      const data = new DataTransfer();
      data.items.add(new File(["a"], "sluppet.txt"));
      document.querySelector("form[data-upload]").dispatchEvent(
        new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }""")
    expect(writing.locator("#filer > li")).to_have_count(4)

    assert desk.kept()["files"][-1] == "sluppet.txt"


def test_files_are_sent_without_scripts(desk_site: Desk, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(desk_site.url)
    page.locator("#id_file").set_input_files([file("a.txt"), file("b.txt")])
    page.get_by_role("button", name="Send").click()
    context.close()

    assert desk.kept()["files"][3:] == ["a.txt", "b.txt"]


def test_order_by_button_and_by_keyboard(writing: Page) -> None:
    first = writing.locator("#filer > li").first
    with writing.expect_response("**/orden/"):
        first.get_by_role("button", name="Flyt ned").click()
    with writing.expect_response("**/orden/"):
        writing.keyboard.press("Alt+ArrowDown")

    assert names(writing) == desk.kept()["files"] == ["Budget", "Høring", "Kort"]
    assert writing.get_by_text("Kort er nu nummer 3 af 3.").count() == 1


def test_order_by_dragging(writing: Page) -> None:
    writing.locator(".order-handle").last.scroll_into_view_if_needed()
    grip = writing.locator(".order-handle").last.bounding_box()
    top = writing.locator("#filer > li").first.bounding_box()
    assert grip and top
    with writing.expect_response("**/orden/"):
        writing.mouse.move(grip["x"] + 8, grip["y"] + 8)
        writing.mouse.down()
        writing.mouse.move(top["x"] + 20, top["y"] + 2, steps=8)
        writing.mouse.up()

    assert names(writing) == desk.kept()["files"] == ["Høring", "Kort", "Budget"]


def test_order_that_is_not_kept_goes_back(writing: Page) -> None:
    writing.route("**/orden/", lambda route: route.fulfill(status=500))
    writing.get_by_role("button", name="Flyt ned").first.click()
    expect(writing.locator(".order-error")).to_contain_text("listen står som før")

    assert names(writing) == ["Kort", "Budget", "Høring"]
