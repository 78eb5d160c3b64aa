"""The people of a journey, each with a browser of their own."""

from __future__ import annotations

from django.conf import settings
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page
from pytest_django.live_server_helper import LiveServer

PASSWORD = "tovværk-på-kajen-7"
LOST = "Failed to load resource"  # the browser tells of every answer that is not 200


class People:
    """Who is signed in; each page is opened once and kept."""

    def __init__(self, browser: Browser, server: LiveServer) -> None:
        self.browser = browser
        self.url = server.url
        self.pages: dict[str, Page] = {}
        self.faults: list[str] = []

    def page(self, name: str, width: int = 1280) -> Page:
        """The page of someone, signed in the first time it is asked for."""
        if name not in self.pages:
            self.pages[name] = self.stranger(width)
            sign_in(self.pages[name], self.url, name)
        return self.pages[name]

    def beside(self, name: str) -> Page:
        """One more window of someone, as on a big screen."""
        return self._listened(self.page(name).context.new_page())

    def stranger(self, width: int = 1280) -> Page:
        """A page of one who is not signed in; errors of scripts are gathered."""
        context = self.browser.new_context(
            locale="da-DK",
            timezone_id=settings.TIME_ZONE,
            viewport={"width": width, "height": 900},
            accept_downloads=True,
        )
        return self._listened(context.new_page())

    def _listened(self, page: Page) -> Page:
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", self._heard)
        return page

    def _heard(self, said: ConsoleMessage) -> None:
        if said.type == "error" and LOST not in said.text:
            self.faults.append(said.text)

    def at(self, name: str, path: str) -> Page:
        """The page of someone, at an address below the workspace."""
        page = self.page(name)
        page.goto(f"{self.url}/arbejdsplads/{path}")
        return page

    def close(self) -> None:
        """All go home."""
        for page in self.pages.values():
            page.context.close()


def sign_in(page: Page, url: str, name: str, *, here: bool = False) -> None:
    """Through the front door, or through the one the page stands at."""
    if not here:
        page.goto(f"{url}/arbejdsplads/log-ind/")
    field(page, "Brugernavn").fill(name)
    field(page, "Adgangskode").fill(PASSWORD)
    press(page, "Log ind")


def field(where: Page | Locator, label: str) -> Locator:
    """The field with just this label."""
    return where.get_by_label(label, exact=True)


def press(page: Page, button: str) -> None:
    """Press a button that sends a form, and see the page that follows."""
    with page.expect_navigation():
        page.get_by_role("button", name=button, exact=True).first.click()


def press_within(part: Locator) -> None:
    """Press the one button of a part of the page."""
    with part.page.expect_navigation():
        part.get_by_role("button").click()


def follow(page: Page, link: str) -> None:
    """Follow a link."""
    with page.expect_navigation():
        page.get_by_role("link", name=link, exact=True).first.click()


def told(page: Page) -> list[str]:
    """What the page says came of it."""
    return page.locator(".told:visible").all_inner_texts()
