"""A virtual council meeting on the pages: set, objected to, turned, and shown."""

from datetime import timedelta

import pytest
from django.utils import timezone

from raadslag.bodies.actions import seat
from raadslag.bodies.models import Organization
from raadslag.journal.models import Fact
from raadslag.meetings.models import Meeting
from raadslag.notices.letters.registry import letters_of
from raadslag.publications.models import PublicMeeting
from tests.cast import SYSTEM, Office, office
from tests.desk import council
from tests.web.workspace.test_users import signed_in

pytestmark = pytest.mark.django_db
NEW = "/arbejdsplads/moeder/nyt/"
ON = timezone.localdate() + timedelta(days=20)


@pytest.fixture
def desk() -> Office:
    return office()


@pytest.fixture
def byraad(desk: Office) -> Organization:
    """The council of Anna and Bo, whose secretary is Erik."""
    made = council(desk)
    seat(person=desk.house.bo, organization=made, actor=SYSTEM)
    desk.users["erik"].assignment_set.update(organization=None)
    return made


def typed(where: Organization, **others: str) -> dict[str, str]:
    """What Erik types."""
    return {
        "organization": str(where.pk),
        "on": ON.isoformat(),
        "starts": "17:00",
        "location": "Teams",
        "extraordinary": "on",
        "demanded_by": "borgmesteren",
        "virtual": "on",
        "virtual_reason": "Diget er brudt.",
        **others,
    }


def made(desk: Office, where: Organization) -> Meeting:
    """The virtual meeting, set in the calendar by Erik."""
    signed_in(desk, "erik").post(NEW, typed(where))
    return Meeting.objects.get()


def test_a_virtual_meeting_is_shown_with_its_reason(desk: Office, byraad: Organization) -> None:
    meeting = made(desk, byraad)

    page = signed_in(desk, "bo").get(f"/arbejdsplads/moeder/{meeting.pk}/").content.decode()

    public = PublicMeeting.objects.get()
    assert "Virtuelt møde, Teams" in page
    assert "Diget er brudt." in page
    assert "0 af 2 medlemmer har gjort indsigelse. Ved 1 skal mødet holdes fysisk." in page
    assert (public.location, public.virtual_reason) == ("Virtuelt møde, Teams", "Diget er brudt.")


def test_the_public_reads_why(desk: Office, byraad: Organization) -> None:
    meeting = made(desk, byraad)

    page = signed_in(desk, "bo").get(f"/udvalg/{byraad.slug}/{meeting.slug}/")

    assert "Diget er brudt." in page.content.decode()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"virtual_reason": ""}, "Skriv, hvilken sag der ikke kan vente."),
        ({"extraordinary": ""}, "Kun et ekstraordinært møde i byrådet kan holdes virtuelt."),
    ],
)
def test_what_may_not_be_virtual_is_said(
    desk: Office, byraad: Organization, changed: dict[str, str], sentence: str
) -> None:
    answer = signed_in(desk, "erik").post(NEW, typed(byraad, **changed))

    page = answer.content.decode()
    assert (answer.status_code, Meeting.objects.count()) == (400, 0)
    assert sentence in page
    assert "Teams" in page


def test_a_committee_is_told_to_meet_in_a_room(desk: Office, byraad: Organization) -> None:
    answer = signed_in(desk, "erik").post(NEW, typed(desk.house.committee))

    page = answer.content.decode()
    assert (answer.status_code, Meeting.objects.count()) == (400, 0)
    assert "Udvalgsmøder og ordinære møder holdes fysisk. (Kommunestyrelsesloven § 10 a)" in page


def test_an_objection_turns_the_meeting_and_letters_are_owed(
    desk: Office, byraad: Organization
) -> None:
    meeting = made(desk, byraad)
    page = f"/arbejdsplads/moeder/{meeting.pk}/"

    answer = signed_in(desk, "bo").post(f"{page}indsigelse/", follow=True).content.decode()

    told = letters_of(Fact.objects.get(verb="meetings.turn_physical"))
    assert "Nu skal mødet holdes fysisk." in answer
    assert PublicMeeting.objects.get().location == ""
    assert {one.to.username for one in told} == {"anna", "bo", "erik"}
    subject = {one.subject for one in told}
    assert subject == {f"Mødet i Byrådet {ON:%d-%m-%Y} kl. 17.00 skal holdes fysisk"}


def test_an_objection_can_be_taken_back(desk: Office, byraad: Organization) -> None:
    for name in ("dorte", "gerda"):
        person = desk.house.body.person_set.create(name=name, slug=name)
        seat(person=person, organization=byraad, actor=SYSTEM)
    meeting = made(desk, byraad)
    client, page = signed_in(desk, "bo"), f"/arbejdsplads/moeder/{meeting.pk}/"

    first = client.post(f"{page}indsigelse/", follow=True).content.decode()
    second = client.post(f"{page}indsigelse/fjern/", follow=True).content.decode()

    assert "1 af 4 medlemmer har gjort indsigelse" in first
    assert "Træk min indsigelse tilbage" in first
    assert "0 af 4 medlemmer har gjort indsigelse" in second


def test_the_secretary_turns_it_on_its_page(desk: Office, byraad: Organization) -> None:
    meeting, client = made(desk, byraad), signed_in(desk, "erik")
    page = f"/arbejdsplads/moeder/{meeting.pk}/form/"

    wrong = client.post(page, {"mode": "virtual", "location": "Teams", "reason": ""})
    client.post(page, {"mode": "physical", "location": "Byrådssalen", "reason": ""})

    meeting.refresh_from_db()
    assert (wrong.status_code, meeting.place) == (400, "Byrådssalen")
    assert PublicMeeting.objects.get().location == "Byrådssalen"


def test_others_than_members_do_not_object(desk: Office, byraad: Organization) -> None:
    meeting = made(desk, byraad)

    answer = signed_in(desk, "hans").post(f"/arbejdsplads/moeder/{meeting.pk}/indsigelse/")

    assert (answer.status_code, Meeting.objects.get().virtual) == (403, True)
