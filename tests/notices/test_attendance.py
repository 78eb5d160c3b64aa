"""Letters about who comes to a meeting."""

from datetime import timedelta

import pytest
from django.utils import timezone

from raadslag.bodies.actions import register
from raadslag.bodies.models import User
from raadslag.errands.letters import ERRANDS
from raadslag.meetings.models import Meeting
from raadslag.notices.models import Letter
from raadslag.sittings.actions import (
    Grounds,
    call_substitute,
    end_substitution,
    regret,
    withdraw_regret,
)
from raadslag.sittings.models import Regret, Substitution
from raadslag.sittings.states import SubstitutionGround
from tests.cast import SYSTEM, Office, account, meeting_of, office

pytestmark = pytest.mark.django_db
CANARY = "kanariefugl"
ERRAND = {errand.name: errand for errand in ERRANDS}


@pytest.fixture
def staff() -> Office:
    """The people of the house, and Clara, each with an address."""
    staff = office()
    clara = register(body=staff.house.body, name="Clara Sivebæk", actor=SYSTEM)
    staff.users["clara"] = account(staff.house.body, "clara", clara.name, clara)
    for name, user in staff.users.items():
        User.objects.filter(pk=user.pk).update(email=f"{name}@proevekoebing.dk")
    told()
    Letter.objects.all().delete()
    return staff


def told() -> list[tuple[str, str]]:
    """Who was told what, when all that is owed has been told."""
    while ERRAND["tell"].run_one(timezone.now()):
        pass
    letters = Letter.objects.order_by("pk")
    assert not any(CANARY in f"{one.subject} {one.body}" for one in letters)
    return [(str(one.to), one.subject.partition(" Havneudvalget")[0]) for one in letters]


def coming(staff: Office, days: int = 7) -> Meeting:
    """A meeting in some days."""
    return meeting_of(staff.house.committee, timezone.localdate() + timedelta(days))


def cannot_come(staff: Office, meeting: Meeting, who: str = "bo") -> Regret:
    """Bo cannot come."""
    return regret(
        meeting=meeting,
        person=staff.house.bo,
        reason=CANARY,
        now=timezone.now(),
        actor=staff.actor(who),
    )


def call(staff: Office, meeting: Meeting) -> Substitution:
    """Clara sits in for Bo."""
    return call_substitute(
        meeting=meeting,
        member=staff.house.bo,
        substitute=staff.house.body.person_set.get(name="Clara Sivebæk"),
        grounds=Grounds(SubstitutionGround.HEALTH, a_month=True, resting_on=f"Gruppe A {CANARY}"),
        now=timezone.now(),
        actor=staff.erik,
    )


def test_the_secretary_is_told_who_cannot_come_and_who_comes_after_all(staff: Office) -> None:
    sent = cannot_come(staff, coming(staff))
    first = told()

    withdraw_regret(regret=sent, now=timezone.now(), actor=staff.bo)

    assert first == [("erik", "Afbud fra Bo Lund til mødet i")]
    assert told()[1:] == [("erik", "Bo Lund kommer alligevel til mødet i")]


def test_nobody_is_told_what_they_entered_themselves(staff: Office) -> None:
    cannot_come(staff, coming(staff), "erik")

    assert told() == []


def test_regrets_taken_back_meanwhile_are_no_news(staff: Office) -> None:
    sent = cannot_come(staff, coming(staff))
    Regret.objects.filter(pk=sent.pk).update(withdrawn_at=timezone.now())

    assert told() == []


def test_a_substitute_is_told_when_called_and_when_not_to_come(staff: Office) -> None:
    made = call(staff, coming(staff))
    first = told()

    end_substitution(substitution=made, now=timezone.now(), actor=staff.erik)

    assert first == [("clara", "Du er indkaldt som stedfortræder til mødet i")]
    assert told()[1:] == [("clara", "Du skal ikke møde som stedfortræder i")]


def test_a_substitute_is_told_that_the_council_decides(staff: Office) -> None:
    made = call(staff, coming(staff))
    Substitution.objects.filter(pk=made.pk).update(approved_at=None)

    told()

    assert "Byrådet afgør ved mødets begyndelse, om du kan indtræde." in Letter.objects.get().body


def test_a_call_ended_meanwhile_is_no_news(staff: Office) -> None:
    made = call(staff, coming(staff))
    Substitution.objects.filter(pk=made.pk).update(ended_at=timezone.now())

    assert told() == []


def test_what_concerns_a_meeting_that_is_over_is_told_to_nobody(staff: Office) -> None:
    meeting = coming(staff)
    made, sent = call(staff, meeting), cannot_come(staff, meeting)
    withdraw_regret(regret=sent, now=timezone.now(), actor=staff.bo)
    end_substitution(substitution=made, now=timezone.now(), actor=staff.erik)

    Meeting.objects.update(on=timezone.localdate() - timedelta(days=1))

    assert told() == []
