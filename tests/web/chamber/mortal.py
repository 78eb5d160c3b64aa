"""A real Chromium in processes of its own, which are killed at once and leave nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path
from threading import Timer

from django.conf import settings
from playwright.sync_api import BrowserType, Page, Request, Response

from raadslag.bodies.models import User
from tests.chromium import chromium
from tests.web.live.served import HOST, PATIENCE, cookie_of


class Mortal:
    """Somebody's browser, from its start until it is killed."""

    def __init__(self, folder: Path, kind: BrowserType, user: User, site: str) -> None:
        folder.mkdir()
        self.process = subprocess.Popen(
            [
                *(chromium() or "", "--headless=new", "--no-sandbox", "--disable-dev-shm-usage"),
                *("--disable-gpu", "--no-first-run", f"--user-data-dir={folder}"),
                *("--remote-debugging-port=0", "about:blank"),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.browser = kind.connect_over_cdp(f"http://{HOST}:{self._port(folder)}")
        context = self.browser.contexts[0]
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": cookie_of(user), "url": site}
        context.add_cookies([cookie])  # type: ignore[list-item]
        self.page: Page = context.pages[0]
        self.page.on("response", self._heard)
        self.told: list[Request] = []  # what was acknowledged, in order
        self.site = site

    def _port(self, folder: Path) -> int:
        """Where the browser listens to who drives it."""
        said, until = folder / "DevToolsActivePort", time.monotonic() + 3 * PATIENCE
        while not (said.exists() and said.read_text()):
            assert time.monotonic() < until, "the browser does not start"
            time.sleep(0.02)
        return int(said.read_text().split()[0])

    def _heard(self, answer: Response) -> None:
        if answer.request.method == "POST" and answer.status in {200, 302}:
            self.told.append(answer.request)

    def dies_in(self, seconds: float) -> None:
        """Let it be killed, with all its processes, in a moment."""
        Timer(seconds, self.kill).start()

    def kill(self) -> None:
        """Kill it at once; a second time nothing is left to kill."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def said(self, field: str) -> list[str]:
        """What a field held in each form that was acknowledged."""
        forms = [one.post_data_json or {} for one in self.told]
        return [str(one[field]) for one in forms if field in one]
