"""The page on how a body words its decisions."""

import pytest

from raadslag.decisions.models import PhraseBook
from tests.cast import Office, office
from tests.desk import verbs
from tests.web.workspace.test_users import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Office:
    return office()


def page(home: Office) -> str:
    """The address of the committee's page."""
    return f"/arbejdsplads/huset/{home.house.committee.pk}/beslutningsformer/"


def test_the_manner_and_the_phrases_near_at_hand_are_kept_in_order(home: Office) -> None:
    erik = signed_in(home, "erik")

    erik.post(page(home), {"manner": "active", "noted": "2", "discussed": "1"})

    book = PhraseBook.objects.get()
    house = erik.get(f"/arbejdsplads/huset/{home.house.committee.pk}/").content.decode()
    assert (book.manner, book.near) == ("active", ["discussed", "noted"])
    assert ["om udvalget: »Udvalget tiltrådte" in house, page(home) in house] == [True, True]
    assert verbs("decisions") == ["decisions.set_phrases"]


def test_the_examples_are_written_in_the_manner_chosen_before_it_is_kept(home: Office) -> None:
    erik = signed_in(home, "erik")

    said = [
        "Udvalget drøftede sagen." in erik.post(page(home), sent).content.decode()
        for sent in ({"manner": "active", "se": "1"}, {"manner": "short", "se": "1"})
    ]

    assert said == [True, False]
    assert PhraseBook.objects.count() == 0


@pytest.mark.parametrize("number", ["0", "18", "første"])
def test_a_number_that_is_none_is_told_at_its_phrase(home: Office, number: str) -> None:
    answer = signed_in(home, "erik").post(page(home), {"manner": "short", "noted": number})

    said = answer.content.decode()
    assert (answer.status_code, PhraseBook.objects.count()) == (400, 0)
    assert ['href="#id_noted"' in said, f'value="{number}"' in said] == [True, True]


def test_only_the_secretary_opens_the_page(home: Office) -> None:
    answers = {name: signed_in(home, name).get(page(home)).status_code for name in home.users}

    assert answers == {name: 200 if name == "erik" else 403 for name in home.users}


def test_a_department_words_no_decisions(home: Office) -> None:
    at = f"/arbejdsplads/huset/{home.department.pk}/beslutningsformer/"

    assert signed_in(home, "erik").get(at).status_code == 404
