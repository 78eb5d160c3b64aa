"""The small site on a port, and its page in a browser."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.web.kit import desk

ROOT = Path(__file__).parents[3]


class Desk:
    """The small site as a process of its own, which can be killed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        self.start()

    def start(self) -> None:
        """Start, and wait until it answers."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.web.kit.desk", str(self.port)],
            cwd=ROOT,
            env={"DESK_FILE": str(self.folder / "desk.json"), "TMPDIR": str(self.folder)},
        )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        self.kill()
        raise TimeoutError(self.url)

    def kill(self) -> None:
        """End without warning, as when the power goes."""
        self.process.kill()
        self.process.wait()


@pytest.fixture
def desk_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The small site, empty."""
    monkeypatch.setenv("DESK_FILE", str(tmp_path / "desk.json"))
    site = Desk(tmp_path)
    yield site
    site.kill()


@pytest.fixture
def writing(desk_site: Desk, page: Page) -> Page:
    """The page with the text, open."""
    page.goto(desk_site.url)
    return page


@pytest.fixture
def full(desk_site: Desk) -> Desk:
    """The small site with a text that has everything."""
    desk.keep(
        title="Kajen",
        html="<h2>Resume</h2><p>Kajen <strong>synker</strong>. "
        'Se <a href="https://a.dk/">kort</a>.</p>'
        "<ol><li>først<ul><li>under</li></ul></li><li>så</li></ol>"
        "<blockquote><p>Citat</p></blockquote>"
        '<table><caption>Tal</caption><thead><tr><th scope="col">År</th>'
        '<th scope="col">Kr.</th></tr></thead>'
        "<tbody><tr><td>2026</td><td>4</td></tr></tbody></table>",
    )
    return desk_site
