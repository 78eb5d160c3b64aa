"""How the live process learns that something may be new, on either database.

SQLite counts the commits of others in ``PRAGMA data_version``; reading it touches no
table. PostgreSQL tells whoever listens on a channel. Both only wake: what is new is
read from the table, and it is looked for now and then where nobody woke.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
from django.db import connection

from raadslag.sittings.states import CHANNEL

GATE_SECONDS = 0.01  # between two looks at SQLite's counter
AGAIN_SECONDS = 2.0  # until a lost connection to PostgreSQL is made anew
Wake = Callable[[], None]


async def waking(wake: Wake) -> None:
    """Wake for each change, for ever."""
    if connection.vendor == "sqlite":
        await _sqlite(wake, Path(connection.settings_dict["NAME"]))
    else:
        while True:
            try:
                await _postgresql(wake, _address())
            except psycopg.Error:
                await asyncio.sleep(AGAIN_SECONDS)


async def _sqlite(wake: Wake, path: Path) -> None:
    """Wake when another connection has committed."""
    gate = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        before = None
        while True:
            now = gate.execute("PRAGMA data_version").fetchone()
            if now != before:
                before = now
                wake()
            await asyncio.sleep(GATE_SECONDS)
    finally:
        gate.close()


async def _postgresql(wake: Wake, address: dict[str, Any]) -> None:
    """Wake when a signal is told of; the connection does nothing else."""
    async with await psycopg.AsyncConnection.connect(**address, autocommit=True) as listening:
        await listening.execute(f"LISTEN {CHANNEL}")
        wake()  # for what was told while nobody listened
        async for _ in listening.notifies():
            wake()


def _address() -> dict[str, Any]:
    """Where PostgreSQL is, as its own library wants to be told."""
    own = {"cursor_factory", "context"}  # Django's, which are not asynchronous
    told = connection.get_connection_params()
    return {name: value for name, value in told.items() if name not in own}
