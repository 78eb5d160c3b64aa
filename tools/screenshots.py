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
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

from tests.chromium import chromium

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
COMMITTEE = "/udvalg/beskaeftigelsesudvalget/"
WAIT_SECONDS = 30
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
        desk = browser.new_page(viewport={"width": 1200, "height": 900})
        pocket = browser.new_page(viewport={"width": 390, "height": 844})
        taken(desk, address, "/", "front")
        changed = meeting_with_a_change(desk, address)
        taken(desk, address, changed, "meeting")
        taken(pocket, address, changed, "meeting-phone")
        taken(desk, address, item_changed(desk), "item")
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


def meeting_with_a_change(page: Page, address: str) -> str:
    """The committee's latest meeting where something was adopted with a change."""
    page.goto(address + COMMITTEE)
    meetings = page.locator(f"a[href^='{COMMITTEE}2']").evaluate_all(
        "links => links.map(one => one.getAttribute('href'))"
    )
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
