"""The server killed 200 times in the middle of a meeting: what it acknowledged is there."""

import os
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.db import connection
from django.utils import timezone

from raadslag.journal.models import Fact
from raadslag.rules.attendance import contradictions
from raadslag.sittings.actions import close_sitting
from raadslag.sittings.models import Presence, Signal, Sitting, Span
from tests.sittings.room import Chamber, opened

pytestmark = pytest.mark.django_db(transaction=True)
KILLS = 200 if connection.vendor == "sqlite" else 50  # of a process; PostgreSQL is its own


def address() -> str:
    """Where the database of the tests is, as the settings name it."""
    told = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{told['NAME']}"
    host = quote(str(told["HOST"] or told["OPTIONS"].get("host", "")), safe="")
    user = ":".join(quote(str(told[one]), safe="") for one in ("USER", "PASSWORD") if told[one])
    return f"postgres://{user}@/{told['NAME']}?host={host}&port={told['PORT'] or 5432}"


def pressed(chamber: Chamber) -> list[tuple[str, int]]:
    """What was acknowledged by processes that were killed one after the other."""
    environment = os.environ | {
        "DATABASE_URL": address(),
        "DJANGO_SETTINGS_MODULE": "raadslag.config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.sittings.pressing", str(chamber.sitting.pk), str(KILLS), "5"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split() for line in done.stdout.splitlines()]
    return [(kind, int(key)) for kind, key in lines]


def test_what_was_acknowledged_is_there_and_the_meeting_goes_on() -> None:
    chamber = opened("Ny kaj", "Molen", members=("Clara Sivebæk", "Dan Friis", "Eva Krag"))

    told = pressed(chamber)

    rows = {("Presence", one) for one in Presence.objects.values_list("pk", flat=True)}
    rows |= {("Span", one) for one in Span.objects.values_list("pk", flat=True)}
    facts = Fact.objects.filter(verb="sittings.note_presence").values_list("subject_id", flat=True)
    sitting = Sitting.objects.get()
    assert len(told) > KILLS / 4
    assert set(told) <= rows
    assert {("Presence", one) for one in facts} | {r for r in rows if r[0] == "Span"} == rows
    assert [one.number for one in Signal.objects.all()] == list(range(1, sitting.signals + 1))
    assert contradictions(chamber.roll().facts) == ()
    assert Span.objects.filter(ends=None).count() == 1
    assert close_sitting(sitting=sitting, now=timezone.now(), actor=chamber.erik)
