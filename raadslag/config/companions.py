"""The commands that run beside the server: started with it, and again when they die."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from raadslag.rules.rest import rest

FIRST, LONGEST = timedelta(seconds=1), timedelta(minutes=1)  # pause before one is started again
SOUND = timedelta(minutes=5)  # one that lived that long begins anew with the shortest pause


@dataclass
class Companion:
    """One command, and how it has fared."""

    name: str  # as people type it: "raadslag work"
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0  # on the clock of the keeper, seconds
    due: float = 0.0  # when it is to be started again
    deaths: int = 0  # in a row

    def look(self, now: float) -> None:
        """Start it when it is due, and see whether it lives."""
        if self.process is None:
            if now >= self.due:
                self._start(now)
            return
        code = self.process.poll()
        if code is not None:
            self.process = None
            lived = now - self.started >= SOUND.total_seconds()
            self._died(f"sluttede ({_how(code)})", now, anew=lived)

    def stop(self) -> None:
        """Tell it to stop."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def _start(self, now: float) -> None:
        try:
            self.process = subprocess.Popen(self.command)
        except OSError as refused:  # no room for another process just now
            self._died(f"kunne ikke startes ({refused})", now, anew=False)
        else:
            self.started = now

    def _died(self, how: str, now: float, *, anew: bool) -> None:
        self.deaths = 1 if anew else self.deaths + 1
        pause = rest(self.deaths, first=FIRST, longest=LONGEST).total_seconds()
        self.due = now + pause
        line = f"{self.name} {how} og startes igen om {pause:.0f} sekund"
        print(f"{line}{'' if pause == 1 else 'er'}.", file=sys.stderr, flush=True)


@dataclass
class Company:
    """The commands beside one server, kept alive until it stops."""

    companions: Sequence[Companion]
    clock: Callable[[], float] = time.monotonic
    over: bool = False  # told to stop: nothing is started any more

    def look(self) -> None:
        """Look after each of them."""
        if not self.over:
            for one in self.companions:
                one.look(self.clock())

    def stop(self) -> None:
        """Tell all of them to stop."""
        self.over = True
        for one in self.companions:
            one.stop()


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"kode {code}"
