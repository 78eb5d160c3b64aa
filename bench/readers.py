"""A hundred readers at once, who search, open what they find, and take their time."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import httpx

from bench.apart import environment
from bench.country.items import AT_A_MEETING, address_of
from bench.country.words import Words
from bench.machine import ROOT
from bench.server import HOST, await_port, end, free_port

PAUSE = (1.0, 5.0)  # seconds a reader looks at a page
PATIENCE = 60.0  # seconds after which a reader has given up
WORKERS = 2  # as raadslag serve has them
FIRST = ("/", "/soeg/?q=borgere", "/soeg/forslag.json?q=bo") * 2
ALONE = ("--no-errands", "--no-live", "--no-index")


@dataclass
class Seen:
    """What the readers met with."""

    seconds: list[float] = field(default_factory=list)  # of each page
    errors: list[str] = field(default_factory=list)


@contextmanager
def serving(data: Path) -> Iterator[int]:
    """The port of the site as ``raadslag serve`` runs it, without what runs beside it."""
    port = free_port()
    command = [sys.executable, "-m", "raadslag", "serve", "--port", str(port)]
    server = subprocess.Popen(
        [*command, "--workers", str(WORKERS), *ALONE],
        cwd=ROOT,
        env=environment(data),
        stdout=subprocess.DEVNULL,
    )
    try:
        await_port(port)
        yield port
    finally:
        end(server)


def visited(port: int, total: int, readers: int, seconds: float) -> Seen:
    """What so many readers met with in the country, in so many seconds."""
    return asyncio.run(_visited(port, total, readers, seconds))


async def _visited(port: int, total: int, readers: int, seconds: float) -> Seen:
    seen, words = Seen(), Words()
    begun = time.monotonic()
    until = begun + seconds
    limits = httpx.Limits(max_connections=readers, max_keepalive_connections=readers)
    base = f"http://{HOST}:{port}"
    async with httpx.AsyncClient(base_url=base, limits=limits, timeout=PATIENCE) as client:
        await asyncio.gather(*(client.get(path) for path in FIRST * WORKERS))
        until += time.monotonic() - begun  # every worker has loaded what it needs
        await asyncio.gather(
            *(
                _read(client, seen, random.Random(one), words, total, until)
                for one in range(readers)
            )
        )
    return seen


async def _read(
    client: httpx.AsyncClient,
    seen: Seen,
    chance: random.Random,
    words: Words,
    total: int,
    until: float,
) -> None:
    """One reader: looks at a page, and asks for another, until the time is up."""
    await asyncio.sleep(chance.uniform(0, PAUSE[1]))
    while time.monotonic() < until:
        await _ask(client, seen, wish(chance, words, total))
        await asyncio.sleep(chance.uniform(*PAUSE))


async def _ask(client: httpx.AsyncClient, seen: Seen, path: str) -> None:
    begun = time.perf_counter()
    try:
        answer = await client.get(path)
    except httpx.HTTPError as broken:
        seen.errors.append(f"{path}: {broken!r}")
        return
    seen.seconds.append(time.perf_counter() - begun)
    if answer.status_code != 200:
        seen.errors.append(f"{path}: {answer.status_code}")


def wish(chance: random.Random, words: Words, total: int) -> str:
    """An address a reader may ask for: searches most, then meetings and their items."""
    kind = chance.random()
    asked = quote(" ".join(words.draw(chance, chance.randint(1, 2))))
    if kind < 0.4:
        return f"/soeg/?q={asked}"
    if kind < 0.5:
        return f"/soeg/forslag.json?q={quote(words.draw(chance, 1)[0][:4])}"
    if kind < 0.55:
        return "/"
    meeting = chance.randrange(total // AT_A_MEETING) + 1
    page = address_of(meeting, total)
    return page if kind < 0.8 else f"{page}punkt/{chance.randint(1, AT_A_MEETING)}/"
