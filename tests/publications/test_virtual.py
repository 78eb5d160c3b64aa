"""A virtual meeting on the agenda as it is sent and printed, and in the public calendar."""

from datetime import time

import pytest

from raadslag.agendas.actions import prepare
from raadslag.exchange.binder.contents import Binder
from raadslag.exchange.binder.layout import remarks
from raadslag.meetings.actions import plan_extraordinary
from raadslag.meetings.models import Meeting
from raadslag.publications.actions import announce, hold_in_person
from raadslag.publications.faults import CprInside
from raadslag.publications.issued import IssuedAgenda, issued
from raadslag.publications.models import PublicMeeting
from tests.cast import SYSTEM, Office, office
from tests.desk import DAY, council

pytestmark = pytest.mark.django_db
WHY = "Diget er brudt."


@pytest.fixture
def desk() -> Office:
    return office()


def called(desk: Office, why: str = WHY) -> Meeting:
    """A virtual meeting of the council."""
    return plan_extraordinary(
        organization=council(desk),
        on=DAY,
        starts=time(17),
        ends=None,
        location="Teams",
        demanded_by="borgmesteren",
        virtual=True,
        virtual_reason=why,
        today=DAY,
        actor=SYSTEM,
    )


def sealed(meeting: Meeting) -> IssuedAgenda:
    """Its agenda, as it would be sealed."""
    return issued(prepare(meeting=meeting, actor=SYSTEM), [], 1)


def test_the_agenda_tells_why_and_how(desk: Office) -> None:
    content = sealed(called(desk))

    assert content["location"] == "Virtuelt møde, Teams"
    assert content.get("virtual_reason") == WHY


def test_the_agenda_of_a_meeting_in_a_room_says_nothing_of_it(desk: Office) -> None:
    meeting = called(desk)
    hold_in_person(meeting=meeting, location="Salen", actor=SYSTEM)

    content = sealed(meeting)

    assert (content["location"], "virtual_reason" in content) == ("Salen", False)


def test_the_printed_agenda_says_why() -> None:
    binder = Binder("Prøvekøbing Kommune", "Byrådet", DAY, virtual_reason=WHY)

    assert [one for one in remarks(binder) if one[1]] == [
        ("Mødet holdes virtuelt, fordi sagen ikke kan vente:", WHY)
    ]


def test_the_public_calendar_follows(desk: Office) -> None:
    meeting = called(desk)
    announce(meetings=[meeting], actor=SYSTEM)
    before = PublicMeeting.objects.values_list("location", "virtual_reason").get()

    hold_in_person(meeting=meeting, location="Salen", actor=SYSTEM)

    after = PublicMeeting.objects.values_list("location", "virtual_reason").get()
    assert (before, after) == (("Virtuelt møde, Teams", WHY), ("Salen", ""))


def test_a_number_of_a_person_is_not_told_as_reason(desk: Office) -> None:
    meeting = called(desk, "Det gælder 010190-1234.")

    with pytest.raises(CprInside, match="Begrundelsen"):
        announce(meetings=[meeting], actor=SYSTEM)
