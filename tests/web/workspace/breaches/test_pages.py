"""The pages of the register of breaches."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from raadslag.publications.breaches.models import Breach
from raadslag.publications.breaches.queries import breaches_seen_by
from tests.cast import Office, office
from tests.publications.breaches.test_actions import entered
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
LIST, NEW, DESK = "/arbejdsplads/brud/", "/arbejdsplads/brud/nyt/", "/arbejdsplads/"


@pytest.fixture
def desk() -> Office:
    return office()


def said(desk: Office, **values: str) -> dict[str, str]:
    """The form, filled in."""
    given = {
        "organization": str(desk.house.committee.pk),
        "what": "Et brev lå fremme",
        "known_at": "2026-03-02T10:00",
    }
    return given | values


def test_a_breach_is_entered_answered_noted_and_closed(desk: Office) -> None:
    client = signed_in(desk, "erik")
    client.post(NEW, said(desk))
    at = f"{LIST}{Breach.objects.get().pk}/"
    answers = {
        "affected": "To borgere",
        "authority": "done",
        "authority_at": "2026-03-03T10:00",
        **{f"{one}": "needless" for one in ("people", "engines")},
        **{f"{one}_why": "Ingen så det" for one in ("people", "engines")},
        "seen": "0",
    }

    client.post(at, said(desk, **answers))
    client.post(f"{at}noter/", {"text": "Ringet til dem"})
    client.post(f"{at}luk/")

    page = client.get(at).content.decode()
    assert Breach.objects.get().state == "closed"
    assert [one in page for one in ("To borgere", "Ringet til dem", "Genåbn")] == [True] * 3


def test_what_is_missing_is_said_and_what_was_typed_stays(desk: Office) -> None:
    answer = signed_in(desk, "erik").post(NEW, said(desk, what="", affected="To borgere"))

    page = answer.content.decode()
    assert (answer.status_code, "Skriv, hvad der er sket." in page, "To borgere" in page) == (
        400,
        True,
        True,
    )


def test_an_entry_tells_its_deadline_and_what_is_left(desk: Office) -> None:
    breach = entered(desk)
    Breach.objects.update(known_at=timezone.now() - timedelta(hours=80))

    page = signed_in(desk, "hans").get(f"{LIST}{breach.pk}/").content.decode()

    assert "Fristen er overskredet." in page
    assert "Skriv, om Datatilsynet er underrettet." in page
    assert f"{LIST}{breach.pk}/luk/" not in page


def test_an_open_breach_stands_on_the_desk_of_those_who_see_to_it(desk: Office) -> None:
    breach = entered(desk)

    seen = {
        name: f"{LIST}{breach.pk}/" in signed_in(desk, name).get(DESK).content.decode()
        for name in desk.users
    }

    assert seen == {name: name in {"erik", "hans"} for name in desk.users}


def test_the_pages_are_for_secretary_and_administrator_alone(desk: Office) -> None:
    breach = entered(desk)

    answers = {
        name: [signed_in(desk, name).get(at).status_code for at in (LIST, f"{LIST}{breach.pk}/")]
        for name in desk.users
    }

    allowed = {"erik", "hans"}
    assert answers == {n: [200, 200] if n in allowed else [403, 403] for n in desk.users}


def test_a_breach_of_another_body_is_not_found_and_strangers_are_sent_to_sign_in(
    desk: Office,
) -> None:
    breach = entered(desk)
    desk.users["erik"].assignment_set.update(organization=desk.elsewhere)

    answers = [
        client.get(f"{LIST}{breach.pk}/").status_code
        for client in (signed_in(desk, "erik"), Client())
    ]

    assert answers == [404, 302]


def test_the_list_asks_as_much_for_many_as_for_one(
    desk: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    erik = desk.erik
    for _ in range(3):
        entered(desk)

    with django_assert_num_queries(1):
        rows = [(one.organization, one.body, one.meeting) for one in breaches_seen_by(erik)]

    assert len(rows) == 3
