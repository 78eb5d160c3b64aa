"""The parent's end of one reading child: asked by line, answered by line."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import raadslag
from raadslag.exchange.limits import Limits

CHUNK = 1 << 16
START_SECONDS = 20.0  # a cold disk may take long to load the readers
KEPT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONDONTWRITEBYTECODE")
PROGRAM = (sys.executable, "-P", "-m", "raadslag.exchange")


class ChildDied(Exception):
    """The child ended by itself; ``signal`` is what killed it, if anything."""

    def __init__(self, code: int) -> None:
        super().__init__(f"exit {code}")
        self.signal = -code if code < 0 else None


class TimeIsUp(Exception):
    """The child did not answer in time."""


class AnswerTooLarge(Exception):
    """The child answered without end."""


class Child:
    """One reading process, started at once and ended by ``close``."""

    def __init__(self, limits: Limits, program: Sequence[str] = PROGRAM) -> None:
        self._limits = limits
        self._held = bytearray()
        self._ready = False
        self._process = subprocess.Popen(
            [*program, json.dumps(asdict(limits))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            env=_environment(),
            cwd="/",
            start_new_session=True,  # Ctrl-C is for the parent, which then closes the child
        )

    def ask(self, request: dict[str, object], seconds: float) -> Iterator[dict[str, Any]]:
        """Every answer to one request; the caller stops at the last.

        Raises:
            ChildDied, TimeIsUp, AnswerTooLarge: The child is of no more use.
        """
        if not self._ready:
            self._line(time.monotonic() + START_SECONDS)
            self._ready = True
        until = time.monotonic() + seconds
        self._send(json.dumps(request).encode() + b"\n")
        while True:
            yield _object(self._line(until))

    def close(self) -> int:
        """End the process now; return its code, or its signal negative."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        return self._process.wait()

    def _send(self, line: bytes) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line)
        except BrokenPipeError as error:
            raise self._died() from error

    def _line(self, until: float) -> bytes:
        """The next line from the child, without its end."""
        looked = 0
        while (end := self._held.find(b"\n", looked)) < 0:
            looked = len(self._held)
            if looked > self._limits.answer_bytes + CHUNK:
                raise AnswerTooLarge
            self._held += self._chunk(until)
        line = bytes(self._held[:end])
        del self._held[: end + 1]
        return line

    def _chunk(self, until: float) -> bytes:
        assert self._process.stdout is not None
        left = until - time.monotonic()
        if left <= 0 or not select.select([self._process.stdout], [], [], left)[0]:
            raise TimeIsUp
        chunk = os.read(self._process.stdout.fileno(), CHUNK)
        if not chunk:
            raise self._died()
        return chunk

    def _died(self) -> ChildDied:
        try:
            return ChildDied(self._process.wait(timeout=1))
        except subprocess.TimeoutExpired:  # it closed its end, but lives
            return ChildDied(0)


def _object(line: bytes) -> dict[str, Any]:
    """One answer; nonsense from a child counts as its death."""
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ChildDied(0) from error
    if not isinstance(answer, dict):
        raise ChildDied(0)
    return answer


def _environment() -> dict[str, str]:
    """What the child may know: where the code lies, and no secrets."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    code = str(Path(raadslag.__file__).parents[1])
    return {**kept, "PYTHONPATH": code, "PYTHONUTF8": "1", "MALLOC_ARENA_MAX": "1", "PATH": ""}
