"""One who listens to a meeting: a queue with an end, between the rounds and a browser."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from enum import Enum, auto

from raadslag.web.hearing import Listening
from raadslag.web.live.wire import ENDED, PING

QUEUED = 32 * 1024  # bytes that may wait for a slow browser, which then is cut off and comes back
PING_SECONDS = 15


class End(Enum):
    """Why a stream ends."""

    GONE = auto()  # the browser went away
    SLOW = auto()  # it did not take what was sent
    LOST = auto()  # its right to listen ended
    STOPPED = auto()  # the server stops; the browser comes back


class Listener:
    """A browser's ear at a meeting."""

    def __init__(self, meeting: int, cookie: str, place: int | None) -> None:
        self.meeting = meeting
        self.cookie = cookie  # of the session; empty for a stranger
        self.place = place  # number of the latest signal heard; none is from now
        self.admitted: asyncio.Future[Listening | None] = asyncio.Future()
        self.ended: asyncio.Future[End] = asyncio.Future()
        self._queue: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._waiting = 0  # bytes in the queue
        self._sent = time.monotonic()

    @property
    def asked(self) -> tuple[str, int]:
        """Who asks for which meeting; those who ask alike are answered alike."""
        return self.cookie, self.meeting

    def offer(self, chunk: bytes) -> None:
        """Lay something in the queue; one that is full belongs to somebody too slow."""
        if self.ended.done():
            return
        self._sent = time.monotonic()
        self._waiting += len(chunk)
        if self._waiting > QUEUED:
            self.end(End.SLOW)
        else:
            self._queue.put_nowait(chunk)

    def end(self, why: End) -> None:
        """Let the stream end, with a word of it where the right to listen is lost."""
        if self.ended.done():
            return
        self.ended.set_result(why)
        while not self._queue.empty():
            self._queue.get_nowait()
        if why is End.LOST:
            self._queue.put_nowait(ENDED)
        self._queue.put_nowait(None)

    def ping(self, now: float) -> None:
        """Send a sign of life where nothing has been sent for long; ``now`` is monotonic."""
        if now - self._sent >= PING_SECONDS:
            self.offer(PING)

    async def chunks(self) -> AsyncIterator[bytes]:
        """What is to be sent; ends with the stream."""
        while (chunk := await self._queue.get()) is not None:
            self._waiting -= len(chunk)
            yield chunk
