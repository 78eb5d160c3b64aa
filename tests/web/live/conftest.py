"""A live process for tests; it is gone before the database is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest

from raadslag.meetings.models import Meeting
from tests.web.live.served import Ear, Process, live

Listen = Callable[..., Ear]


@pytest.fixture(scope="session")
def process(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """``raadslag live`` on a port of its own, on the database of the tests."""
    with live(tmp_path_factory.mktemp("live")) as running:
        yield running


@pytest.fixture
def listen(process: Process, transactional_db: None) -> Iterator[Listen]:
    """Listens to a meeting: ``listen(meeting, cookie, place)``; all go away in the end."""
    with ExitStack() as there:

        def listening(meeting: Meeting, cookie: str = "", **asked: object) -> Ear:
            made = Ear(process.port, meeting.pk, cookie, **asked)  # type: ignore[arg-type]
            return there.enter_context(closing(made))

        yield listening
