"""A meeting of the council with 500 who follow it; runs within Django.

The live process is a real one, on a database of its own. The clients share this
process, which also gives the signals: a verb's transaction each.
"""

from __future__ import annotations

import asyncio
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypedDict

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench.server import HOST, await_port, free_port
from raadslag.agendas.actions import draw_up, place
from raadslag.agendas.entries import ItemEntry
from raadslag.agendas.models import AgendaItem
from raadslag.bodies.actions import establish, found, register, seat
from raadslag.bodies.models import Body, Organization, User
from raadslag.bodies.states import OrganizationKind
from raadslag.cases.entries import CaseEntry, PaperEntry
from raadslag.journal.actor import system
from raadslag.meetings.actions import plan
from raadslag.meetings.models import Meeting
from raadslag.publications.actions import announce, release
from raadslag.publications.states import PublicationKind
from raadslag.sittings.actions import held, signal
from raadslag.sittings.models import Sitting
from raadslag.sittings.states import Topic
from raadslag.web.live.rounds import round_of

BENCH = system("måling")
SIGNALS = 30
PAUSE_SECONDS = 0.3  # between two signals, as when somebody presses
START_SECONDS = 60.0
ID = re.compile(rb"id: (\d+)\n")


class Waits(TypedDict):
    """Milliseconds from before a transaction to a client."""

    members_last: float  # median over signals of the last of the members
    p50: float  # over all deliveries
    p95: float
    last_p95: float  # 95th percentile over signals of the last of all
    missing: int  # deliveries that never came


class Told(Waits):
    """What was measured."""

    work: float  # milliseconds of a processor that the process that serves spends on a signal
    memory: float  # megabytes of that process
    queries: list[int]  # of one round, for one client and for all


@dataclass(frozen=True)
class Hall:
    """The meeting, its items and the session cookies of its members."""

    sitting: Sitting
    items: Sequence[AgendaItem]
    cookies: Sequence[str]


class Ear(asyncio.Protocol):
    """A client: it notes when each signal comes."""

    def __init__(self, meeting: int, cookie: str) -> None:
        self.meeting, self.cookie = meeting, cookie
        self.heard: dict[int, float] = {}
        self.ready = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the stream."""
        assert isinstance(transport, asyncio.Transport)
        cookie = f"Cookie: {settings.SESSION_COOKIE_NAME}={self.cookie}\r\n" if self.cookie else ""
        asked = f"GET /live/{self.meeting}/ HTTP/1.1\r\nHost: {HOST}\r\n{cookie}\r\n"
        transport.write(asked.encode())

    def data_received(self, chunk: bytes) -> None:
        """Note what came, and when."""
        now = time.perf_counter()
        if not self.ready.done():
            if b"event: ready" in chunk:
                self.ready.set_result(True)
            elif not chunk.startswith(b"HTTP/1.1 200"):
                self.ready.set_exception(RuntimeError(chunk[:200].decode()))
            return
        for number in ID.findall(chunk):
            self.heard.setdefault(int(number), now)


def told(members: int, onlookers: int) -> Told:
    """Measure a meeting with so many members and onlookers."""
    hall = meeting(members)
    port = free_port()
    server = subprocess.Popen([sys.executable, "-m", "raadslag", "live", "--port", str(port)])
    try:
        await_port(port, START_SECONDS)
        return asyncio.run(_measured(hall, onlookers, port, server.pid))
    finally:
        server.terminate()
        server.wait(timeout=10)


async def _measured(hall: Hall, onlookers: int, port: int, server: int) -> Told:
    cookies = [*hall.cookies, *[""] * onlookers]
    loop, key = asyncio.get_running_loop(), hall.sitting.meeting_id
    made = [
        await loop.create_connection(lambda one=one: Ear(key, one), HOST, port)  # type: ignore[misc]
        for one in cookies
    ]
    ears = [ear for _, ear in made]
    await asyncio.gather(*(ear.ready for ear in ears))
    given: dict[int, float] = {}
    spent = _spent(server)
    for turn in range(SIGNALS):
        await asyncio.sleep(PAUSE_SECONDS)
        begun = time.perf_counter()
        given[await asyncio.to_thread(_signal, hall, turn)] = begun
    await asyncio.sleep(2)
    work, memory = (_spent(server) - spent) / SIGNALS, _memory(server)
    counted = [await asyncio.to_thread(_queries, hall, some) for some in (cookies[:1], cookies)]
    for transport, _ in made:
        transport.close()
    return {
        **_waits(ears, len(hall.cookies), given),
        "work": work,
        "memory": memory,
        "queries": counted,
    }


def _waits(ears: Sequence[Ear], members: int, given: dict[int, float]) -> Waits:
    def waits(some: Sequence[Ear], number: int) -> list[float]:
        return [(one.heard[number] - given[number]) * 1000 for one in some if number in one.heard]

    everything = [wait for number in given for wait in waits(ears, number)]
    return {
        "members_last": statistics.median(max(waits(ears[:members], one)) for one in given),
        "p50": statistics.median(everything),
        "p95": statistics.quantiles(everything, n=20)[-1],
        "last_p95": statistics.quantiles([max(waits(ears, one)) for one in given], n=20)[-1],
        "missing": len(given) * len(ears) - len(everything),
    }


def _signal(hall: Hall, turn: int) -> int:
    """A signal as a verb gives it, on an open and a closed item in turn."""
    with transaction.atomic():
        return signal(held(hall.sitting), Topic.VOTE, hall.items[turn % 2])


def _queries(hall: Hall, cookies: Sequence[str]) -> int:
    """Queries of the round that tells these clients of one signal."""
    key = hall.sitting.meeting_id
    hall.sitting.refresh_from_db()
    with CaptureQueriesContext(connection) as asked:
        round_of({(one, key) for one in cookies}, {key: hall.sitting.signals - 1})
    return len(asked)


def meeting(members: int) -> Hall:
    """A council of so many in its meeting: an open item and a closed one."""
    body = found(name="Målekøbing Kommune", actor=BENCH)
    kind = OrganizationKind.COUNCIL
    council = establish(body=body, name="Byrådet", short_name="BYR", kind=kind, actor=BENCH)
    held_on = plan(organization=council, on=date.today(), actor=BENCH)
    _agenda(held_on)
    sitting = Sitting.objects.create(meeting=held_on, opened_at=timezone.now())
    password = make_password("målt og vejet")
    cookies = [_member(body, council, number, password) for number in range(members)]
    return Hall(sitting, list(AgendaItem.objects.order_by("closed")), cookies)


def _agenda(held_on: Meeting) -> None:
    entries = [
        ItemEntry(
            number=str(number),
            title=title,
            paper=PaperEntry(case=CaseEntry(None, title), title=title),
            closed=bool(public),
            public_title=public,
        )
        for number, (title, public) in enumerate([("Ny kaj", ""), ("Påbud", "Personsag")], 1)
    ]
    place(agenda=draw_up(meeting=held_on, actor=BENCH), entries=entries, actor=BENCH)
    announce(meetings=[held_on], actor=BENCH)
    release(meeting=held_on, kind=PublicationKind.AGENDA, actor=BENCH)


def _member(body: Body, council: Organization, number: int, password: str) -> str:
    """A member with an account; the session cookie."""
    person = register(body=body, name=f"Medlem {number}", actor=BENCH)
    seat(person=person, organization=council, actor=BENCH)
    user = User.objects.create(username=f"m{number}", person=person, body=body, password=password)
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _spent(server: int) -> float:
    """Milliseconds of a processor a process has spent, its checks and pings among them."""
    told = Path(f"/proc/{server}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def _memory(server: int) -> float:
    """Megabytes a process has in memory."""
    status = Path(f"/proc/{server}/status").read_text(encoding="utf-8")
    return int(re.findall(r"VmRSS:\s+(\d+) kB", status)[0]) / 1024
