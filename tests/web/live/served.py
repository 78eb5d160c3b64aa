"""The live process in earnest, and ears that listen to it over the network."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from raadslag.bodies.models import User

HOST = "127.0.0.1"
PATIENCE = 20.0  # seconds; the machine may be busy


class Event(NamedTuple):
    """What a browser is told."""

    number: int | None
    topic: str
    item: int | None = None


READY, ENDED = "ready", "ended"


def free_port() -> int:
    """A port nobody has."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def database_url() -> str:
    """The address of the database of the tests."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


class Process:
    """``raadslag live``, as it is started in earnest."""

    def __init__(self, folder: Path, port: int, pages: int) -> None:
        self.port = port
        self.environment = {
            **os.environ,
            "DATABASE_URL": database_url(),
            "DJANGO_SETTINGS_MODULE": "raadslag.config.settings",
            "RAADSLAG_DATA": str(folder),
            "RAADSLAG_PORT": str(pages),
            "RAADSLAG_SECRET_KEY": settings.SECRET_KEY,
        }
        self.start()

    def start(self) -> None:
        """Start it, as a server does whose companion has died."""
        command = [sys.executable, "-W", "error", "-m", "raadslag", "live"]
        self.running = subprocess.Popen([*command, "--port", str(self.port)], env=self.environment)
        self.await_up()

    def await_up(self) -> None:
        """Return when it answers."""
        until = time.monotonic() + PATIENCE
        while alive(self.port) != 200:
            assert time.monotonic() < until, "the live process does not answer"
            time.sleep(0.05)

    def kill(self) -> None:
        """Kill it, at once."""
        self.running.kill()
        self.running.wait()

    def stop(self) -> float:
        """Tell it to stop, and return how many seconds that took."""
        begun = time.monotonic()
        self.running.terminate()
        try:
            self.running.wait(PATIENCE)
        finally:
            self.running.kill()
            self.running.wait()
        return time.monotonic() - begun


def alive(port: int) -> int:
    """What the process answers whoever watches over it; 0 is nothing."""
    link = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        link.request("GET", "/live/")
        with link.getresponse() as answer:
            return answer.status
    except OSError:
        return 0
    finally:
        link.close()


@contextmanager
def live(folder: Path, pages: int = 8000) -> Iterator[Process]:
    """A live process for the pages on a port, for as long as it is needed."""
    process = Process(folder, free_port(), pages)
    try:
        yield process
    finally:
        process.stop()


def cookie_of(user: User, *, two: bool = True) -> str:
    """The session cookie of somebody who has signed in, with two factors or without."""
    client = Client()
    client.force_login(user)
    session = client.session
    if two:
        session["has_two"] = True
        session.save()
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def end_session(cookie: str) -> None:
    """Sign out elsewhere."""
    Session.objects.filter(session_key=cookie).delete()


class Ear:
    """A browser that listens to a meeting."""

    def __init__(
        self,
        port: int,
        meeting: int,
        cookie: str = "",
        place: int | None = None,
        **headers: str,
    ) -> None:
        self.link = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
        asked = "" if place is None else f"?efter={place}"
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if cookie:
            sent["Cookie"] = f"{settings.SESSION_COOKIE_NAME}={cookie}"
        self.link.request("GET", f"/live/{meeting}/{asked}", headers=sent)
        self.answer = self.link.getresponse()
        self.status = self.answer.status
        if self.status == 200:
            assert self.event().topic == READY

    def event(self) -> Event:
        """The next event, pings left out.

        Raises:
            EOFError: The stream has ended.
        """
        said: dict[str, str] = {}
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            line = self.answer.readline().decode()
            if not line:
                raise EOFError
            if line == "\n":
                if said.get("event") not in (None, "ping"):
                    number = int(said["id"]) if "id" in said else None
                    item = json.loads(said["data"]).get("item")
                    return Event(number, said["event"], item)
                said = {}
            else:
                name, _, value = line.rstrip("\n").partition(": ")
                said[name] = value
        raise TimeoutError

    def events(self, count: int) -> list[Event]:
        """As many events as are told of."""
        return [self.event() for _ in range(count)]

    def close(self) -> None:
        """Go away."""
        self.answer.close()
        self.link.close()
