"""Asking the child to work on a file: an answer, or one Danish sentence."""

from __future__ import annotations

import io
import shutil
import signal
import sys
import tempfile
from typing import IO, Any, NoReturn

from raadslag.exchange.limits import MEGABYTE, Limits
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pipe import AnswerTooLarge, Child, ChildDied, TimeIsUp
from raadslag.exchange.sandbox import BROKEN, CROWDED, SLOW

PROGRAM = (sys.executable, "-P", "-m", "raadslag.exchange.workbench")
WORK = Limits(file_bytes=1000 * MEGABYTE, memory_bytes=900 * MEGABYTE, seconds=60.0)


class Broke(Unreadable):
    """The reader broke down over the file, ran out of time or of memory."""


def ask(
    task: str, file: bytes | IO[bytes], *, limits: Limits = WORK, **options: object
) -> dict[str, Any]:
    """The child's answer to one task on one file; a new child each time.

    Args:
        task: A name in ``tasks.TASKS``.
        file: The bytes, or a file to be read from its start.
        limits: Seconds and bytes the child may use.
        options: What the task wants to know besides, as JSON values.

    Raises:
        Unreadable: One Danish sentence; ``Broke`` when the reader fell.
    """
    with tempfile.NamedTemporaryFile(prefix="raadslag-") as lent:
        _copy(file, lent)
        return _asked({"task": task, "path": lent.name, "options": options}, limits)


def _copy(file: bytes | IO[bytes], lent: IO[bytes]) -> None:
    source = io.BytesIO(file) if isinstance(file, bytes) else file
    source.seek(0)
    shutil.copyfileobj(source, lent, 1 << 18)
    lent.flush()


def _asked(request: dict[str, object], limits: Limits) -> dict[str, Any]:
    child = Child(limits, PROGRAM)
    try:
        for answer in child.ask(request, limits.seconds):
            if "trying" not in answer:
                return _concluded(answer, limits)
    except ChildDied as death:
        _died(death, limits)
    except TimeIsUp as late:
        raise _slow(limits) from late
    except AnswerTooLarge as flood:
        raise Broke(BROKEN) from flood
    finally:
        child.close()
    raise AssertionError("a child answers or dies")


def _concluded(answer: dict[str, Any], limits: Limits) -> dict[str, Any]:
    done = answer.get("done")
    if isinstance(done, dict):
        return done
    if "unreadable" in answer:
        raise Unreadable(str(answer["unreadable"]))
    if "memory" in answer:
        raise _crowded(limits)
    broken = Broke(BROKEN)
    broken.add_note(str(answer.get("broken", answer)))
    raise broken


def _died(death: ChildDied, limits: Limits) -> NoReturn:
    if death.signal == signal.SIGXCPU:
        raise _slow(limits) from death
    if death.signal == signal.SIGKILL:  # by the system, when memory runs out
        raise _crowded(limits) from death
    broken = Broke(BROKEN)
    broken.add_note(f"died, signal {death.signal}")
    raise broken from death


def _slow(limits: Limits) -> Broke:
    return Broke(SLOW.format(seconds=f"{limits.seconds:g}".replace(".", ",")))


def _crowded(limits: Limits) -> Broke:
    return Broke(CROWDED.format(megabytes=limits.memory_bytes // MEGABYTE))
