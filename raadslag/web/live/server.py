"""The live process: uvicorn on a socket of its own, beside its rounds."""

from __future__ import annotations

import asyncio
import logging
import resource
import socket

import uvicorn

from raadslag.web.live.application import Live
from raadslag.web.live.hub import Hub
from raadslag.web.live.waking import waking

STOP_SECONDS = 2  # that streams may take to end once the process is told to stop
UNREAD = 64 * 1024  # bytes the system keeps for a browser that does not read
SILENT_SECONDS = 30  # that a browser may leave sent bytes unanswered
CUT = "ASGI callable returned without completing response."  # of a slow browser, on purpose


class Server(uvicorn.Server):
    """uvicorn, which ends the streams before it waits for them."""

    def __init__(self, config: uvicorn.Config, hub: Hub) -> None:
        super().__init__(config)
        self.hub = hub

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams, and then everything."""
        self.hub.stop()
        await super().shutdown(sockets)


def listening_socket(host: str, port: int) -> socket.socket:
    """A socket that browsers can connect to, and that drops those who do not answer.

    Raises:
        OSError: The port cannot be had.
        OverflowError: There is no such port.
    """
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, UNREAD)  # of each connection too
    if hasattr(socket, "TCP_USER_TIMEOUT"):  # Linux alone
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, SILENT_SECONDS * 1000)
    try:
        made.bind((host, port))
        made.listen(2048)
    except (OSError, OverflowError):
        made.close()
        raise
    return made


def serve(door: socket.socket) -> None:
    """Serve streams until told to stop."""
    many_files()
    logging.getLogger("uvicorn.error").addFilter(lambda told: told.getMessage() != CUT)
    asyncio.run(_serve(door))


async def _serve(door: socket.socket) -> None:
    hub = Hub()
    config = uvicorn.Config(
        Live(hub),
        lifespan="off",
        log_level="warning",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    rounds = asyncio.create_task(hub.run())
    waker = asyncio.create_task(waking(hub.wake))
    serving = asyncio.create_task(Server(config, hub).serve([door]))
    first = asyncio.FIRST_COMPLETED  # whichever fails ends all, and is started anew from outside
    done, _ = await asyncio.wait({rounds, waker, serving}, return_when=first)
    if hub.stopped:
        await serving
    for task in (rounds, waker, serving):
        task.cancel()
    await asyncio.gather(rounds, waker, serving, return_exceptions=True)
    for task in done:
        task.result()


def many_files() -> None:
    """Let the process hold as many connections as the system lets it."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
