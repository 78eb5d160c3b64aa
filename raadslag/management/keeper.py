"""Keeps a child process alive, and starts it anew when it dies."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType

from raadslag.management.commands.work import end_with

KILL_SECONDS = 5.0  # after which a child that was told to stop is ended wherever it is
PAUSE_SECONDS = 0.2  # between two looks at the child


class Keeper:
    """Runs something in a child, and anew when the child dies."""

    def __init__(self, run: Callable[[], None], parent: int | None) -> None:
        self.run = run
        self.parent = parent  # process that this one ends with; none is by itself
        self.child = 0
        self.told = False  # to stop

    def keep(self) -> None:
        """Keep the child alive until told to stop."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        while not self._over():
            self.child = self._born()
            while not self._over() and not self._dead():
                time.sleep(PAUSE_SECONDS)
        self._end()

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.told = True

    def _over(self) -> bool:
        return self.told or self.parent not in (None, os.getppid())

    def _born(self) -> int:
        """A child that ends when its keeper does."""
        keeper = os.getpid()
        child = os.fork()
        if child:
            return child
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        watch = threading.Thread(target=end_with, args=(keeper,), daemon=True)
        watch.start()
        self.run()
        os._exit(0)

    def _dead(self) -> bool:
        """Whether the child has ended; it is waited for if so."""
        if not self.child:
            return True
        found, _ = os.waitpid(self.child, os.WNOHANG)
        if found:
            self.child = 0
        return bool(found)

    def _end(self) -> None:
        """Stop the child, in the end by force."""
        if self._dead():
            return
        os.kill(self.child, signal.SIGTERM)
        until = time.monotonic() + KILL_SECONDS
        while time.monotonic() < until:
            if self._dead():
                return
            time.sleep(0.02)
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
