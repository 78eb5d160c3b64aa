"""What every test may ask for, and what a whole run must live up to."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.db import connection
from django.test.testcases import LiveServerThread
from django.test.utils import modify_settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.chromium import chromium
from tests.template import migrated

if os.environ.get("CI") != "true":  # there Hypothesis has a profile of its own
    hypothesis.settings.register_profile("laptop", deadline=None)  # a busy laptop is slow
    hypothesis.settings.load_profile("laptop")

# How pages look and answer, what documents say and what forms refuse is the same on any database:
# it is tried on SQLite alone. What they ask the database is asked on PostgreSQL by the rooms'
# tests, the journeys and the leak suite. Locks, constraints, kills and the journal are of both.
PAGES = (
    "tests/attack/test_carriers",
    "tests/attack/test_sending",
    "tests/web/kit/",
    "tests/web/portal/",
    "tests/web/workspace/",
    "tests/web/chamber/",
    "tests/exchange/protocol/",
    "tests/errands/test_binders",
    "tests/journeys/test_chamber_council",  # the committee's and the minutes' are tried on both
    "tests/journeys/test_chamber_constituting",
    "tests/journeys/test_questions_of_a_reader",
    "tests/journeys/test_herning",
    "tests/journeys/test_keyboard",
    "tests/journeys/test_portal",
    "tests/journeys/test_workspace_pages",
    "tests/journeys/test_workspace_kept",
    "tests/errands/test_kill_binders",
)
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses the database, the browser or is a page, before ``-m`` chooses."""
    for item in items:
        if any(part in item.nodeid for part in PAGES):
            item.add_marker("page")
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & DATABASE_FIXTURES:
            item.add_marker("db")
        if "browser" in fixtures:
            item.add_marker("browser")


def pytest_collection_finish() -> None:
    """Look for garbage seldom, and not among the thousands of tests: they stay to the end."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run of the build that skipped anything but absent real samples."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") != "true" or reporter is None:
        return
    reasons = unexcused([str(one.longrepr) for one in reporter.stats.get("skipped", [])])
    if reasons:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.section("with CI=true nothing may be skipped", red=True)
        reporter.line("\n".join(reasons), red=True)


def unexcused(reasons: list[str]) -> list[str]:
    """Reasons for skipping a test that are no excuse: all but an absent real sample.

    >>> unexcused(["real sample a.pdf is not here", "Chromium is not installed"])
    ['Chromium is not installed']
    """
    return [reason for reason in reasons if "real sample" not in reason]


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings: None) -> bool:
    """Whether the test database is there already: on SQLite it is copied, not migrated anew."""
    if connection.vendor != "sqlite":
        return False
    migrated(Path(connection.creation._get_test_db_name()))  # type: ignore[attr-defined]
    return True


@pytest.fixture(scope="session", autouse=True)
def _static_files() -> None:
    """Gather the static files: pages name them by their checksum."""
    call_command("collectstatic", interactive=False, verbosity=0)


def _unhandled(application: WSGIHandler) -> WSGIHandler:
    """Leave the static files to the application."""
    return application


class Server(LiveServer):
    """The site as it is served in earnest: static files come from WhiteNoise."""

    def __init__(self) -> None:
        self.thread = LiveServerThread(
            "127.0.0.1",
            _unhandled,  # type: ignore[arg-type]
            connections_override={},
        )
        self.thread.daemon = True
        self._live_server_modified_settings = modify_settings(ALLOWED_HOSTS={"append": "127.0.0.1"})
        self.start()


@pytest.fixture(scope="session")
def live_server() -> Iterator[LiveServer]:
    """The site on a port of its own; ``live_server.url`` is its address."""
    server = Server()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium, one for the whole run."""
    path = chromium()
    if path is None:
        pytest.skip("Chromium is not installed (tools/install-chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor without history, on a desktop."""
    context = browser.new_context(
        locale="da-DK", timezone_id=settings.TIME_ZONE, viewport={"width": 1280, "height": 900}
    )
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """An empty page, which fails the test if a script or a resource on it failed."""
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    yield page
    assert faults == []


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> Path:
    """A folder that the documents are kept in, of the test's own."""
    folder = tmp_path_factory.mktemp("store")
    kept = {"BACKEND": "raadslag.files.storage.WholeFileStorage", "OPTIONS": {"location": folder}}
    settings.STORAGES = {**settings.STORAGES, "documents": kept}
    return folder
