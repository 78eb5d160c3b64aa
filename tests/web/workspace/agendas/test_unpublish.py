"""Taking what is public of a meeting away from its page."""

import pytest
from django.test import Client

from raadslag.agendas.models import Agenda
from raadslag.publications.models import PublicItem, PublicMeeting
from tests.cast import Office, office
from tests.desk import agenda, sent
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def out(desk: Office) -> Agenda:
    """An agenda that is out."""
    made = agenda(desk, "Kajen")
    sent(desk, made)
    return made


def here(made: Agenda) -> str:
    """The address of the page."""
    return f"/arbejdsplads/moeder/{made.meeting_id}/dagsorden/traek-tilbage/"


def outside(item: str = "") -> str:
    """The address of the meeting, or of an item of it, on the portal."""
    found = PublicMeeting.objects.select_related("organization").get()
    return f"/udvalg/{found.organization.slug}/{found.slug}/{item}"


def test_the_secretary_takes_it_away_and_the_portal_says_why(desk: Office) -> None:
    made, client, public = out(desk), signed_in(desk, "erik"), Client()
    item = f"punkt/{PublicItem.objects.get().slug}/"
    before = [public.get(outside(path)).status_code for path in ("", item)]

    answer = client.post(here(made), {"reason": "Et navn stod forkert.", "breach": "no"})

    after = [public.get(outside(path)) for path in ("", item)]
    assert (before, [one.status_code for one in after]) == ([200, 200], [410, 410])
    assert answer["Location"] == f"/arbejdsplads/moeder/{made.meeting_id}/"
    assert ["Et navn stod forkert." in one.content.decode() for one in after] == [True, True]


def test_without_a_reason_nothing_is_taken_away(desk: Office) -> None:
    made, client = out(desk), signed_in(desk, "erik")

    answer = client.post(here(made), {"reason": "", "breach": "no"})

    assert answer.status_code == 400
    assert "Skriv, hvorfor det trækkes tilbage." in answer.content.decode()
    assert PublicItem.objects.filter(shown=True).count() == 1


def test_the_page_is_for_the_secretary_of_the_body_alone(desk: Office) -> None:
    made = out(desk)

    answers = {name: signed_in(desk, name).get(here(made)).status_code for name in desk.users}

    assert answers == {name: 200 if name == "erik" else 403 for name in desk.users}


def test_the_board_leads_there_once_the_agenda_is_out(desk: Office) -> None:
    made, client = agenda(desk, "Kajen"), signed_in(desk, "erik")
    board = f"/arbejdsplads/moeder/{made.meeting_id}/dagsorden/"
    before = here(made) in client.get(board).content.decode()

    sent(desk, made)

    assert (before, here(made) in client.get(board).content.decode()) == (False, True)
