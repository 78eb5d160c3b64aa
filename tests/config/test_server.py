"""The server in earnest: a worker killed beside it is there again, and goes when it goes."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from gunicorn.http import message
from gunicorn.http.errors import LimitRequestLine
from gunicorn.http.parser import RequestParser

from raadslag.config.companions import Company
from raadslag.config.server import Server
from tests.template import DATABASE, migrated

PATIENCE = 60.0  # seconds; the machine may be busy


def children(parent: int, word: str) -> list[int]:
    """The processes below that one whose command holds the word."""
    listed = subprocess.run(
        ["ps", "-eo", "pid=,ppid=,stat=,args="], capture_output=True, text=True, check=True
    )
    rows = (line.split(maxsplit=3) for line in listed.stdout.splitlines())
    return [
        int(pid)
        for pid, above, state, command in rows
        if int(above) == parent and word in command and not state.startswith("Z")
    ]


def until(found: Callable[[], list[int]]) -> list[int]:
    """What is found, once something is."""
    deadline = time.monotonic() + PATIENCE
    while not (pids := found()):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return pids


def environment_of(folder: Path) -> dict[str, str]:
    """What is set for a house in a folder of its own."""
    own = {"RAADSLAG_DATA": str(folder), "DATABASE_URL": ""}
    return {**os.environ, **own, "DJANGO_SETTINGS_MODULE": "raadslag.config.settings"}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house with nothing in it."""
    folder = tmp_path_factory.mktemp("house")
    migrated(folder / DATABASE)
    return folder


@contextmanager
def served(folder: Path, said: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A site on a port of its own; what it says is written to a file."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = environment_of(folder)
    command = [sys.executable, "-m", "raadslag"]
    with said.open("wb") as errors:
        process = subprocess.Popen(
            [*command, "serve", "--port", str(port), "--workers", "1", "--no-live", "--no-index"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


@pytest.mark.parametrize("ends", [signal.SIGTERM, signal.SIGKILL])
def test_a_killed_worker_comes_again_and_ends_with_the_server(
    house: Path, tmp_path: Path, ends: signal.Signals
) -> None:
    said = tmp_path / "said"
    with served(house, said) as server:
        (first,) = until(lambda: children(server.pid, "raadslag work"))
        os.kill(first, signal.SIGKILL)

        (second,) = until(
            lambda: [pid for pid in children(server.pid, "raadslag work") if pid != first]
        )
        server.send_signal(ends)
        server.wait()

        assert "raadslag work sluttede (signal 9) og startes igen om 1 sekund." in said.read_text()
        until(lambda: [] if Path(f"/proc/{second}").exists() else [second])


def test_a_question_of_ten_thousand_letters_reaches_the_site(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "argv", ["raadslag", "raadslag.config.wsgi"])
    monkeypatch.setattr(message, "MAX_REQUEST_LINE", message.MAX_REQUEST_LINE)
    server = Server(Company([]), "%(prog)s [OPTIONS] [APP_MODULE]")
    asked = [f"GET /soeg/?q={'%C3%A6' * n} HTTP/1.1\r\n\r\n".encode() for n in (10_000, 12_000)]

    answered = next(RequestParser(server.cfg, iter(asked[:1]), None))

    assert len(answered.query) == 60_002
    with pytest.raises(LimitRequestLine):
        next(RequestParser(server.cfg, iter(asked[1:]), None))
