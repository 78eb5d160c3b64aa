"""Commands beside the server are started again when they die, and stop when it does."""

import sys
from pathlib import Path

import pytest

from raadslag.config.companions import Companion, Company
from raadslag.config.server import companions

LIVES = (sys.executable, "-c", "import time; time.sleep(60)")
ENDS = (sys.executable, "-c", "raise SystemExit(7)")


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def died(company: Company) -> None:
    """The one companion has ended, and was seen to."""
    (one,) = company.companions
    assert one.process is not None
    one.process.wait()
    company.look()


def test_one_that_is_killed_is_started_again_and_told_of(
    capfd: pytest.CaptureFixture[str],
) -> None:
    clock = Clock()
    company = Company([Companion("raadslag work", LIVES)], clock)
    company.look()
    (one,) = company.companions
    assert one.process is not None
    first = one.process
    first.kill()

    died(company)
    at_once = one.process
    clock.now += 1
    company.look()
    second = one.process
    company.stop()

    assert at_once is None and second is not None and second.pid != first.pid
    said = "raadslag work sluttede (signal 9) og startes igen om 1 sekund.\n"
    assert capfd.readouterr().err == said
    assert second.wait() < 0


def test_one_that_dies_again_and_again_is_started_ever_more_rarely(
    capfd: pytest.CaptureFixture[str],
) -> None:
    clock = Clock()
    company = Company([Companion("raadslag work", ENDS)], clock)
    (one,) = company.companions
    pauses = []

    for _ in range(8):
        company.look()
        died(company)
        pauses.append(one.due - clock.now)
        clock.now = one.due

    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]
    assert "sluttede (kode 7) og startes igen om 60 sekunder." in capfd.readouterr().err


def test_one_that_lived_long_is_started_again_soon() -> None:
    clock = Clock()
    company = Company([Companion("raadslag work", ENDS, deaths=6)], clock)
    company.look()
    clock.now += 300

    died(company)

    assert company.companions[0].due == clock.now + 1


def test_one_that_cannot_be_started_is_tried_again(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    company = Company([Companion("raadslag work", [str(tmp_path / "intet")])], Clock())

    company.look()

    assert "raadslag work kunne ikke startes" in capfd.readouterr().err
    assert company.companions[0].due == 1001


def test_nothing_is_started_once_the_server_stops() -> None:
    company = Company([Companion("raadslag work", LIVES)], Clock())

    company.stop()
    company.look()

    assert company.companions[0].process is None


def test_companions_are_named_with_commas_and_end_with_the_server() -> None:
    found = [(one.name, one.command[-4:]) for one in companions("live,work", 7)]

    assert found == [
        ("raadslag live", ("raadslag", "live", "--child-of", "7")),
        ("raadslag work", ("raadslag", "work", "--child-of", "7")),
    ]
    assert companions("", 7) == []
