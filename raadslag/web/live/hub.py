"""Everybody who listens, and the rounds in which they are told what is new."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

from django.db import Error, close_old_connections, connection

from raadslag.web.hearing import Kept, Listening, Word, heard, since
from raadslag.web.live.listener import End, Listener
from raadslag.web.live.rounds import Round, round_if_news, round_of
from raadslag.web.live.wire import events, ready

CHECKED_SECONDS = 2.0  # between two times it is asked whether all may listen still
ADMIT_SECONDS = 10.0  # the longest somebody who comes waits for an answer
ONLOOKERS = 2000  # of the public in one process; more are asked to poll
Answer = TypeVar("Answer")
log = logging.getLogger(__name__)


class Hub:
    """The ears at all meetings of one process."""

    def __init__(self) -> None:
        self.listeners: set[Listener] = set()
        self.stopped = False
        self._woken = asyncio.Event()
        self._checked = 0.0  # monotonic seconds
        self._thread = ThreadPoolExecutor(1, "database")

    def wake(self) -> None:
        """Something may be new."""
        self._woken.set()

    def full(self) -> bool:
        """Whether more of the public listen than there is room for."""
        return sum(onlooker(one) for one in self.listeners) > ONLOOKERS

    async def admit(self, listener: Listener) -> Listening | None:
        """As what somebody may listen, if they may; they are told of news from now on.

        Raises:
            TimeoutError: The database does not answer.
        """
        self.listeners.add(listener)
        self.wake()
        return await asyncio.wait_for(listener.admitted, ADMIT_SECONDS)

    def leave(self, listener: Listener) -> None:
        """Forget somebody."""
        self.listeners.discard(listener)

    def stop(self) -> None:
        """End all streams; browsers come back to whoever serves them next."""
        self.stopped = True
        for one in list(self.listeners):
            one.end(End.STOPPED)
        self.wake()
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def run(self) -> None:
        """Hold rounds until stopped: when woken, and often enough to see who may not stay."""
        while not self.stopped:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), CHECKED_SECONDS)
            self._woken.clear()
            if self.listeners and not self.stopped:
                await self._hold()

    async def _hold(self) -> None:
        """Hold a round; where the database does not answer nobody hears anything."""
        there = [one for one in self.listeners if not one.ended.done()]
        asked, places = {one.asked for one in there}, places_of(there)
        due = self._due(there)
        ask = round_of if due else round_if_news
        try:
            answers = await self._asked(lambda: ask(asked, places), renew=due)
        except Error as failed:
            log.warning("The database does not answer: %s", failed)
            await asyncio.sleep(CHECKED_SECONDS / 2)
        else:
            if answers is not None:
                self._tell(there, answers)

    def _due(self, there: Collection[Listener]) -> bool:
        """Whether somebody waits at the door, or it is time to check, news or none."""
        late = time.monotonic() - self._checked >= CHECKED_SECONDS
        return late or not all(one.admitted.done() for one in there)

    def _tell(self, there: Collection[Listener], answers: Round) -> None:
        """Tell everybody what is new as they may hear it."""
        self._checked = time.monotonic()
        told: dict[tuple[object, ...], bytes] = {}
        for one in sorted(there, key=onlooker):  # those inside first
            tell(one, answers, told)
            one.ping(self._checked)

    async def _asked(self, question: Callable[[], Answer], *, renew: bool) -> Answer:
        """The answer of the database, which has a thread of its own.

        Its connection is renewed where there is time for it, or where it has failed.
        """

        def fresh() -> Answer:
            if renew or connection.errors_occurred:
                close_old_connections()
            return question()

        return await asyncio.get_running_loop().run_in_executor(self._thread, fresh)


def onlooker(listener: Listener) -> bool:
    """Whether somebody is let in as one of the public."""
    if not listener.admitted.done() or listener.admitted.cancelled():
        return False
    as_what = listener.admitted.result()
    return as_what is not None and not as_what.inside


def places_of(listeners: Collection[Listener]) -> dict[int, int | None]:
    """By meeting the number after which somebody there has not heard everything."""
    places: dict[int, int | None] = {}
    for one in listeners:
        before = places.get(one.meeting)
        known = [place for place in (before, one.place) if place is not None]
        places[one.meeting] = min(known, default=None)
    return places


def tell(listener: Listener, answers: Round, told: dict[tuple[object, ...], bytes]) -> None:
    """Let somebody in or out, and tell them what is new as they may hear it."""
    as_what = answers.listening.get(listener.asked)
    if not listener.admitted.done():
        _admit(listener, as_what, answers)
    elif not _still(listener.admitted, as_what):
        listener.end(End.LOST)
    if as_what is None or listener.ended.done():
        return
    _deliver(listener, as_what, answers, told)


def _admit(listener: Listener, as_what: Listening | None, answers: Round) -> None:
    """Answer somebody who waits at the door."""
    listener.admitted.set_result(as_what)
    if as_what is None:
        return
    if listener.place is None:
        fresh = answers.news.get(listener.meeting)
        listener.place = fresh.latest if fresh else 0
    listener.offer(ready(listener.place))


def _still(admitted: asyncio.Future[Listening | None], as_what: Listening | None) -> bool:
    """Whether somebody let in may stay; one of those inside does not become of the public."""
    before = None if admitted.cancelled() else admitted.result()
    return as_what is not None and (before is None or before.inside <= as_what.inside)


def _deliver(
    listener: Listener, as_what: Listening, answers: Round, told: dict[tuple[object, ...], bytes]
) -> None:
    """Tell what is new; the same words for the same ears are written once."""
    fresh = answers.news.get(listener.meeting)
    if fresh is None or listener.place is None:
        return
    like = (listener.meeting, listener.place, as_what)
    if like not in told:
        told[like] = events(as_heard(since(fresh, listener.place), as_what, answers.kept))
    if told[like]:
        listener.place = fresh.latest
        listener.offer(told[like])


def as_heard(words: tuple[Word, ...], who: Listening, kept: Kept) -> list[Word]:
    """The signals as somebody may hear them."""
    return [heard(one, who, kept) for one in words]
