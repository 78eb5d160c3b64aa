"""How far a long command has come, on one line of the terminal."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

from django.core.management.base import OutputWrapper

EVERY = 0.1  # seconds between two tellings
WIDTH = 30


class Progress:
    """Tells on a terminal and is silent elsewhere."""

    def __init__(self, out: OutputWrapper) -> None:
        self._out = out
        self._shown = out.isatty()
        self._told = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown and self._told:
            self._out.write("")

    def step(self, what: str, done: int, total: int) -> None:
        """Draw the bar, at most ten times a second and when it is full."""
        at = time.monotonic()
        if not self._shown or (done < total and at - self._told < EVERY):
            return
        self._told = at
        full = WIDTH * done // total if total else WIDTH
        self._out.write(f"\r{what:<13}[{'#' * full:<{WIDTH}}] {done} af {total} ", ending="")
