"""Letters about members' requests tell the secretaries, and nothing of what is asked for."""

from datetime import timedelta

import pytest
from django.utils import timezone

from raadslag.agendas.actions import withdraw_request
from raadslag.cases.entries import RequestEntry
from raadslag.cases.models import MemberRequest
from raadslag.consultations.actions import enter_request
from raadslag.errands.letters import ERRANDS
from raadslag.notices.models import Letter, Telling
from raadslag.notices.states import CHOSEN, LetterKind
from tests.cast import Office, office
from tests.consultations.test_bring import brought
from tests.desk import meeting

pytestmark = pytest.mark.django_db
CANARY = "kanariefugl"
ENTRY = RequestEntry(CANARY, f"<p>{CANARY}</p>", (CANARY,))
TELL = next(one for one in ERRANDS if one.name == "tell")


@pytest.fixture
def desk() -> Office:
    """The people of the house, with nothing left to tell."""
    desk = office()
    letters()
    Letter.objects.all().delete()
    return desk


def letters() -> list[tuple[str, str]]:
    """Who was told what, when all that is owed has been told."""
    while TELL.run_one(timezone.now()):
        pass
    rows = Letter.objects.order_by("pk").values_list("to__username", "subject")
    return [(str(name), subject) for name, subject in rows]


def test_the_secretary_is_told_at_once_and_neutrally(desk: Office) -> None:
    made = meeting(desk, timezone.localdate() + timedelta(days=20))
    brought(desk, ENTRY)

    told = letters()

    letter = Letter.objects.get()
    assert told == [("erik", "Et medlem vil have en sag på dagsordenen: Havneudvalget")]
    assert f"i tide til mødet {made.on:%d-%m-%Y}" in letter.body
    assert CANARY not in letter.subject + letter.body
    assert LetterKind(letter.kind) not in CHOSEN


def test_nobody_is_told_of_what_they_entered_themselves(desk: Office) -> None:
    enter_request(
        organization=desk.house.committee,
        person=desk.house.bo,
        received_on=timezone.localdate(),
        entry=ENTRY,
        actor=desk.erik,
        now=timezone.now(),
    )

    assert letters() == []


def test_the_secretary_is_told_that_it_was_taken_back(desk: Office) -> None:
    brought(desk, ENTRY)
    letters()

    withdraw_request(request=MemberRequest.objects.get(), actor=desk.bo)

    assert letters()[1:] == [("erik", "Et medlem har trukket sit forslag tilbage: Havneudvalget")]
    assert Telling.objects.count() > 0
