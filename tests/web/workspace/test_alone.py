"""The page of what the chair decides alone."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from raadslag.decisions.models import ChairDecision
from tests.cast import Office, office
from tests.desk import agenda, fixed
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
SAID = {
    "title": "Kajen spærres",
    "text": "Kajen spærres til den 1. maj.",
    "ground": "urgent",
    "decided_on": "2026-03-02",
    "closed": "no",
}


@pytest.fixture
def home() -> Office:
    return office()


def page(home: Office) -> str:
    """The address of the committee's page."""
    return f"/arbejdsplads/huset/{home.house.committee.pk}/formandens-afgoerelser/"


def queries(client: Client, address: str) -> int:
    """How many queries a page takes."""
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get(address)
    return len(asked)


def test_the_chair_enters_it_and_sees_that_it_waits_to_be_told(home: Office) -> None:
    answer = signed_in(home, "anna").post(page(home), SAID, follow=True).content.decode()

    made = ChairDecision.objects.get()
    assert (made.title, made.ground, made.closed) == ("Kajen spærres", "urgent", False)
    assert made.author == "Anna Holm"
    assert ["bliver meddelt på næste dagsorden" in answer, "kan ikke vente" in answer] == [True] * 2


def test_the_page_tells_the_meeting_that_was_told(home: Office) -> None:
    fixed(home)
    made = agenda(home)
    type(made.meeting).objects.update(on="2999-03-17")

    answer = signed_in(home, "erik").post(page(home), SAID, follow=True).content.decode()

    assert "meddelt på mødet 17. marts 2999" in answer
    assert f"/arbejdsplads/moeder/{made.meeting_id}/" in answer


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"title": " "}, "Skriv få ord om, hvad det drejer sig om."),
        ({"text": ""}, "Skriv, hvad der er afgjort."),
        ({"ground": ""}, "Vælg, hvorfor sagen er afgjort alene."),
        ({"closed": ""}, "Vælg, om afgørelsen er åben eller lukket."),
        ({"decided_on": "2999-01-01"}, "Tidspunktet er ikke kommet endnu; ret det."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(
    home: Office, changed: dict[str, str], sentence: str
) -> None:
    answer = signed_in(home, "anna").post(page(home), SAID | changed)

    assert (answer.status_code, ChairDecision.objects.count()) == (400, 0)
    assert sentence in answer.content.decode()


def test_only_the_chair_and_the_secretary_open_the_page(home: Office) -> None:
    answers = {name: signed_in(home, name).get(page(home)).status_code for name in home.users}

    mine = ("anna", "erik")
    assert answers == {name: 200 if name in mine else 403 for name in home.users}


def test_it_is_linked_from_the_desk_of_the_chair_alone(home: Office) -> None:
    desks = {
        name: page(home) in signed_in(home, name).get("/arbejdsplads/").content.decode()
        for name in ("anna", "bo")
    }

    assert desks == {"anna": True, "bo": False}


def test_more_decisions_take_no_more_queries(home: Office) -> None:
    anna = signed_in(home, "anna")
    anna.post(page(home), SAID)
    one = queries(anna, page(home))

    for number in ("to", "tre"):
        anna.post(page(home), SAID | {"title": number})

    assert (ChairDecision.objects.count(), queries(anna, page(home))) == (3, one)
