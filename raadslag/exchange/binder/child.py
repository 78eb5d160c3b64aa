"""A program that sets or joins: a process of its own, with little to lose.

It says ``{"ready": true}`` once. Then it gets one JSON object a line with
``do`` and its arguments, and answers one JSON object a line: ``{"step",
"done", "of"}`` while it works, and at last ``{"result"}``, ``{"refused":
sentence}``, ``{"memory": true}`` or ``{"broken": traceback}``.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import TracebackType
from typing import IO, Any

from raadslag.exchange.limits import FORBIDDEN, Limits

Answer = dict[str, Any]
Say = Callable[[Answer], None]
Work = Mapping[str, Callable[[Answer, Say], object]]


class CannotBe(Exception):
    """What was asked for cannot be made; the message is handed on."""


def serve(work: Work, limits: str) -> None:
    """Answer every request on standard input until it is closed.

    Args:
        work: What can be asked for, by name.
        limits: ``Limits`` as JSON.
    """
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)

    def say(answer: Answer) -> None:
        _write(out, answer)

    def last_words(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell what broke, for the programmer; the process then ends."""
        told = "".join(traceback.format_exception(kind, error, trace, limit=-12))
        say({"broken": told[-8000:]})

    sys.excepthook = last_words
    bounds = Limits(**json.loads(limits))
    _confine(bounds)
    say({"ready": True})
    for line in sys.stdin.buffer:
        _allow_seconds(bounds.seconds)
        say(_outcome(work, json.loads(line), say))


def _write(out: IO[bytes], answer: Answer) -> None:
    out.write(json.dumps(answer).encode() + b"\n")
    out.flush()


def _outcome(work: Work, request: Answer, say: Say) -> Answer:
    try:
        return {"result": work[request.pop("do")](request, say)}
    except CannotBe as refused:
        return {"refused": str(refused)}
    except (MemoryError, RecursionError):
        return {"memory": True}


def _confine(limits: Limits) -> None:
    """Give up memory beyond the limit, processes and the network."""
    bounds = {
        resource.RLIMIT_AS: limits.memory_bytes,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: limits.unpacked_bytes,
    }
    for bound, value in bounds.items():
        with suppress(ValueError):  # macOS refuses to bound address space
            resource.setrlimit(bound, (value, value))
    sys.addaudithook(_refuse)


def _refuse(event: str, args: tuple[object, ...]) -> None:
    if event.startswith(FORBIDDEN):
        raise PermissionError(1, f"refused in the sandbox: {event}")


def _allow_seconds(seconds: float) -> None:
    """Bound processor time from now, should the parent be gone."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime + seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
