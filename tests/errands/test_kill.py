"""A worker killed at any moment loses no letter, and sends none twice by another name."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.notices.mailserver import Desk, mail_server
from tests.template import DATABASE, migrated

LETTERS = 40
KILLS = 6
OWE = f"""
import django
django.setup()
from django.db import transaction
from raadslag.bodies.actions import establish, found, open_account, register, seat
from raadslag.bodies.models import User
from raadslag.journal.actions import record
from raadslag.journal.actor import system
from raadslag.meetings.actions import cancel, plan
from datetime import timedelta
from django.utils.timezone import localdate
actor = system("prøve")
body = found(name="Prøvekøbing Kommune", actor=actor)
committee = establish(body=body, name="Havneudvalget", actor=actor)
for number in range({LETTERS} // 4):
    person = register(body=body, name=f"Medlem {{number}}", actor=actor)
    seat(person=person, organization=committee, actor=actor)
    name = f"m{{number}}"
    open_account(username=name, name=name, password="-", person=person, actor=actor)
    User.objects.filter(username=name).update(email=f"{{name}}@eksempel.dk")
for week in range(4):
    on = localdate() + timedelta(weeks=week + 1)
    cancel(meeting=plan(organization=committee, on=on, actor=actor), reason="Ferie", actor=actor)
"""
LEFT = """
import django
django.setup()
from raadslag.errands.models import Claim
from raadslag.notices.models import Letter, Telling
Claim.objects.update(until="2026-01-01T00:00Z")  # as if a minute had passed
sent = Letter.objects.filter(state="sent").count()
print(Telling.objects.count(), Letter.objects.count(), sent)
"""


def command(data: Path, desk: Desk, *arguments: str) -> subprocess.Popen[bytes]:
    """A command in a house of its own, with that mail server."""
    environment = {**os.environ, "RAADSLAG_DATA": str(data), "DATABASE_URL": ""}
    environment |= {"DJANGO_SETTINGS_MODULE": "raadslag.config.settings"}
    environment |= {"RAADSLAG_SMTP_HOST": "127.0.0.1", "RAADSLAG_SMTP_PORT": str(desk.port)}
    environment |= {"RAADSLAG_SMTP_TLS": "none"}
    return subprocess.Popen(
        [sys.executable, *arguments], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def done(data: Path, desk: Desk, *arguments: str) -> bytes:
    """What the command says, when it has ended well."""
    with command(data, desk, *arguments) as process:
        said, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    return said


def lapse(data: Path) -> None:
    """As if a minute had passed since the one who was killed took things on."""
    with closing(sqlite3.connect(data / DATABASE)) as opened, opened:
        opened.execute("update raadslag_claim set until = '2026-01-01 00:00:00'")


@contextmanager
def worker(data: Path, desk: Desk) -> Iterator[subprocess.Popen[bytes]]:
    """A worker at work, which is no longer there afterwards."""
    with command(data, desk, "-m", "raadslag", "work") as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture(scope="module")
def owing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house that owes letters."""
    data = tmp_path_factory.mktemp("owing")
    migrated(data / DATABASE)
    done(data, Desk(), "-c", OWE)
    return data


@pytest.fixture
def house(owing: Path, tmp_path: Path) -> Path:
    """Such a house of the test's own."""
    return Path(shutil.copytree(owing, tmp_path / "house"))


def test_worker_killed_at_random_loses_nothing(house: Path) -> None:
    chance = random.Random(13)
    with mail_server() as desk:
        desk.delay = 0.02
        for _ in range(KILLS):
            desk.asked = 0
            with worker(house, desk):
                until(lambda: desk.asked > 0)
                time.sleep(chance.uniform(0.0, 0.3))
            lapse(house)
        done(house, desk, "-m", "raadslag", "work", "--once")

        told = b"14"  # four meetings called off, and ten accounts opened
        assert done(house, desk, "-c", LEFT).split() == [told, b"40", b"40"]
    got = Counter(letter["Message-ID"] for letter in desk.received)
    assert len(got) == LETTERS
    assert sum(got.values()) <= LETTERS + KILLS


def test_two_workers_share_and_end_when_told(house: Path) -> None:
    with mail_server() as desk, worker(house, desk) as one, worker(house, desk) as other:
        until(lambda: len(desk.received) >= LETTERS)
        for process in (one, other):
            process.send_signal(signal.SIGTERM)

        assert [one.wait(timeout=5), other.wait(timeout=5)] == [0, 0]
    got = Counter(letter["Message-ID"] for letter in desk.received)
    assert sorted(got.values()) == [1] * LETTERS


def test_worker_ends_with_a_deed_under_way(house: Path) -> None:
    with mail_server() as desk, worker(house, desk) as process:
        desk.delay = 8.0
        until(lambda: desk.asked > 0)
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)

        assert process.wait(timeout=5) == 0
        assert time.monotonic() - began < 2.5
        assert done(house, desk, "-c", LEFT).split()[2] == b"0"


def test_worker_ends_with_its_parent(house: Path) -> None:
    start = (
        "import os, subprocess, sys;"
        "child = subprocess.Popen([sys.executable, '-m', 'raadslag', 'work',"
        " '--child-of', str(os.getpid())], stdout=subprocess.DEVNULL);"
        "print(child.pid, flush=True); sys.stdin.read()"
    )
    with mail_server() as desk, command(house, desk, "-c", start) as parent:
        assert parent.stdout is not None
        child = Path(f"/proc/{int(parent.stdout.readline())}")
        until(lambda: len(desk.received) > 0)
        parent.kill()

        until(lambda: not child.exists() or "\nState:\tZ" in (child / "status").read_text())


def until(true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + 60
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)
