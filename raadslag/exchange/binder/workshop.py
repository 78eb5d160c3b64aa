"""The parent's end of the child that sets and joins; a dead child is replaced."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Self

from raadslag.exchange.limits import MEGABYTE, Limits
from raadslag.exchange.pipe import AnswerTooLarge, Child, ChildDied, TimeIsUp

PROGRAM = (sys.executable, "-P", "-m", "raadslag.exchange.binder")
# An address space is far larger than what is held; the measure of the bench is what is held.
LIMITS = Limits(seconds=240.0, memory_bytes=3_000 * MEGABYTE, unpacked_bytes=2_000 * MEGABYTE)
EXAMINE_SECONDS = 30.0

Step = Callable[[str, int, int], None]


class Refused(Exception):
    """The child could not do it; a sentence for the reader, or what the tool said."""


class Broke(Exception):
    """The child died or hung; ``at`` is the step it had told of last."""

    def __init__(self, at: str) -> None:
        super().__init__(at)
        self.at = at


def unheard(step: str, done: int, of: int) -> None:
    """Progress nobody waits for."""


class Workshop:
    """Does the heavy work in a child; use it in a ``with`` statement."""

    def __init__(self, limits: Limits = LIMITS, program: Sequence[str] = PROGRAM) -> None:
        self._limits = limits
        self._program = program
        self._child: Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.renew()

    def renew(self) -> None:
        """Let the child go with all it holds; the next request starts another."""
        if self._child is not None:
            self._child.close()
            self._child = None

    def ask(
        self, do: str, step: Step = unheard, seconds: float | None = None, **request: object
    ) -> Any:
        """What came of a request.

        Raises:
            Refused: It cannot be done, and the child says why.
            Broke: The child died, hung or ran out of memory over it.
        """
        if self._child is None:
            self._child = Child(self._limits, self._program)
        at, whole = "", False
        try:
            for answer in self._child.ask({"do": do, **request}, seconds or self._limits.seconds):
                if "step" not in answer:
                    whole = "memory" not in answer and "broken" not in answer
                    return _result(answer, at)
                at = str(answer["step"])
                step(at, int(answer["done"]), int(answer["of"]))
        except (ChildDied, TimeIsUp, AnswerTooLarge) as death:
            raise Broke(at) from death
        finally:
            if not whole:
                self.renew()
        raise AssertionError("a child answers or dies")


def _result(answer: dict[str, Any], at: str) -> Any:
    if "refused" in answer:
        raise Refused(str(answer["refused"]))
    if "result" not in answer:
        broke = Broke(at)
        broke.add_note(str(answer.get("broken", "out of memory")))
        raise broke
    return answer["result"]
