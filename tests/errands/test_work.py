from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from pytest import LogCaptureFixture

from raadslag.errands import measures
from raadslag.errands.actions import look_on
from raadslag.errands.errand import Errand
from raadslag.errands.models import Heartbeat
from raadslag.errands.queries import last_seen
from raadslag.errands.registry import ERRANDS
from raadslag.errands.work import Worker

pytestmark = pytest.mark.django_db
NOW = timezone.make_aware(datetime(2026, 1, 13, 14, 3))


def errand(name: str, run_one: Callable[[datetime], bool]) -> Errand:
    return Errand(name=name, danish=name, run_one=run_one, owed=lambda now: 0)


def counting(name: str, count: int, done: list[str]) -> Errand:
    """An errand with so many things to do."""

    def run_one(now: datetime) -> bool:
        if done.count(name) == count:
            return False
        done.append(name)
        return True

    return errand(name, run_one)


def failing(now: datetime) -> bool:
    raise ValueError("hemmeligt ord")


def test_worker_takes_errands_in_turn_until_nothing_is_owed() -> None:
    done: list[str] = []
    errands = [counting("mange", 4, done), counting("få", 1, done)]

    Worker(errands, lambda: NOW).work(once=True)

    assert done == ["mange", "få", "mange", "mange", "mange"]


def test_worker_leaves_signs_of_life() -> None:
    Worker([counting("breve", 1, [])], lambda: NOW).work(once=True)

    beat = Heartbeat.objects.get()
    assert (beat.errand, beat.seen_at, beat.done_at, beat.failures) == ("breve", NOW, NOW, 0)
    assert last_seen() == NOW


def test_worker_goes_on_when_an_errand_fails(caplog: LogCaptureFixture) -> None:
    done: list[str] = []

    Worker([errand("dårlig", failing), counting("god", 2, done)], lambda: NOW).work(once=True)

    assert done == ["god", "god"]
    assert len(caplog.records) == 1  # it rests, and is not tried again at once
    beat = Heartbeat.objects.get(errand="dårlig")
    assert beat.problem == "Uventet fejl (ValueError). Det prøves igen; se serverens log."


def test_worker_tries_again_after_the_rest(caplog: LogCaptureFixture) -> None:
    instants = [NOW, NOW, NOW + timedelta(seconds=29), NOW + timedelta(seconds=30)]
    calls: list[datetime] = []

    def clock() -> datetime:
        if not instants:
            worker.stop.set()
        return instants.pop(0) if instants else NOW

    def run_one(now: datetime) -> bool:
        calls.append(now)
        return failing(now) if now == NOW else False

    worker = Worker([errand("dårlig", run_one)], clock)
    worker.work()

    assert calls == [NOW, NOW + timedelta(seconds=30)]


def test_every_errand_is_asked_on_an_empty_house() -> None:
    look_on(errand=measures.NAME, at=NOW)  # an empty house may be measured too

    asked = [(one.owed(NOW), one.oldest(NOW), one.run_one(NOW)) for one in ERRANDS]

    assert asked == [(0, None, False)] * len(ERRANDS)


def test_errands_have_names_of_their_own() -> None:
    names = [one.name for one in ERRANDS]

    assert len(set(names)) == len(names)
