"""The parent's end of the children that set and join; a dead child is replaced."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Self

from raadslag.exchange.limits import MEGABYTE, Limits
from raadslag.exchange.pipe import AnswerTooLarge, Child, ChildDied, TimeIsUp

SETTING, JOINING = "setting", "joining"  # the two kinds of child, as their programs are called
SETS = ("picture", "page", "typeset")  # what the first does; the rest is for the other
PROGRAM = (sys.executable, "-P", "-m")
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
    """Does the heavy work in two children; use it in a ``with`` statement.

    Each has only the libraries it works with, so that one can get ready while the other works.
    """

    def __init__(self, limits: Limits = LIMITS, program: Sequence[str] = ()) -> None:
        self._limits = limits
        self._program = program  # another one in place of both, for tests
        self._children: dict[str, Child] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.renew()

    def renew(self, *kinds: str) -> None:
        """Let children go with all they hold; the next request starts another.

        Args:
            kinds: Which; all when none is named.
        """
        for kind in kinds or (SETTING, JOINING):
            child = self._children.pop(kind, None)
            if child is not None:
                child.close()

    def begin(self, kind: str) -> Child:
        """The child of a kind; one that is not there is started, and not waited for."""
        if kind not in self._children:
            program = self._program or (*PROGRAM, f"raadslag.exchange.binder.{kind}")
            self._children[kind] = Child(self._limits, program)
        return self._children[kind]

    def ask(
        self, do: str, step: Step = unheard, seconds: float | None = None, **request: object
    ) -> Any:
        """What came of a request.

        Raises:
            Refused: It cannot be done, and the child says why.
            Broke: The child died, hung or ran out of memory over it.
        """
        kind = SETTING if do in SETS else JOINING
        child = self.begin(kind)
        at, whole = "", False
        try:
            for answer in child.ask({"do": do, **request}, seconds or self._limits.seconds):
                if "step" not in answer:
                    whole = "memory" not in answer and "broken" not in answer
                    return _result(answer, at)
                at = str(answer["step"])
                step(at, int(answer["done"]), int(answer["of"]))
        except (ChildDied, TimeIsUp, AnswerTooLarge) as death:
            raise Broke(at) from death
        finally:
            if not whole:
                self.renew(kind)
        raise AssertionError("a child answers or dies")


def _result(answer: dict[str, Any], at: str) -> Any:
    if "refused" in answer:
        raise Refused(str(answer["refused"]))
    if "result" not in answer:
        broke = Broke(at)
        broke.add_note(str(answer.get("broken", "out of memory")))
        raise broke
    return answer["result"]
