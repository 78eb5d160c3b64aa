"""The workspace's doors: who may open them and what stands behind."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from raadslag.bodies.actions import open_account
from raadslag.bodies.models import User
from raadslag.exchange.importing.actions import begin, note
from raadslag.exchange.importing.models import ImportRun
from raadslag.exchange.importing.plan import skipped
from tests.cast import SYSTEM, house, meeting_of, office

pytestmark = pytest.mark.django_db
PASSWORD = "en lang sætning"
PAGES = ("/arbejdsplads/", "/arbejdsplads/indlaesninger/", "/arbejdsplads/indlaesninger/{run}/")


@pytest.fixture
def erik() -> User:
    """The secretary."""
    return open_account(
        username="erik", name="Erik Friis", password=PASSWORD, staff=True, actor=SYSTEM
    )


@pytest.fixture
def run() -> ImportRun:
    """An import that passed one document over."""
    run = begin(actor=SYSTEM)
    note(run=run, lines=[("arkiv/kaj.pdf", skipped("Filen er tom."))], actor=SYSTEM)
    return run


def opened(client: Client, run: ImportRun) -> list[int]:
    """The status of each page."""
    return [client.get(page.format(run=run.pk)).status_code for page in PAGES]


def test_pages_send_a_stranger_to_sign_in(client: Client, run: ImportRun) -> None:
    answers = [client.get(page.format(run=run.pk)) for page in PAGES]

    assert [answer["Location"].partition("?")[0] for answer in answers] == [
        "/arbejdsplads/log-ind/"
    ] * 3


def test_pages_open_to_the_secretary(client: Client, erik: User, run: ImportRun) -> None:
    client.force_login(erik)

    assert opened(client, run) == [200, 200, 200]


def test_imports_are_closed_to_a_member(client: Client, run: ImportRun) -> None:
    home = house()
    client.force_login(
        open_account(
            username="anna", name="Anna Holm", password=PASSWORD, person=home.anna, actor=SYSTEM
        )
    )

    assert opened(client, run) == [200, 403, 403]
    assert "kaj.pdf" not in client.get(PAGES[2].format(run=run.pk)).content.decode()


def test_desk_shows_a_member_the_coming_meetings(client: Client) -> None:
    home = house()
    today: date = timezone.localdate()
    for days in (-7, 7):
        meeting_of(home.committee, today + timedelta(days=days))
    client.force_login(
        open_account(username="bo", name="Bo Lund", password=PASSWORD, person=home.bo, actor=SYSTEM)
    )

    seats = client.get("/arbejdsplads/").context["seats"]

    assert [one.on for one in seats[0]["meetings"]] == [today + timedelta(days=7)]


def test_an_import_shows_each_document_and_why(client: Client, erik: User, run: ImportRun) -> None:
    client.force_login(erik)

    page = client.get(f"/arbejdsplads/indlaesninger/{run.pk}/?trin=skipped").content.decode()

    assert "kaj.pdf" in page and "Filen er tom." in page


def test_sign_in_with_a_wrong_password_says_what_to_do_and_keeps_the_name(
    client: Client, erik: User
) -> None:
    answer = client.post("/arbejdsplads/log-ind/", {"username": "erik", "password": "forkert"})

    page = answer.content.decode()
    assert "Brugernavn og adgangskode passer ikke sammen." in page
    assert 'value="erik"' in page
    assert "sessionid" not in answer.cookies


def test_sign_in_leads_to_the_desk(client: Client, erik: User) -> None:
    answer = client.post("/arbejdsplads/log-ind/", {"username": "erik", "password": PASSWORD})

    assert answer["Location"] == "/arbejdsplads/"


def test_secretary_sees_how_the_next_agendas_stand(client: Client) -> None:
    town = office()
    ahead = meeting_of(town.house.committee, timezone.localdate() + timedelta(days=30))
    client.force_login(town.users["erik"])

    page = client.get("/arbejdsplads/").content.decode()

    assert page.count(f'href="/arbejdsplads/moeder/{ahead.pk}/"') == 1
    assert page.count('class="standing standing-') == 1


def test_member_reaches_the_next_meeting_from_the_desk(client: Client) -> None:
    town = office()
    ahead = meeting_of(town.house.committee, timezone.localdate() + timedelta(days=30))
    client.force_login(town.users["bo"])

    page = client.get("/arbejdsplads/").content.decode()

    assert page.count(f'href="/arbejdsplads/moeder/{ahead.pk}/"') == 1
