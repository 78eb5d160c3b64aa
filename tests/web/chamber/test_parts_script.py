"""A part of the page is renewed, and nothing that somebody has changed in it is lost."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.bodies.models import User
from raadslag.decisions.actions import put_motion
from raadslag.decisions.entries import MotionEntry
from raadslag.decisions.models import Decision, Motion
from tests.decisions.hall import Hall, hall
from tests.sittings.room import at
from tests.web.chamber.bench import where
from tests.web.live.served import cookie_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
SIGNAL = "document.dispatchEvent(new CustomEvent('chamber:signal', {detail: {}}))"
NEWS = "[data-news]"
CUT = "all = fetch; fetch = (to, how) => how?.method ? Promise.reject(0) : all(to, how); 0"
MENDED = "fetch = all; 0"
LATE = """
all = fetch
late = (to, how) => new Promise((done) => setTimeout(() => done(all(to, how)), 1500))
fetch = (to, how) => (how?.method ? late : all)(to, how)
0
"""


def moved(there: Hall, text: str) -> Motion:
    """A motion of the third member."""
    entry = MotionEntry(kind="amendment", text=text, by=there.people[2])
    return put_motion(item=there.item, motion=entry, now=at(14), actor=there.erik)


@pytest.fixture
def there() -> Hall:
    """A committee with a motion on the table."""
    made = hall(5, "Ny kaj")
    moved(made, "Kajen bliver fire meter")
    return made


@pytest.fixture
def page(
    there: Hall, live_server: LiveServer, context: BrowserContext, settings: Settings
) -> Iterator[Page]:
    """The secretary's screen."""
    user = User.objects.get(username="erik")
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": cookie_of(user)}
    context.add_cookies([{**cookie, "url": live_server.url}])  # type: ignore[typeddict-item]
    opened = context.new_page()
    opened.goto(live_server.url + where(there, "styr/"))
    opened.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    yield opened
    opened.close()


def test_what_is_changed_is_carried_over(there: Hall, page: Page) -> None:
    motion = Motion.objects.latest("pk")
    page.fill(f"#h{motion.pk}-yes", "3")
    page.select_option(f"#g{motion.pk}-1", "no")
    page.locator("h2").first.click()
    moved(there, "Kajen bliver fem meter")

    page.evaluate(SIGNAL)

    expect(page.get_by_text("Kajen bliver fem meter").first).to_be_attached()
    expect(page.locator(f"#h{motion.pk}-yes")).to_have_value("3")
    expect(page.locator(f"#g{motion.pk}-1")).to_have_value("no")
    expect(page.locator(NEWS)).to_have_count(0)


def test_what_has_no_place_any_more_stays_until_let_go(there: Hall, page: Page) -> None:
    field = f"#h{Motion.objects.latest('pk').pk}-yes"
    page.fill(field, "3")
    page.locator("h2").first.click()
    Motion.objects.update(state="withdrawn")

    page.evaluate(SIGNAL)
    expect(page.locator(NEWS)).to_contain_text("Der er nyt her.")
    expect(page.locator(field)).to_have_value("3")
    page.get_by_role("button", name="Vis det nye").click()

    expect(page.locator(field)).to_have_count(0)
    expect(page.locator(NEWS)).to_have_count(0)


def test_a_part_waits_while_somebody_types_in_it(there: Hall, page: Page) -> None:
    field = page.locator(f"#h{Motion.objects.latest('pk').pk}-yes")
    field.fill("3")
    moved(there, "Kajen bliver fem meter")

    page.evaluate(SIGNAL)
    page.wait_for_timeout(600)
    expect(page.get_by_text("Kajen bliver fem meter")).to_have_count(0)
    field.blur()

    expect(page.get_by_text("Kajen bliver fem meter").first).to_be_attached()
    expect(field).to_have_value("3")


def test_what_another_wrote_meanwhile_is_shown_and_never_written_over(
    there: Hall, page: Page
) -> None:
    there.write("Godkendt.")
    text = page.locator("[name=ord-text]")
    text.fill("Afvist.")
    note = page.locator("[data-theirs]")
    expect(note).to_contain_text("Godkendt.")
    expect(page.locator("[data-kept]")).to_contain_text("Begge tekster står her;")

    text.blur()
    page.evaluate(SIGNAL)
    page.wait_for_timeout(900)

    expect(note).to_contain_text("Godkendt.")
    expect(text).to_have_value("Afvist.")
    assert Decision.objects.get().text == "Godkendt."
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.locator("[data-kept]")).to_have_text("Gemt; medlemmerne ser teksten.")
    assert Decision.objects.get().text == "Afvist."


def test_a_change_not_kept_yet_rests_on_what_its_writer_saw(there: Hall, page: Page) -> None:
    text = page.locator("[name=ord-text]")
    page.evaluate(CUT)
    text.fill("Afvist.")
    there.write("Godkendt.")
    text.blur()

    page.evaluate(SIGNAL)
    page.evaluate(MENDED)

    expect(page.locator("[data-theirs]")).to_contain_text("Godkendt.", timeout=20_000)
    expect(text).to_have_value("Afvist.")
    assert Decision.objects.get().text == "Godkendt."


def test_an_answer_that_comes_after_a_renewal_is_shown_where_one_writes_now(
    there: Hall, page: Page
) -> None:
    text = page.locator("[name=ord-text]")
    page.evaluate(LATE)
    text.fill("Afvist.")
    there.write("Godkendt.")
    text.blur()
    page.evaluate(SIGNAL)
    expect(page.locator("[data-kept]")).to_have_text("Gemmer …")

    moved(there, "Kajen bliver fem meter.")
    page.evaluate(SIGNAL)

    expect(page.get_by_text("Kajen bliver fem meter").first).to_be_attached()
    expect(page.locator("[data-theirs]")).to_contain_text("Godkendt.", timeout=20_000)
    expect(text).to_have_value("Afvist.")


def test_what_is_typed_while_a_form_is_sent_stays(there: Hall, page: Page) -> None:
    form = page.locator("form[data-draft]").first
    text = form.locator("[name=text]")
    form.locator("[name=by]").select_option(index=1)
    text.fill("Kajen bliver fem meter")
    page.evaluate(LATE)

    form.get_by_role("button").first.click()
    text.fill("Kajen bliver seks meter")

    expect(form).not_to_have_attribute("aria-busy", "true")
    expect(text).to_have_value("Kajen bliver seks meter")
    assert Motion.objects.latest("pk").text == "Kajen bliver fem meter"


def test_a_text_typed_without_connection_stays_and_is_sent_again(there: Hall, page: Page) -> None:
    line = page.locator("[data-kept]")

    page.context.set_offline(True)
    page.locator("#id_ord-text, [name=ord-text]").first.fill("Godkendt, dog uden rækværk.")
    expect(line).to_contain_text("Ingen forbindelse; teksten står her og sendes igen.")
    expect(line).to_contain_text("(kommunestyrelsesloven § 13)")
    page.context.set_offline(False)

    expect(line).to_have_text("Gemt; medlemmerne ser teksten.", timeout=20_000)
    assert Decision.objects.get().text == "Godkendt, dog uden rækværk."


def test_a_browser_that_dies_in_the_middle_of_a_word_has_lost_nothing_that_was_kept(
    there: Hall, page: Page
) -> None:
    address, chance = page.url, Random(3)
    for turn in range(5):
        browser = page.context.new_page()
        browser.goto(address)
        with browser.expect_response(lambda one: one.url.endswith("/skriv/")) as kept:
            browser.locator("[name=ord-text]").fill(f"Godkendt {turn}.")
        assert kept.value.status == 200
        browser.locator("[name=ord-text]").press_sequentially(" Og no")
        browser.wait_for_timeout(chance.uniform(0, 700))

        browser.close()

        assert Decision.objects.get().text.startswith(f"Godkendt {turn}.")
