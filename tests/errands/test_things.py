from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from pytest import LogCaptureFixture

from raadslag.errands.actions import claim, let_go, put_down, renew, sweep
from raadslag.errands.models import Claim
from raadslag.errands.queries import taken, troubled
from raadslag.errands.things import LEASE, one_of

pytestmark = pytest.mark.django_db
NOW = timezone.make_aware(datetime(2026, 1, 13, 13, 30))


def test_claim_of_a_free_thing() -> None:
    held = claim(kind="send", key="7", now=NOW, lease=LEASE)

    assert held is not None
    assert taken("send", NOW) == {"7"}
    assert taken("send", NOW + LEASE) == set()


def test_claim_of_a_thing_another_has() -> None:
    claim(kind="send", key="7", now=NOW, lease=LEASE)

    assert claim(kind="send", key="7", now=NOW, lease=LEASE) is None


def test_claim_takes_over_when_the_lease_has_run_out() -> None:
    first = claim(kind="send", key="7", now=NOW, lease=LEASE)
    later = NOW + LEASE

    second = claim(kind="send", key="7", now=later, lease=LEASE)

    assert first is not None
    assert second is not None
    assert second.attempts == 2
    assert not renew(held=first, until=later + LEASE)
    let_go(held=first)
    assert Claim.objects.get() == second


def test_renewed_lease_is_not_taken_over() -> None:
    held = claim(kind="send", key="7", now=NOW, lease=LEASE)
    assert held is not None

    assert renew(held=held, until=NOW + 2 * LEASE)

    assert claim(kind="send", key="7", now=NOW + LEASE, lease=LEASE) is None


def test_failure_rests_longer_each_time() -> None:
    rests = []
    now = NOW
    for _ in range(3):
        held = claim(kind="send", key="7", now=now, lease=LEASE)
        assert held is not None
        put_down(held=held, problem="Nej.", now=now)
        until = Claim.objects.get().until
        rests.append(int((until - now).total_seconds()))
        now = until

    assert rests == [30, 60, 120]
    assert [one.problem for one in troubled("send")] == ["Nej."]


def test_sweep_forgets_what_is_no_longer_owed() -> None:
    Claim.objects.create(kind="send", key="1", holder=uuid4(), until=NOW - timedelta(days=3))
    Claim.objects.create(kind="send", key="2", holder=uuid4(), until=NOW)

    assert sweep(now=NOW) == 1


def test_one_of_does_each_thing_once() -> None:
    owed, done = ["1", "2"], []

    def do(key: str, now: datetime) -> None:
        owed.remove(key)
        done.append(key)

    run_one = one_of("test", lambda now: list(owed), do)

    assert [run_one(NOW) for _ in range(3)] == [True, True, False]
    assert done == ["1", "2"]
    assert not Claim.objects.exists()


def test_one_of_passes_over_what_fails(caplog: LogCaptureFixture) -> None:
    done = []

    def do(key: str, now: datetime) -> None:
        if key == "bad":
            raise ValueError("hemmeligt ord")
        done.append(key)

    run_one = one_of("test", lambda now: ["bad", "good"][len(done) :], do)

    assert [run_one(NOW), run_one(NOW)] == [True, True]
    assert done == ["good"]
    assert [one.problem for one in troubled("test")] == [
        "Uventet fejl (ValueError). Det prøves igen; se serverens log."
    ]
    assert "hemmeligt ord" in caplog.text  # in the log alone


def test_one_of_logs_the_traceback_once(caplog: LogCaptureFixture) -> None:
    def do(key: str, now: datetime) -> None:
        raise ValueError("hemmeligt ord")

    run_one = one_of("test", lambda now: ["1"], do)

    assert [run_one(NOW), run_one(NOW), run_one(NOW + timedelta(hours=1))] == [True, False, True]
    assert [bool(one.exc_info) for one in caplog.records] == [True, False]


def test_one_of_hands_back_when_told_to_stop() -> None:
    def do(key: str, now: datetime) -> None:
        raise SystemExit

    with pytest.raises(SystemExit):
        one_of("test", lambda now: ["1"], do)(NOW)

    assert claim(kind="test", key="1", now=NOW, lease=LEASE) is not None
