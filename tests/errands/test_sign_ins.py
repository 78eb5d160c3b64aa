"""The log of sign-ins is kept for as long as is set, and no longer."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import Settings

from raadslag.bodies.sign_ins.actions import note_sign_in
from raadslag.bodies.sign_ins.models import SignIn
from raadslag.errands.sign_ins import ERRANDS
from raadslag.journal.models import Fact
from tests.cast import SYSTEM

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 7, 13, 12, 0, tzinfo=UTC)
(ERRAND,) = ERRANDS


@pytest.fixture(autouse=True)
def log() -> None:
    """Attempts of many ages, an hour apart around the day that is the last to be kept."""
    for hours in (1, 24 * 179, 24 * 180 - 1, 24 * 181, 24 * 400):
        note_sign_in(
            actor=SYSTEM,
            name="dorte",
            way="password",
            outcome="wrong",
            now=NOW - timedelta(hours=hours),
            address="192.0.2.7",
        )


def test_what_is_older_than_the_log_is_kept_goes_once_a_day() -> None:
    owed = ERRAND.owed(NOW)

    done = [ERRAND.run_one(NOW + timedelta(hours=hours)) for hours in (0, 1, 9)]

    assert (owed, done, ERRAND.owed(NOW)) == (2, [True, False, False], 0)
    assert [(NOW - one.at).days for one in SignIn.objects.order_by("-at")] == [0, 179, 179]
    told = Fact.objects.get(verb="bodies.forget_sign_ins")
    assert (told.actor, told.details["count"]) == ("oprydning", 2)


def test_another_day_the_next_go() -> None:
    ERRAND.run_one(NOW)

    done = ERRAND.run_one(NOW + timedelta(days=1))

    assert (done, SignIn.objects.count()) == (True, 2)


def test_nothing_goes_from_a_log_kept_for_good(settings: Settings) -> None:
    settings.SIGN_IN_LOG_DAYS = 0

    assert (ERRAND.owed(NOW), ERRAND.run_one(NOW), SignIn.objects.count()) == (0, False, 5)
