"""The way from a meeting's page into its chamber, and between the screens there."""

from __future__ import annotations

import pytest

from raadslag.agendas.models import Binder
from raadslag.decisions.models import Decision
from raadslag.meetings.models import Meeting
from raadslag.sittings.models import Substitution
from tests.decisions.hall import Hall, hall
from tests.web.chamber.bench import browser, member, where, words
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def there() -> Hall:
    """Five members and an item that is up."""
    return hall(5, "Ny kaj", "Molen")


def page_of(there: Hall) -> str:
    """The address of the meeting in the workspace."""
    return f"/arbejdsplads/moeder/{there.sitting.meeting_id}/"


@pytest.mark.parametrize(
    ("name", "tail"), [("bo", ""), ("anna", ""), ("erik", "styr/"), ("dorte", None)]
)
def test_the_meetings_page_leads_in_those_who_are_in_it(
    there: Hall, name: str, tail: str | None
) -> None:
    page = signed_in(there.desk, name).get(page_of(there)).content.decode()

    assert ("Gå til mødet" in page) == (tail is not None)
    assert tail is None or f'href="{where(there, tail)}">Gå til mødet' in page


def test_before_the_day_members_are_led_to_regrets_and_motions(there: Hall) -> None:
    Meeting.objects.update(on="2090-01-10")

    page = words(signed_in(there.desk, "bo"), page_of(there))

    assert "Meld afbud, eller stil forslag" in page
    assert "Gå til mødet" not in page


def test_nobody_is_led_into_a_meeting_held_on_paper(there: Hall) -> None:
    decision = {"text": "Godkendt.", "html": "<p>Godkendt.</p>", "outcome": "adopted"}
    Decision.objects.create(item=there.item, draft=False, **decision)
    there.sitting.delete()

    assert "Gå til mødet" not in words(signed_in(there.desk, "bo"), page_of(there))


def test_a_substitute_is_led_in_and_reads_the_papers(there: Hall) -> None:
    sven = browser(there, there.stand_in(1))

    page = words(sven, page_of(there))

    assert "Gå til mødet" in page
    assert "Resume af Ny kaj." in words(sven, f"{page_of(there)}dagsorden/udgave/1/punkt/1/")


@pytest.mark.parametrize("place", [None, 1])
def test_a_substitute_has_the_papers_as_one_document(there: Hall, place: int | None) -> None:
    sven = browser(there, there.stand_in(1))
    Substitution.objects.update(item=None if place is None else there.items[place])
    Binder.objects.all().delete()  # those made when it was sent
    where = f"{page_of(there)}dagsorden/udgave/1/"

    asked = sven.post(f"{where}pakke/")

    kept_from = [] if place is None else [there.items[0].pk]
    assert (asked.status_code, Binder.objects.get().without) == (302, kept_from)
    assert sven.get(f"{where}pakke.pdf", headers={"accept": "application/json"}).json()["asked"]


def test_links_between_the_screens_are_for_who_may_open_them(there: Hall) -> None:
    own = words(member(there, 1), where(there))
    chair = words(signed_in(there.desk, "anna"), where(there))

    assert "Deltag Storskærm" in own and "Styr mødet" not in own
    assert "Styr mødet Formandens guide Deltag Storskærm" in chair
