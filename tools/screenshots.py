"""Takes the pictures of the documentation from the demonstration.

``python -m tools.screenshots`` seeds a municipality of its own, opens its pages
in Chromium and writes docs/screenshots/.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.chromium import chromium

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
COMMITTEE = "/udvalg/beskaeftigelsesudvalget/"
BODY = "Beskæftigelsesudvalget"
WRITTEN = "Temaplan for udvalgets møder"  # a paper that Dorte is writing
PASSWORD = "lyngsoe-demo"  # of all the demonstration's people, as it prints itself
HREFS = "links => links.map(one => one.getAttribute('href'))"
WAIT_SECONDS = 30
DESKTOP: ViewportSize = {"width": 1200, "height": 900}
TABLET: ViewportSize = {"width": 820, "height": 1100}
PHONE: ViewportSize = {"width": 390, "height": 844}
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic"]


def main() -> int:
    """Seed, serve, look and write."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as data,
        served(Path(data)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        desk = browser.new_page(viewport=DESKTOP)
        pocket = browser.new_page(viewport=PHONE)
        taken(desk, address, "/", "front")
        changed = meeting_with_a_change(desk, address)
        taken(desk, address, changed, "meeting")
        taken(pocket, address, changed, "meeting-phone")
        taken(desk, address, item_changed(desk), "item")
        workspace(browser, address)
        browser.close()
    return 0


@contextmanager
def served(data: Path) -> Iterator[str]:
    """A server of the demonstration, on a port of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "RAADSLAG_DATA": str(data), "RAADSLAG_PORT": str(port)}
    command = [sys.executable, "-m", "raadslag", "serve", "--demo"]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        yield answering(f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        server.wait(timeout=WAIT_SECONDS)


def answering(address: str) -> str:
    """The address, once it answers."""
    until = time.monotonic() + 4 * WAIT_SECONDS
    while time.monotonic() < until:
        try:
            with urlopen(address):
                return address
        except (URLError, ConnectionError):
            time.sleep(0.5)
    raise TimeoutError(address)


def taken(page: Page, address: str, path: str, name: str) -> None:
    """The upper part of a page, as a picture."""
    page.goto(address + path)
    page.screenshot(path=FOLDER / f"{name}.png")
    print(f"docs/screenshots/{name}.png")


def workspace(browser: Browser, address: str) -> None:
    """Dorte's desk and paper, and the agenda Erik is setting."""
    dorte, erik = signed_in(browser, address, "dorte"), signed_in(browser, address, "erik")
    taken(dorte, address, "/arbejdsplads/", "desk")
    dorte.goto(address + "/arbejdsplads/")
    paper = f"{dorte.locator('.rows a', has_text=WRITTEN).first.get_attribute('href')}skriv/"
    taken(dorte, address, paper, "paper")
    dorte.set_viewport_size(PHONE)
    taken(dorte, address, paper, "paper-phone")
    board = agenda_being_set(erik, address)
    taken(erik, address, board, "agenda")
    taken(erik, address, f"{board}udsend/", "issue")
    erik.set_viewport_size(TABLET)
    taken(erik, address, board, "agenda-tablet")


def signed_in(browser: Browser, address: str, username: str) -> Page:
    """A page of one of the demonstration's people."""
    page = browser.new_page(viewport=DESKTOP, locale="da-DK")
    page.goto(f"{address}/arbejdsplads/log-ind/")
    page.get_by_label("Brugernavn").fill(username)
    page.get_by_label("Adgangskode", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Log ind", exact=True).click()
    page.wait_for_url("**/arbejdsplads/")
    return page


def agenda_being_set(page: Page, address: str) -> str:
    """The agenda of the coming meeting that has one."""
    this = date.today().year
    for year in (this, this + 1):
        page.goto(f"{address}/arbejdsplads/moeder/?vis=alle&aar={year}")
        for path in page.locator(".meeting-what a", has_text=BODY).evaluate_all(HREFS):
            page.goto(f"{address}{path}dagsorden/")
            if page.get_by_role("link", name="Udsend …", exact=True).count():
                return f"{path}dagsorden/"
    raise LookupError("no agenda that is being set")


def meeting_with_a_change(page: Page, address: str) -> str:
    """The committee's latest meeting where something was adopted with a change."""
    page.goto(address + COMMITTEE)
    meetings = page.locator(f"a[href^='{COMMITTEE}2']").evaluate_all(HREFS)
    for path in dict.fromkeys(one for one in meetings if "/punkt/" not in one):
        page.goto(address + path)
        if page.locator(".chip-adopted_with_changes").count():
            return str(path)
    raise LookupError("no meeting with a change")


def item_changed(page: Page) -> str:
    """The item of the open meeting that was adopted with a change."""
    row = page.locator("li", has=page.locator(".chip-adopted_with_changes")).last
    return str(row.locator("a[href*='/punkt/']").first.get_attribute("href"))


if __name__ == "__main__":
    sys.exit(main())
