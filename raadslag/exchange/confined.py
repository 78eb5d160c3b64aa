"""What a child process gives up before it opens a file, and how it speaks with its parent."""

from __future__ import annotations

import errno
import json
import os
import resource
import sys
import time
import traceback
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import IO, Any

# What parsing never needs: Python tells of these before they happen.
FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "ctypes.dlopen",
)
LONGEST = 8_000  # letters of what broke that are told


def answers() -> IO[bytes]:
    """Standard output for answers alone; what a library prints goes nowhere."""
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return out


def say(out: IO[bytes], answer: Mapping[str, Any]) -> None:
    """One answer, on a line of its own."""
    out.write(json.dumps(answer).encode() + b"\n")
    out.flush()


def tell_last_words(out: IO[bytes], frames: int) -> None:
    """From now on tell what broke, for the programmer; the process then ends.

    Args:
        out: Where answers go.
        frames: How many of the innermost calls are told.
    """

    def last_words(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        told = "".join(traceback.format_exception(kind, error, trace, limit=-frames))
        say(out, {"broken": told[-LONGEST:]})

    sys.excepthook = last_words


def confine(bounds: Mapping[int, int]) -> None:
    """Give up what is beyond the bounds (``resource.RLIMIT_…``), processes and the network."""
    for bound, value in bounds.items():
        with suppress(ValueError):  # macOS refuses to bound address space
            resource.setrlimit(bound, (value, value))
    sys.addaudithook(_refuse)


def _refuse(event: str, args: tuple[object, ...]) -> None:
    if event.startswith(FORBIDDEN):
        raise PermissionError(errno.EPERM, f"refused in the sandbox: {event}")


def allow_seconds(seconds: float) -> None:
    """Bound processor time from now, should the parent be gone."""
    until = int(time.process_time() + seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
