"""Each chooses their letters, and a letter leads to its page."""

import pytest
from django.test import Client

from raadslag.bodies.models import User
from raadslag.notices.models import Preference
from raadslag.notices.queries import wishes
from raadslag.notices.states import Delivery, LetterKind
from tests.notices.readers import reader

pytestmark = pytest.mark.django_db
PAGE = "/arbejdsplads/min-konto/breve/"


@pytest.fixture
def anna(client: Client) -> User:
    """Anna, signed in."""
    anna = reader("anna")
    client.force_login(anna)
    return anna


def test_letters_are_chosen(client: Client, anna: User) -> None:
    chosen = {"approval": "daily", "queue": "at_once", "reading": "at_once"}
    chosen |= {"followup": "daily", "deadline": "never"}

    answer = client.post(PAGE, chosen, follow=True)

    assert "Dine valg er gemt." in answer.content.decode()
    assert wishes(anna) == {
        LetterKind.APPROVAL: Delivery.DAILY,
        LetterKind.QUEUE: Delivery.AT_ONCE,
        LetterKind.READING: Delivery.AT_ONCE,
        LetterKind.FOLLOWUP: Delivery.DAILY,
        LetterKind.DEADLINE: Delivery.NEVER,
    }
    assert client.get(PAGE).content.decode().count("checked") == 5


@pytest.mark.parametrize("wrong", ["", "altid", "x" * 1000])
def test_choice_that_is_none_keeps_the_others(wrong: str, client: Client, anna: User) -> None:
    chosen = {"approval": "daily", "queue": "at_once", "reading": "never"}
    chosen |= {"followup": "at_once", "deadline": wrong}

    answer = client.post(PAGE, chosen)

    assert answer.status_code == 400
    assert answer.content.decode().count("field-error") == 1
    assert answer.content.decode().count("checked") == 4
    assert not Preference.objects.exists()


def test_letters_the_law_asks_for_are_not_offered(client: Client, anna: User) -> None:
    page = client.get(PAGE).content.decode()

    assert 'name="approval"' in page
    assert 'name="agenda"' not in page


@pytest.mark.parametrize(
    ("thing", "status"), [("Meeting", 302), ("Paper", 302), ("User", 404), ("..", 404)]
)
def test_letter_leads_to_its_page(thing: str, status: int, client: Client, anna: User) -> None:
    assert client.get(f"/arbejdsplads/til/{thing}/7/").status_code == status


def test_stranger_signs_in_first(client: Client) -> None:
    answer = client.get("/arbejdsplads/til/Meeting/7/")

    assert answer["Location"].startswith("/arbejdsplads/log-ind/?next=")
