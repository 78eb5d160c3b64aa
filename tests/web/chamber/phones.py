"""Phones and a secretary's browser that press on over the network, and die in the middle of it."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from urllib.parse import urlencode

from django.conf import settings

from tests.config.test_server import children
from tests.web.live.served import HOST, PATIENCE, alive, database_url, free_port

SECRET = "k" * 32  # a browser's own, as Django compares it with the form's
AT_ONCE = struct.pack("ii", 1, 0)  # a socket closed with a reset, as by a phone that goes dead


class Site:
    """The server as it runs in earnest, with one worker at a time, which may be killed."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        environment = {
            **os.environ,
            "DATABASE_URL": database_url(),
            "DJANGO_SETTINGS_MODULE": "raadslag.config.settings",
            "RAADSLAG_DATA": str(folder),
            "RAADSLAG_SECRET_KEY": settings.SECRET_KEY,
        }
        gather = [sys.executable, "-m", "raadslag", "collectstatic", "--noinput", "-v0"]
        subprocess.run(gather, env=environment, check=True)
        with (folder / "server.txt").open("wb") as said:
            self.process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "raadslag.config.server", ""),
                    *("tests.web.chamber.preloaded", "--preload", "--workers", "1"),
                    *("--threads", "4", "--bind", f"{HOST}:{self.port}", "--no-control-socket"),
                    *("--log-level", "error"),
                ],
                env=environment,
                stderr=said,
            )
        until = time.monotonic() + PATIENCE
        while alive(self.port) == 0:
            assert time.monotonic() < until, "the server does not answer"
            time.sleep(0.05)

    def kill_worker(self) -> None:
        """Kill the worker at once; gunicorn starts another."""
        for one in children(self.process.pid, "raadslag.config.server"):
            os.kill(one, signal.SIGKILL)

    def stop(self) -> None:
        """End it all."""
        self.process.terminate()
        self.process.wait(PATIENCE)


@contextmanager
def site(folder: Path) -> Iterator[Site]:
    """A server for as long as it is needed."""
    served = Site(folder)
    try:
        yield served
    finally:
        served.stop()


@dataclass
class Phone:
    """A browser that presses one button after the other until it is told to stop."""

    port: int
    cookie: str
    address: str
    presses: Callable[[Random], dict[str, str]]  # what is pressed next
    seed: int
    dies: float = 0.0  # how often, of 1, it goes dead in the middle of a press
    told: list[dict[str, str]] = field(default_factory=list)  # what was acknowledged, in order
    deaths: int = 0
    refused: list[int] = field(default_factory=list)

    def press_until(self, over: Callable[[], bool]) -> None:
        """Press on; a press that fails is not tried again, as an impatient member would not."""
        chance = Random(self.seed)
        while not over():
            said = self.presses(chance)
            if chance.random() < self.dies:
                self._die(said, chance)
                continue
            try:
                self._press(said)
            except (OSError, http.client.HTTPException):  # the server died in the middle
                time.sleep(0.01)

    def _headers(self) -> dict[str, str]:
        cookies = f"{settings.SESSION_COOKIE_NAME}={self.cookie}"
        return {
            "Cookie": f"{cookies}; {settings.CSRF_COOKIE_NAME}={SECRET}",
            "X-CSRFToken": SECRET,
            "Content-Type": "application/x-www-form-urlencoded",
        }

    def _press(self, said: dict[str, str]) -> None:
        link = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        try:
            link.request("POST", self.address, urlencode(said), self._headers())
            with link.getresponse() as answer:
                answer.read()
            if answer.status == 302:
                self.told.append(said)
            else:
                self.refused.append(answer.status)
        finally:
            link.close()

    def _die(self, said: dict[str, str], chance: Random) -> None:
        """Send a press, or a part of it, and be gone before anything is answered."""
        body = urlencode(said)
        lines = [f"POST {self.address} HTTP/1.1", f"Host: {HOST}", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value}" for name, value in self._headers().items()]
        request = ("\r\n".join(lines) + "\r\n\r\n" + body).encode()
        sent = chance.choice((len(request), chance.randrange(len(request))))
        try:
            with socket.create_connection((HOST, self.port), timeout=PATIENCE) as link:
                link.sendall(request[:sent])
                time.sleep(chance.uniform(0, 0.02))
                link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
        except OSError:  # the server was dead already
            return
        self.deaths += 1
