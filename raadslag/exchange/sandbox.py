"""Reading files of unknown origin, safely: the way in for commands and importers.

Parsing happens in child processes with bounded memory and time. Whatever a
file does to its child, the caller gets a meeting or one Danish sentence.
"""

from __future__ import annotations

import re
import signal
import time
from collections import deque
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Any, Self

from raadslag.exchange.limits import LIMITS, MEGABYTE, Limits
from raadslag.exchange.meeting import Meeting, Unreadable, Warning
from raadslag.exchange.pipe import PROGRAM, AnswerTooLarge, Child, ChildDied, TimeIsUp

AHEAD = 3  # files each worker may have read before the caller wants them
ATTEMPTS = 3  # readers that may break down over one file before it is given up
NEXT_SENTENCE = re.compile(r"[.!]\s+([A-ZÆØÅ])(?![A-ZÆØÅ])")
WORN_BYTES = 250 * MEGABYTE  # a child that once held this much is replaced

BROKEN = (
    "Læseren brød sammen over indholdet, som nok er beskadiget; "
    "gem dokumentet på ny fra kilden, eller prøv et andet format."
)
CROWDED = (
    "Filen kræver mere end {megabytes} MB hukommelse at læse; del den op, eller læs den uden bilag."
)
SLOW = "Filen tog mere end {seconds} sekunder at læse og blev opgivet; del den op, eller prøv igen."


class Reader:
    """Reads files in child processes; use it in a ``with`` statement.

    Children start when needed, stay for the next file, and are replaced
    when they die, hang or have grown.
    """

    def __init__(self, limits: Limits = LIMITS, program: Sequence[str] = PROGRAM) -> None:
        self._limits = limits
        self._program = program
        self._idle: SimpleQueue[Child] = SimpleQueue()
        self.peak_bytes = 0  # most memory any child has held
        self.crashes: deque[str] = deque(maxlen=20)  # how readers broke, for the programmer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(Empty):
            while True:
                self._idle.get_nowait().close()

    def read(self, path: Path) -> Meeting:
        """The meeting in a file, a folder or a zip.

        Raises:
            Unreadable: One Danish sentence that begins with the file's name.
        """
        try:
            return self._read(path)
        except Unreadable as refused:
            raise _about(path, refused) from refused.__cause__

    def read_many(
        self, paths: Iterable[Path], workers: int = 2
    ) -> Generator[tuple[Path, Meeting | Unreadable], None, None]:
        """Each path with its meeting, or why there is none, in the given order.

        Reads a few files ahead while the caller works; memory stays flat.
        """
        waiting: deque[tuple[Path, Future[Meeting | Unreadable]]] = deque()
        with ThreadPoolExecutor(workers, "read") as pool:
            try:
                for path in paths:
                    waiting.append((path, pool.submit(self._outcome, path)))
                    if len(waiting) > workers * AHEAD:
                        yield _arrived(waiting)
                while waiting:
                    yield _arrived(waiting)
            finally:
                pool.shutdown(wait=False, cancel_futures=True)

    def _outcome(self, path: Path) -> Meeting | Unreadable:
        try:
            return self.read(path)
        except Unreadable as refused:
            return refused

    def _read(self, path: Path) -> Meeting:
        """Read; a reader that breaks down is left out of the next attempt."""
        until = time.monotonic() + self._limits.seconds
        broken: list[_Broken] = []
        while True:
            try:
                meeting = self._attempt(path, [crash.reader for crash in broken], until)
                return _degraded(meeting, broken)
            except _Broken as crash:
                broken.append(crash)
                if not crash.reader or len(broken) == ATTEMPTS:
                    raise broken[0] from None
            except Unreadable as refused:
                raise broken[0] if broken else refused from None

    def _attempt(self, path: Path, skip: Sequence[str], until: float) -> Meeting:
        child, fit, trying = self._child(), False, ""
        request: dict[str, object] = {"path": str(path.absolute()), "skip": list(skip)}
        try:
            for answer in child.ask(request, until - time.monotonic()):
                if "trying" not in answer:
                    fit = self._still_fit(answer)
                    return self._concluded(path, answer, trying)
                trying = str(answer["trying"])
        except ChildDied as death:
            raise self._death(path, death, trying) from death
        except TimeIsUp as late:
            raise self._slow() from late
        except AnswerTooLarge as flood:
            raise self._crash(path, trying, "answered without end") from flood
        finally:
            if fit:
                self._idle.put(child)
            else:
                child.close()
        raise AssertionError("a child answers or dies")

    def _child(self) -> Child:
        try:
            return self._idle.get_nowait()
        except Empty:
            return Child(self._limits, self._program)

    def _still_fit(self, answer: dict[str, Any]) -> bool:
        """Whether the child that gave this last answer may serve again."""
        peak = answer.get("peak")
        if not isinstance(peak, int):
            return False
        self.peak_bytes = max(self.peak_bytes, peak)
        return "broken" not in answer and "memory" not in answer and peak < WORN_BYTES

    def _concluded(self, path: Path, answer: dict[str, Any], trying: str) -> Meeting:
        if "meeting" in answer:
            try:
                return Meeting.from_dict(answer["meeting"])
            except ValueError as error:
                raise self._crash(path, trying, f"no meeting: {error}") from error
        if "unreadable" in answer:
            raise Unreadable(str(answer["unreadable"]))
        if "memory" in answer:
            raise self._crowded()
        raise self._crash(path, trying, str(answer.get("broken", answer)))

    def _death(self, path: Path, death: ChildDied, trying: str) -> Unreadable:
        if death.signal == signal.SIGXCPU:
            return self._slow()
        if death.signal == signal.SIGKILL:  # by the system, when memory runs out
            return self._crowded()
        return self._crash(path, trying, f"died, signal {death.signal}")

    def _crash(self, path: Path, trying: str, how: str) -> _Broken:
        """What the user hears of a break-down; the programmer finds more."""
        self.crashes.append(f"{path}: {trying}: {how}")
        crash = _Broken(BROKEN, trying)
        crash.add_note(how)
        return crash

    def _slow(self) -> Unreadable:
        return Unreadable(SLOW.format(seconds=f"{self._limits.seconds:g}".replace(".", ",")))

    def _crowded(self) -> Unreadable:
        return Unreadable(CROWDED.format(megabytes=self._limits.memory_bytes // MEGABYTE))


class _Broken(Unreadable):
    """A reader, named if known, took its process down."""

    def __init__(self, sentence: str, reader: str) -> None:
        super().__init__(sentence)
        self.reader = reader


def _degraded(meeting: Meeting, broken: Sequence[_Broken]) -> Meeting:
    """The meeting, saying which readers broke down before one could read it."""
    told = tuple(
        Warning(
            "source.reader",
            f"Læseren {crash.reader} brød sammen over dokumentet; "
            f"det er i stedet læst med {meeting.source.reader}.",
        )
        for crash in broken
    )
    return replace(meeting, warnings=told + meeting.warnings) if told else meeting


def _arrived(
    waiting: deque[tuple[Path, Future[Meeting | Unreadable]]],
) -> tuple[Path, Meeting | Unreadable]:
    path, future = waiting.popleft()
    return path, future.result()


def _about(path: Path, refused: Unreadable) -> Unreadable:
    """The refusal as one sentence that begins with the path as it was given."""
    sentence = NEXT_SENTENCE.sub(_joined, " ".join(str(refused).split()) or BROKEN)
    shown = "".join(each if each.isprintable() else "\ufffd" for each in str(path))
    told = Unreadable(f"{shown}: {sentence.rstrip('.')}.")
    for note in getattr(refused, "__notes__", ()):
        told.add_note(note)
    return told


def _joined(border: re.Match[str]) -> str:
    return "; " + border[1].lower()
