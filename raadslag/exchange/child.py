"""The program that reads: a process of its own, with little to lose.

It says ``{"ready": true}`` once. Then it gets one JSON object a line on
standard input, ``{"path", "skip"}``, and answers on standard output, one
JSON object a line: ``{"trying": reader}`` for each reader that is about to
see the bytes, and at last one of ``{"meeting"}``, ``{"memory": true}``,
``{"unreadable": sentence}`` or ``{"broken": traceback}``.
"""

from __future__ import annotations

import errno
import json
import os
import re
import resource
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from raadslag.exchange.limits import FORBIDDEN, Limits
from raadslag.exchange.meeting import Meeting, Unreadable

Announce = Callable[[str], None]
Read = Callable[[Path, Sequence[str], Announce], Meeting]
Respond = Callable[[dict[str, Any], Announce], dict[str, object]]


def serve(read: Read, limits: Limits) -> None:
    """Read the meeting of every request on standard input until it is closed."""

    def respond(request: dict[str, Any], announce: Announce) -> dict[str, object]:
        return {"meeting": read(Path(request["path"]), request["skip"], announce).to_dict()}

    respond_to_all(respond, limits)


def respond_to_all(respond: Respond, limits: Limits) -> None:
    """Answer every request on standard input until it is closed."""
    out = _answers()
    sys.excepthook = lambda kind, error, trace: _last_words(out, kind, error, trace)
    _confine(limits)
    _say(out, {"ready": True})
    for line in sys.stdin.buffer:
        request = json.loads(line)
        _allow_seconds(limits.seconds)
        _answer(respond, request, out, limits)


def _answer(respond: Respond, request: dict[str, Any], out: IO[bytes], limits: Limits) -> None:
    def announce(name: str) -> None:
        _say(out, {"trying": name})

    # The answer is made after the exception has let go of the memory it holds.
    answer = _outcome(respond, request, announce)
    packed = json.dumps({**answer, "peak": _peak()}).encode()
    if len(packed) > limits.answer_bytes:
        answer = {"unreadable": "Indholdet er for stort til at læses på én gang; del filen op."}
        packed = json.dumps({**answer, "peak": _peak()}).encode()
    out.write(packed + b"\n")
    out.flush()


def _outcome(respond: Respond, request: dict[str, Any], announce: Announce) -> dict[str, object]:
    try:
        return respond(request, announce)
    except Unreadable as refused:
        return {"unreadable": str(refused)}
    except OSError as error:
        return {"unreadable": _system(error)}
    except MemoryError:
        return {"memory": True}


def _system(error: OSError) -> str:
    """What the operating system said, as a sentence to act on."""
    if error.errno == errno.ENOENT:
        return "Filen findes ikke; kontrollér navn og sti."
    if error.errno in (errno.EACCES, errno.EPERM):
        return "Filen må ikke læses af denne bruger; giv læseadgang til den."
    if error.errno == errno.ENOMEM:
        return "Filen kræver mere hukommelse, end der er sat af; del den op."
    return f"Filen kunne ikke åbnes ({error.strerror}); kontrollér sti og drev."


def _answers() -> IO[bytes]:
    """Standard output for answers alone; what a parser prints goes nowhere."""
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return out


def _say(out: IO[bytes], answer: dict[str, object]) -> None:
    out.write(json.dumps(answer).encode() + b"\n")
    out.flush()


def _last_words(
    out: IO[bytes],
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Tell what broke, for the programmer; the process then ends."""
    told = "".join(traceback.format_exception(kind, error, trace, limit=-20))
    _say(out, {"broken": told[-8000:]})


def _confine(limits: Limits) -> None:
    """Give up memory beyond the limit, writing, processes and the network."""
    bounds = {
        resource.RLIMIT_AS: limits.memory_bytes,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: 64,
    }
    for bound, value in bounds.items():
        with suppress(ValueError):  # macOS refuses to bound address space
            resource.setrlimit(bound, (value, value))
    sys.addaudithook(_refuse)


def _refuse(event: str, args: tuple[object, ...]) -> None:
    if event.startswith(FORBIDDEN):
        raise PermissionError(errno.EPERM, f"refused in the sandbox: {event}")


def _allow_seconds(seconds: float) -> None:
    """Bound processor time from now, should the parent be gone."""
    until = int(time.process_time() + seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def _peak() -> int:
    """Most memory this process has held at once, bytes."""
    # getrusage would do, but Linux lets it begin at what the parent held.
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text())
    return int(found[1]) * 1024 if found else 0
