"""Why members could not come is kept for some days after the meeting, and no longer."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from raadslag.errands.regrets import ERRANDS
from raadslag.journal.models import Fact
from raadslag.sittings.actions import close_sitting, forget_reasons, regret, withdraw_regret
from raadslag.sittings.models import Regret
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM
from tests.sittings.room import Chamber, at, opened

pytestmark = pytest.mark.django_db
CLOSED = at(15)
(ERRAND,) = ERRANDS


@pytest.fixture
def chamber() -> Chamber:
    made = opened("Ny kaj", members=("Clara Sivebæk",))
    bo, clara = made.person("Bo"), made.person("Clara")
    regret(meeting=made.meeting, person=bo, reason="Syg", now=at(13, 31), actor=made.erik)
    told = regret(meeting=made.meeting, person=clara, reason="Op", now=at(13, 31), actor=made.erik)
    withdraw_regret(regret=told, now=at(13, 32), actor=made.erik)
    made.came("Anna")
    return made


def reasons() -> list[str]:
    """What is kept of why."""
    return list(Regret.objects.order_by("id").values_list("reason", flat=True))


def closed(chamber: Chamber) -> None:
    """The meeting closes at three, with its item not taken up."""
    close_sitting(sitting=chamber.sitting, now=CLOSED, actor=chamber.erik)


@pytest.mark.parametrize(("days", "left"), [(30, ["Syg", "Op"]), (31, ["", ""])])
def test_reasons_go_when_their_days_are_over(chamber: Chamber, days: int, left: list[str]) -> None:
    closed(chamber)

    done = [ERRAND.run_one(CLOSED + timedelta(days=days, hours=hours)) for hours in (0, 1)]

    assert (reasons(), done) == (left, [left == ["", ""], False])
    assert Regret.objects.filter(withdrawn_at=None).count() == 1


def test_the_journal_keeps_how_many_went_and_no_reason(chamber: Chamber) -> None:
    closed(chamber)
    later = CLOSED + timedelta(days=40)
    owed = ERRAND.owed(later)

    ERRAND.run_one(later)

    told = Fact.objects.get(verb="sittings.forget_reasons")
    assert (owed, told.actor, told.details["count"], ERRAND.owed(later)) == (2, "oprydning", 2, 0)
    assert "Syg" not in str(list(Fact.objects.values()))


def test_a_meeting_that_goes_on_keeps_its_reasons(chamber: Chamber) -> None:
    assert ERRAND.run_one(CLOSED + timedelta(days=400)) is False
    assert reasons() == ["Syg", "Op"]


def test_a_meeting_never_opened_here_counts_by_its_day(chamber: Chamber) -> None:
    chamber.sitting.delete()

    done = [ERRAND.run_one(CLOSED + timedelta(days=days)) for days in (30, 31)]

    assert (done, reasons()) == ([False, True], ["", ""])


def test_without_days_they_go_the_day_after(chamber: Chamber, settings: Settings) -> None:
    settings.REGRET_REASON_DAYS = 0
    closed(chamber)

    done = [ERRAND.run_one(CLOSED + timedelta(hours=hours)) for hours in (1, 12)]

    assert (done, reasons()) == ([False, True], ["", ""])


def test_only_the_system_takes_reasons_out(chamber: Chamber) -> None:
    with pytest.raises(NotAllowed):
        forget_reasons(before=CLOSED, actor=chamber.erik)

    assert forget_reasons(before=CLOSED, actor=SYSTEM) == 0
