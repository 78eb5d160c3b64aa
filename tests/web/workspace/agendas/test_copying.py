"""Copying an item to another body from its page."""

import pytest

from raadslag.agendas.queries import standing_items
from raadslag.consultations.models import Consultation
from tests.cast import Office, office
from tests.desk import agenda, council
from tests.web.workspace.test_users import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def here(desk: Office) -> tuple[str, str]:
    """The addresses of an item of a new agenda, and of the form that copies it."""
    made = agenda(desk, "Kajen")
    item = standing_items(made)[0].pk
    where = f"/arbejdsplads/moeder/{made.meeting_id}/dagsorden/punkt/{item}/"
    return where, f"{where}kopier/"


def test_the_item_leads_to_the_form_and_the_form_puts_it_in_the_queue(desk: Office) -> None:
    item, form = here(desk)
    where, client = council(desk), signed_in(desk, "erik")

    led = form in client.get(item).content.decode()
    answer = client.post(form, {"organization": where.pk, "role": "informed"}, follow=True)

    assert led
    assert "En kopi af punktet står i køen til Byrådet." in answer.content.decode()
    assert Consultation.objects.get(organization=where).state == "waiting"


def test_without_a_body_it_says_so_and_copies_nothing(desk: Office) -> None:
    _item, form = here(desk)

    answer = signed_in(desk, "erik").post(form, {"organization": "", "role": "decides"})

    assert answer.status_code == 400
    assert "Vælg det organ, sagen også skal for." in answer.content.decode()
    assert Consultation.objects.count() == 1
