"""A worker killed while it makes a PDF: nothing is lost, and it is made by another."""

import sqlite3
import time
from pathlib import Path

import pytest

from tests.errands.test_kill import done, lapse, worker
from tests.notices.mailserver import Desk
from tests.template import DATABASE, migrated

ISSUE = """
import django
django.setup()
from django.utils import timezone
from raadslag.files.actions import keep
from tests.cast import office
from tests.desk import agenda, attached, drawn, paper, queued, sent
from tests.exchange.binder.examples import report
desk = office()
made, kaj = agenda(desk), paper(desk, "Ny kaj")
for number in range(12):
    attached(desk, kaj, f"Kort {number}", keep(report(f"Kort {number}", 12)))
drawn(desk, made, queued(desk, made=kaj))
sent(desk, made)
"""


def rows(data: Path, question: str) -> list[tuple[object, ...]]:
    """What the house's database answers."""
    (path,) = data.glob("*.sqlite3")
    with sqlite3.connect(path) as opened:
        found = opened.execute(question).fetchall()
    opened.close()
    return found


def under_way(data: Path) -> bool:
    """Whether a binder is being made just now."""
    return bool(rows(data, "select 1 from raadslag_binder where made_at is null and step <> ''"))


def test_binder_whose_worker_is_killed_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))  # what the killed worker leaves goes with the test
    data, desk = tmp_path / "house", Desk()
    data.mkdir()
    migrated(data / DATABASE)
    done(data, desk, "-c", ISSUE)
    with worker(data, desk):
        limit = time.monotonic() + 120
        while not under_way(data):
            assert time.monotonic() < limit
            time.sleep(0.02)
        time.sleep(0.3)
    lapse(data)

    done(data, desk, "-m", "raadslag", "work", "--once")

    made = rows(data, "select audience, problem, file_id is not null from raadslag_binder")
    assert sorted(made) == [("members", "", 1), ("public", "", 1)]
    documents = rows(data, "select document <> '' from raadslag_publication")
    assert documents == [(1,)]
