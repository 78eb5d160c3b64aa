"""Events as they go over the wire: server-sent events, without any content."""

from __future__ import annotations

import json
from collections.abc import Iterable

from raadslag.web.hearing import Word

RETRY = 2000  # milliseconds until a browser that was cut off tries again


def events(words: Iterable[Word]) -> bytes:
    r"""Signals as events.

    >>> events([Word(7, "vote", 3)])
    b'id: 7\nevent: vote\ndata: {"item": 3}\n\n'
    """
    return "".join(
        f"id: {one.number}\nevent: {one.topic}\ndata: {json.dumps({'item': one.item})}\n\n"
        for one in words
    ).encode()


def ready(place: int) -> bytes:
    r"""The first event: the stream is open, and this much is known.

    >>> ready(4)
    b'retry: 2000\nid: 4\nevent: ready\ndata: {}\n\n'
    """
    return f"retry: {RETRY}\nid: {place}\nevent: ready\ndata: {{}}\n\n".encode()


PING = b"event: ping\ndata: {}\n\n"  # an event, so that a page knows the line is alive
ENDED = b"event: ended\ndata: {}\n\n"  # the reader may listen no longer
