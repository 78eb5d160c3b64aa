"""The ASGI application: one route, a stream of events for each meeting."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

from django.conf import settings

from raadslag.web.live.hub import Hub
from raadslag.web.live.listener import End, Listener
from raadslag.web.live.origins import known_host, own_origin

Message = MutableMapping[str, Any]  # as ASGI names it
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
STREAM = re.compile(r"/live/(\d{1,18})/")
ALIVE = "/live/"  # answers whoever watches over the process
LAST_SECONDS = 2.0  # that a stream's end may take
HEADERS = {
    "Cache-Control": "private, no-store, no-transform",
    "X-Accel-Buffering": "no",  # a proxy must hand on each event as it comes
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Vary": "Origin, Cookie",
}


class Refused(Exception):  # reads as a statement
    """A request gets no stream; the answer has a status and a sentence."""

    def __init__(self, status: int, text: str) -> None:
        self.status, self.text = status, text
        super().__init__(text)


class Live:
    """Answers requests; everything it knows is in the hub."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Stream the events of a meeting, or say why not."""
        headers = {name.decode(): value.decode("latin-1") for name, value in scope["headers"]}
        try:
            listener = listener_for(scope, headers)
            if listener is None:
                return await _said(send, 200, "Rådslag er i live.", {})
            await self._let_in(listener)
        except Refused as refused:
            return await _said(send, refused.status, refused.text, _shared(headers))
        try:
            await _stream(listener, headers, receive, send)
        finally:
            self.hub.leave(listener)
        return None

    async def _let_in(self, listener: Listener) -> None:
        """Wait until it is known that somebody may listen.

        Raises:
            Refused: They may not, or it cannot be known now.
        """
        try:
            as_what = None if self.hub.stopped else await self.hub.admit(listener)
        except TimeoutError:
            self.hub.leave(listener)
            raise Refused(503, "Serveren svarer ikke lige nu. Prøv igen om lidt.") from None
        if as_what is not None and (as_what.inside or not self.hub.full()):
            return
        self.hub.leave(listener)
        if as_what is not None or self.hub.stopped:
            raise Refused(503, "Der er ikke plads lige nu. Siden spørger selv efter nyt.")
        if listener.cookie:
            raise Refused(403, "Der er ikke et møde her, som du kan følge.")
        raise Refused(401, "Log ind for at følge mødet.")


def listener_for(scope: Message, headers: Mapping[str, str]) -> Listener | None:
    """Whoever asks for a stream, not yet let in; None asks whether the process lives.

    Raises:
        Refused: The request is for something else, or comes from another site's page.
    """
    if not known_host(headers):
        raise Refused(400, "Værtsnavnet er ikke kendt her.")
    if scope["method"] != "GET":
        raise Refused(405, "Her kan kun læses.")
    if scope["path"] == ALIVE:
        return None
    found = STREAM.fullmatch(scope["path"])
    if found is None:
        raise Refused(404, "Der er ikke noget her.")
    if not own_origin(headers):
        raise Refused(403, "Kun sider herfra kan følge mødet.")
    return Listener(int(found[1]), _cookie(headers), _place(scope, headers))


def _cookie(headers: Mapping[str, str]) -> str:
    """The session's cookie; nothing when there is none."""
    try:
        cookies = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return ""
    morsel = cookies.get(settings.SESSION_COOKIE_NAME)
    return morsel.value if morsel else ""


def _place(scope: Message, headers: Mapping[str, str]) -> int | None:
    """The latest signal the browser has heard: as it says itself, else as its page says."""
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("efter", [""])[0]
    place = headers.get("last-event-id") or asked
    return int(place) if place.isascii() and place.isdigit() and len(place) < 10 else None


def _shared(headers: Mapping[str, str]) -> dict[str, str]:
    """Lets a page of this site on another port read the answer; no other page."""
    if "origin" not in headers or not own_origin(headers):
        return {}
    return {
        "Access-Control-Allow-Origin": headers["origin"],
        "Access-Control-Allow-Credentials": "true",
    }


async def _stream(
    listener: Listener, headers: Mapping[str, str], receive: Receive, send: Send
) -> None:
    """Send until the stream ends or the browser goes; who takes nothing is waited for shortly."""
    start = {"Content-Type": "text/event-stream; charset=utf-8", **_shared(headers)}
    sending = asyncio.create_task(_send(listener, start, send))
    leaving = asyncio.create_task(_leave(listener, receive))
    try:
        over: set[asyncio.Future[Any]] = {sending, listener.ended}
        await asyncio.wait(over, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.wait({sending}, timeout=LAST_SECONDS)
    finally:
        for task in (sending, leaving):
            task.cancel()
        await asyncio.gather(sending, leaving, return_exceptions=True)


async def _send(listener: Listener, start: Mapping[str, str], send: Send) -> None:
    await send(_start(200, start))
    async for chunk in listener.chunks():
        await send({"type": "http.response.body", "body": chunk, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


async def _leave(listener: Listener, receive: Receive) -> None:
    """End the stream when the browser goes away."""
    while (await receive())["type"] != "http.disconnect":
        pass
    listener.end(End.GONE)


async def _said(send: Send, status: int, text: str, headers: Mapping[str, str]) -> None:
    """One sentence."""
    body = text.encode()
    plain = {"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(len(body))}
    await send(_start(status, {**plain, **headers}))
    await send({"type": "http.response.body", "body": body})


def _start(status: int, headers: Mapping[str, str]) -> Message:
    told = {**HEADERS, **headers}
    return {
        "type": "http.response.start",
        "status": status,
        "headers": [(name.lower().encode(), value.encode()) for name, value in told.items()],
    }
