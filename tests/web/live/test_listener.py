"""One who listens: what waits is bounded, and long silence is broken."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from raadslag.web.live.listener import PING_SECONDS, QUEUED, End, Listener
from raadslag.web.live.wire import ENDED, PING


def after(*acts: Callable[[Listener], None]) -> tuple[End | None, list[bytes]]:
    """Why the stream has ended, if it has, and what is sent, once all this is done."""

    async def listened() -> tuple[End | None, list[bytes]]:
        listener = Listener(1, "", None)
        for act in acts:
            act(listener)
        why = listener.ended.result() if listener.ended.done() else None
        listener.offer(b"last")
        if why is None:
            chunks = listener.chunks()
            return None, [await anext(chunks) for _ in range(len(acts))]
        return why, [one async for one in listener.chunks()]

    with ThreadPoolExecutor(1) as apart:  # the tests' own thread may have a loop already
        return apart.submit(asyncio.run, listened()).result()


def test_what_fits_is_sent_in_order() -> None:
    first, second = b"a" * (QUEUED - 10), b"b"

    assert after(lambda one: one.offer(first), lambda one: one.offer(second)) == (
        None,
        [first, second],
    )


def test_whoever_lets_too_much_wait_is_cut_off_without_a_word() -> None:
    much = b"a" * QUEUED

    assert after(lambda one: one.offer(much), lambda one: one.offer(b"b")) == (End.SLOW, [])


@pytest.mark.parametrize(
    ("why", "sent"), [(End.LOST, [ENDED]), (End.STOPPED, []), (End.GONE, []), (End.SLOW, [])]
)
def test_nothing_is_sent_after_the_end(why: End, sent: list[bytes]) -> None:
    assert after(lambda one: one.offer(b"a"), lambda one: one.end(why)) == (why, sent)


@pytest.mark.parametrize(
    ("seconds", "sent"), [(PING_SECONDS - 1, b"last"), (PING_SECONDS + 1, PING)]
)
def test_long_silence_is_broken(seconds: float, sent: bytes) -> None:
    assert after(lambda one: one.ping(time.monotonic() + seconds)) == (None, [sent])
