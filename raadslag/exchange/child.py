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
import re
import resource
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

from raadslag.exchange.confined import allow_seconds, answers, confine, say, tell_last_words
from raadslag.exchange.limits import Limits
from raadslag.exchange.meeting import Meeting, Unreadable

FRAMES = 20  # innermost calls that are told when it breaks
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
    out = answers()
    tell_last_words(out, FRAMES)
    confine(
        {
            resource.RLIMIT_AS: limits.memory_bytes,
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_FSIZE: 0,  # nothing is written
            resource.RLIMIT_NOFILE: 64,
        }
    )
    say(out, {"ready": True})
    for line in sys.stdin.buffer:
        request = json.loads(line)
        allow_seconds(limits.seconds)
        _answer(respond, request, out, limits)


def _answer(respond: Respond, request: dict[str, Any], out: IO[bytes], limits: Limits) -> None:
    def announce(name: str) -> None:
        say(out, {"trying": name})

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


def _peak() -> int:
    """Most memory this process has held at once, bytes."""
    # getrusage would do, but Linux lets it begin at what the parent held.
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text())
    return int(found[1]) * 1024 if found else 0
