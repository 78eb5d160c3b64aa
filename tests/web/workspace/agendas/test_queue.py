"""The queue of a body: what leaves it without being put on an agenda."""

import pytest

from tests.cast import Office, office
from tests.desk import queued
from tests.publications.test_member_item import proposed
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def test_a_case_is_taken_out_of_the_queue_from_its_page(desk: Office) -> None:
    one, client = queued(desk, "Kajen"), signed_in(desk, "erik")
    page = f"/arbejdsplads/koe/{desk.house.committee.pk}/"
    away = f"{page}{one.pk}/ud/"
    led = f'action="{away}"' in client.get(page).content.decode()

    answer = client.post(away, {"grund": "Kommer igen til maj"}, follow=True)

    one.refresh_from_db()
    assert (led, one.state) == (True, "planned")
    assert "Ingen sager venter." in answer.content.decode()


def test_a_members_proposal_is_not_taken_out_in_silence(desk: Office) -> None:
    one, client = proposed(desk), signed_in(desk, "erik")
    page = f"/arbejdsplads/koe/{desk.house.committee.pk}/"

    answer = client.post(f"{page}{one.pk}/ud/", {"grund": ""}, follow=True)

    one.refresh_from_db()
    assert one.state == "waiting"
    assert "Et medlems forslag kan kun sættes på en dagsorden" in answer.content.decode()
