"""Sites served by gunicorn with one worker, and a visitor in a hurry."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from bench.apart import environment
from bench.machine import ROOT

HOST = "127.0.0.1"
START_SECONDS = 30.0
VISITORS = 2  # at once, so that the worker never waits for one
APPLICATION = "django.core.wsgi:get_wsgi_application()"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent."""

    status: int
    headers: dict[str, str]
    body: bytes


@contextmanager
def served(data: Path, settings: str) -> Iterator[int]:
    """The port of a site while it is served by one worker."""
    port = free_port()
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", APPLICATION, "--bind", f"{HOST}:{port}"),
            *("--workers", "1", "--worker-class", "sync", "--no-control-socket"),
            *("--log-level", "error"),
        ],
        cwd=ROOT,
        env=environment(data, settings),
    )
    try:
        await_port(port)
        yield port
    finally:
        end(server)


def end(server: subprocess.Popen[bytes]) -> None:
    """Stop a server in peace, or when it does not listen, at once."""
    server.terminate()
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def free_port() -> int:
    """A port nothing listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def await_port(port: int, seconds: float = START_SECONDS) -> None:
    """Return when something listens, or fail when nothing does in time."""
    until = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection((HOST, port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def fetched(port: int, path: str) -> Answer:
    """What is sent to a browser that takes compressed answers."""
    asked = (
        f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection((HOST, port), timeout=START_SECONDS) as link:
        link.sendall(asked.encode())
        received = bytearray()
        while chunk := link.recv(1 << 16):
            received += chunk
    head, _, body = bytes(received).partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (x.partition(":") for x in lines)}
    return Answer(int(first.split()[1]), headers, body)


def rate(port: int, path: str, seconds: float) -> float:
    """Requests a second that the site answers well."""
    answered = [0] * VISITORS
    until = time.perf_counter() + seconds

    def visit(visitor: int) -> None:
        while time.perf_counter() < until:
            if fetched(port, path).status == 200:
                answered[visitor] += 1

    begun = time.perf_counter()
    visitors = [Thread(target=visit, args=(one,)) for one in range(VISITORS)]
    for one in visitors:
        one.start()
    for one in visitors:
        one.join()
    return sum(answered) / (time.perf_counter() - begun)
