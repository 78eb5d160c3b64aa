"""A program that sets or joins: a process of its own, with little to lose.

It says ``{"ready": true}`` once. Then it gets one JSON object a line with
``do`` and its arguments, and answers one JSON object a line: ``{"step",
"done", "of"}`` while it works, and at last ``{"result"}``, ``{"refused":
sentence}``, ``{"memory": true}`` or ``{"broken": traceback}``.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable, Mapping
from typing import Any

from raadslag.exchange.confined import allow_seconds, answers, confine, say, tell_last_words
from raadslag.exchange.limits import Limits

FRAMES = 12  # innermost calls that are told when it breaks
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
    out, bounds = answers(), Limits(**json.loads(limits))

    def step(answer: Answer) -> None:
        say(out, answer)

    tell_last_words(out, FRAMES)
    confine(
        {
            resource.RLIMIT_AS: bounds.memory_bytes,
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_FSIZE: bounds.unpacked_bytes,
        }
    )
    say(out, {"ready": True})
    for line in sys.stdin.buffer:
        allow_seconds(bounds.seconds)
        say(out, _outcome(work, json.loads(line), step))


def _outcome(work: Work, request: Answer, say: Say) -> Answer:
    try:
        return {"result": work[request.pop("do")](request, say)}
    except CannotBe as refused:
        return {"refused": str(refused)}
    except (MemoryError, RecursionError):
        return {"memory": True}
