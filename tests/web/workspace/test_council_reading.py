"""The page on which the council is let in to what the committees are sent."""

import pytest
from django.test import Client

from raadslag.bodies.models import Membership
from tests.cast import Office, office
from tests.desk import agenda, council, sent
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
PAGE = "/arbejdsplads/huset/byraadets-adgang/"


@pytest.fixture
def home() -> Office:
    return office()


def councillor(home: Office) -> Client:
    """The browser of Anna, who sits in the council and no longer in the committee."""
    council(home)
    Membership.objects.filter(person=home.house.anna, organization=home.house.committee).delete()
    return signed_in(home, "anna")


def test_the_council_reads_from_the_moment_it_is_let_in(home: Office) -> None:
    made, hans, anna = agenda(home, "Kajen"), signed_in(home, "hans"), councillor(home)
    sent(home, made)
    issue = f"/arbejdsplads/moeder/{made.meeting_id}/dagsorden/udgave/1/"

    answers = [anna.get(issue).status_code]
    for sent_in in ({"reads": "on", "once": "1"}, {"once": "2"}):
        hans.post(PAGE, sent_in)
        answers.append(anna.get(issue).status_code)

    assert answers == [404, 200, 404]


def test_the_choice_is_shown_to_the_administrator_alone(home: Office) -> None:
    answers = {name: signed_in(home, name).get(PAGE).status_code for name in home.users}

    assert answers == {name: 200 if name == "hans" else 403 for name in home.users}
    assert PAGE in signed_in(home, "hans").get("/arbejdsplads/huset/").content.decode()
