"""The worker: sees to each errand in turn until it is told to stop."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Event

from django.db import close_old_connections

from raadslag.errands.actions import beat, stumble, sweep
from raadslag.errands.errand import Errand
from raadslag.errands.withstand import Withstood, log, told
from raadslag.rules.rest import rest

IDLE = timedelta(seconds=20)  # between signs of life when nothing is owed
BUSY = timedelta(seconds=1)  # between signs of life when much is


@dataclass
class Turn:
    """One errand as this worker knows it."""

    errand: Errand
    failures: int = 0  # in a row
    problem: str = ""  # the last one
    rests_until: datetime | None = None
    beat_at: datetime | None = None

    def silent(self, now: datetime, limit: timedelta) -> bool:
        """Whether the last sign of life is that long ago."""
        return self.beat_at is None or now - self.beat_at >= limit


@dataclass
class Worker:
    """Does what is owed, one thing of each errand in turn, so that none waits for another."""

    errands: Sequence[Errand]
    clock: Callable[[], datetime]
    stop: Event = field(default_factory=Event)

    def work(self, *, once: bool = False) -> None:
        """Work until told to stop; with ``once`` until nothing is owed."""
        turns = [Turn(errand) for errand in self.errands]
        with Withstood():
            sweep(now=self.clock())
        while not self.stop.is_set():
            busy = [self._see_to(turn) for turn in turns]
            if any(busy):
                continue
            if once:
                return
            close_old_connections()
            self.stop.wait(random.uniform(0.5, 1.0))  # workers spread by themselves

    def _see_to(self, turn: Turn) -> bool:
        """Do one thing of the errand; was there one?"""
        now = self.clock()
        if self.stop.is_set() or (turn.rests_until is not None and now < turn.rests_until):
            return False
        did = False
        with Withstood() as outcome:
            did = turn.errand.run_one(now)
            if turn.silent(now, BUSY if did else IDLE):
                beat(errand=turn.errand.name, now=now, did=did)
                turn.beat_at = now
        if outcome.error is not None:
            _rest(turn, outcome.error, now)
        elif turn.failures:
            turn.failures, turn.problem = 0, ""
        return did


def _rest(turn: Turn, error: Exception, now: datetime) -> None:
    """Leave the errand alone for a while, and say why."""
    log(turn.errand.name, error, before=turn.problem)
    turn.failures += 1
    turn.problem = told(error)
    turn.rests_until = now + rest(turn.failures)
    with Withstood():  # the database may be what failed
        stumble(errand=turn.errand.name, now=now, problem=turn.problem)
