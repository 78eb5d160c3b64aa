"""What stands at the top of printed agendas and minutes."""

import pytest

from raadslag.bodies.actions import set_letterhead
from raadslag.bodies.models import Letterhead
from raadslag.exchange.binder.letterheads import letterhead_of
from raadslag.files.actions import keep
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cast import Office, office

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def test_it_is_stored_once_and_printed(desk: Office) -> None:
    logo, body = keep(b"\x89PNG logo"), desk.house.body
    said = {"address": " Torvet 1 \n\n9999  Prøvekøbing", "logo": logo, "logo_text": "Byvåben"}

    done = [set_letterhead(body=body, actor=desk.hans, **said) for _ in range(2)]  # type: ignore[arg-type]

    head = letterhead_of(body)
    assert done == [True, False]
    assert head is not None
    assert (head.address, head.logo) == (("Torvet 1", "9999 Prøvekøbing"), b"\x89PNG logo")
    assert Fact.objects.filter(verb="bodies.set_letterhead").count() == 1


def test_a_caseworker_does_not_set_it(desk: Office) -> None:
    with pytest.raises(NotAllowed):
        set_letterhead(
            body=desk.house.body, address="", logo=None, logo_text="", actor=desk.actor("dorte")
        )

    assert Letterhead.objects.count() == 0


def test_without_one_the_name_stands_alone(desk: Office) -> None:
    assert letterhead_of(desk.house.body) is None
