"""The pages on which members bring matters forward, and the secretary enters letters."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from raadslag.agendas.actions import draw, prepare
from raadslag.cases.actions import start_paper
from raadslag.cases.models import Case, MemberRequest
from raadslag.consultations.actions import wait_again
from raadslag.consultations.models import Consultation
from raadslag.meetings.models import Meeting
from tests.cast import SYSTEM, Office, office
from tests.consultations.test_bring import brought
from tests.desk import meeting
from tests.web.workspace.test_users import signed_in

pytestmark = pytest.mark.django_db
MINE, NEW = "/arbejdsplads/forslag/", "/arbejdsplads/forslag/nyt/"
SOON = timezone.localdate() + timedelta(days=20)


@pytest.fixture
def desk() -> Office:
    return office()


def words(desk: Office, **others: str) -> dict[str, str]:
    """What Bo types."""
    return {
        "organization": str(desk.house.committee.pk),
        "title": "Træer på kajen",
        "about": "Kajen er bar.\n\nDer er brug for skygge.",
        "motions": "at der plantes træer\nder sættes en bænk op",
        **others,
    }


def said(client: Client, page: str) -> str:
    """What a page says."""
    return client.get(page).content.decode()


def test_a_member_sends_a_request_and_sees_where_it_stands(desk: Office) -> None:
    client = signed_in(desk, "bo")
    meeting(desk, SOON)

    page = client.post(NEW, words(desk), follow=True).content.decode()

    request = MemberRequest.objects.get()
    assert "Forslaget er sendt, og sekretariatet har fået besked." in page
    assert "<li>der plantes træer</li><li>der sættes en bænk op</li>" in page
    assert "skal på den dagsorden" in page
    assert f"{MINE}{request.pk}/" in said(client, MINE)
    assert request.received_on == timezone.localdate()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"title": ""}, "Skriv en titel."),
        ({"about": " "}, "Skriv, hvad sagen handler om."),
        ({"motions": "at\n"}, "Skriv mindst ét »at …«"),
        ({"organization": "0"}, "Bringes frem for:"),
    ],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(
    desk: Office, changed: dict[str, str], sentence: str
) -> None:
    client = signed_in(desk, "bo")

    answer = client.post(NEW, words(desk, **changed))

    page = answer.content.decode()
    assert (answer.status_code, Case.objects.count()) == (400, 0)
    assert sentence in page
    assert all(one in page for one in words(desk, **changed).values() if one not in "0 at\n")


def test_the_same_form_sent_twice_is_one_request(desk: Office) -> None:
    client = signed_in(desk, "bo")

    for _ in range(2):
        client.post(NEW, words(desk, once="1"))

    assert MemberRequest.objects.count() == 1


def test_the_page_tells_which_meeting_a_request_comes_in_time_for(desk: Office) -> None:
    client = signed_in(desk, "bo")
    late = said(client, NEW)
    meeting(desk, SOON)

    assert "intet møde i kalenderen" in late
    assert "intet møde i kalenderen" not in said(client, NEW)


def test_a_request_is_the_members_own(desk: Office) -> None:
    page = f"{MINE}{brought(desk).pk}/"

    answers = {name: signed_in(desk, name).get(page).status_code for name in desk.users}
    lists = {name: signed_in(desk, name).get(MINE).status_code for name in desk.users}

    assert answers == {name: 200 if name == "bo" else 404 for name in desk.users}
    assert lists == {name: 200 if name in ("bo", "anna") else 403 for name in desk.users}


def test_it_is_followed_to_the_agenda_and_taken_back(desk: Office) -> None:
    request, client = brought(desk), signed_in(desk, "bo")
    agenda = prepare(meeting=meeting(desk, SOON), actor=desk.erik)
    consultation = Consultation.objects.get()
    draw(agenda=agenda, consultation=consultation, actor=desk.erik)
    placed = said(client, MINE)

    page = client.post(f"{MINE}{request.pk}/traek/", follow=True).content.decode()

    assert f"/arbejdsplads/moeder/{agenda.meeting_id}/" in placed
    assert "Forslaget er trukket tilbage." in page
    assert "Træer på kajen" not in said(
        signed_in(desk, "erik"), f"/arbejdsplads/koe/{desk.house.committee.pk}/"
    )
    again = client.post(f"{MINE}{request.pk}/traek/", follow=True).content.decode()
    assert "allerede behandlet eller trukket tilbage" in again


def test_what_the_meeting_put_off_is_followed_further(desk: Office) -> None:
    request, client = brought(desk), signed_in(desk, "bo")
    first = Consultation.objects.get()
    again = start_paper(
        case=first.case, organization=desk.house.committee, actor=SYSTEM, now=timezone.now()
    )
    wait_again(consultation=first, paper=again, now=timezone.now(), actor=SYSTEM)

    page = said(client, f"{MINE}{request.pk}/")

    assert ("udsat af mødet" in page, "Venter i køen" in page) == (True, True)
    assert "Træk det tilbage" not in page


def test_my_requests_ask_the_same_queries_for_one_and_for_three(
    desk: Office,
) -> None:
    client = signed_in(desk, "bo")
    asked = []

    for more in (1, 2):
        for _ in range(more):
            brought(desk)
        with CaptureQueriesContext(connection) as queries:
            client.get(MINE)
        asked.append(len(queries))

    assert asked[0] == asked[1]


def letter(desk: Office, **others: str) -> dict[str, str]:
    """What Erik types of Anna's letter."""
    day = (timezone.localdate() - timedelta(days=2)).isoformat()
    return words(desk, person=str(desk.house.anna.pk), received_on=day, **others)


def test_the_secretary_enters_a_letter_and_the_queue_tells_its_day(desk: Office) -> None:
    client = signed_in(desk, "erik")
    queue = f"/arbejdsplads/koe/{desk.house.committee.pk}/"

    page = client.post(f"{queue}forslag/", letter(desk), follow=True).content.decode()

    request = MemberRequest.objects.get()
    assert (request.person, request.by_letter) == (desk.house.anna, True)
    assert "Forslaget ligger i køen." in page
    assert "fra Anna Holm, modtaget" in page
    assert "ikke slettes" in page


def test_a_letter_from_tomorrow_is_refused_beside_the_day(desk: Office) -> None:
    page = f"/arbejdsplads/koe/{desk.house.committee.pk}/forslag/"
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()

    answer = signed_in(desk, "erik").post(page, letter(desk) | {"received_on": tomorrow})

    assert answer.status_code == 400
    assert "Dagen er ikke kommet endnu." in answer.content.decode()


def test_a_letter_is_entered_by_the_bodys_own_secretary(desk: Office) -> None:
    page = f"/arbejdsplads/koe/{desk.house.committee.pk}/forslag/"

    answers = {name: signed_in(desk, name).get(page).status_code for name in desk.users}

    assert answers == {name: 200 if name == "erik" else 403 for name in desk.users}


def test_the_days_of_a_body_are_set_where_its_deadlines_are(desk: Office) -> None:
    client = signed_in(desk, "erik")
    page = f"/arbejdsplads/huset/{desk.house.committee.pk}/frister/"
    meeting(desk, timezone.localdate() + timedelta(days=9))
    before = "intet møde i kalenderen" in said(signed_in(desk, "bo"), NEW)

    client.post(
        page,
        {
            "gem": "1",
            "agenda_count": "days_before",
            "agenda_number": "4",
            "minutes_count": "days_after",
            "minutes_number": "1",
            "request_days": "10",
        },
    )

    after = "intet møde i kalenderen" in said(signed_in(desk, "bo"), NEW)
    assert Meeting.objects.get().organization.timetable.request_days == 10
    assert (before, after) == (False, True)
