"""The program that sets, examines and joins: a process of its own.

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
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any

import typst

from raadslag.exchange.binder.examine import Unjoinable, examine
from raadslag.exchange.binder.join import join
from raadslag.exchange.binder.orders import DAMAGED
from raadslag.exchange.binder.typeset import NoPicture, picture_page, ready_picture, typeset
from raadslag.exchange.child import FORBIDDEN
from raadslag.exchange.limits import Limits

Answer = dict[str, Any]
Say = Callable[[Answer], None]


def serve(limits: str) -> None:
    """Answer every request on standard input until it is closed."""
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
        say(_outcome(json.loads(line), say))


def _write(out: IO[bytes], answer: Answer) -> None:
    out.write(json.dumps(answer).encode() + b"\n")
    out.flush()


def _outcome(request: Answer, say: Say) -> Answer:
    try:
        return {"result": WORK[request.pop("do")](request, say)}
    except Unjoinable as refused:
        return {"refused": str(refused)}
    except NoPicture:
        return {"refused": DAMAGED}
    except typst.TypstError as error:
        return {"refused": str(error)}
    except (MemoryError, RecursionError):
        return {"memory": True}


def _examine(request: Answer, say: Say) -> object:
    return examine(Path(request["path"]))


def _picture(request: Answer, say: Say) -> object:
    return ready_picture(Path(request["path"]), Path(request["target"]))


def _page(request: Answer, say: Say) -> object:
    folder, target = Path(request["folder"]), Path(request["target"])
    return picture_page(folder, target, request["title"], request["issued"])


def _typeset(request: Answer, say: Say) -> object:
    folder, target = Path(request["folder"]), Path(request["target"])
    return typeset("template.typ", folder, target, request["issued"])


def _join(request: Answer, say: Say) -> object:
    def progress(key: str, done: int, of: int) -> None:
        say({"step": key, "done": done, "of": of})

    return join(request["order"], progress)


WORK: dict[str, Callable[[Answer, Say], object]] = {
    "examine": _examine,
    "picture": _picture,
    "page": _page,
    "typeset": _typeset,
    "join": _join,
}


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
