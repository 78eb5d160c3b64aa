"""What was written when the session had ended comes back after sign-in."""

import time
from collections.abc import Iterator

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from playwright.sync_api import Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.bodies.actions import open_account
from raadslag.bodies.models import User
from tests.cast import SYSTEM
from tests.web.workspace import writing

pytestmark = pytest.mark.django_db
PASSWORD = "en lang sætning"
DOOR, KEPT, WRITE = "/arbejdsplads/log-ind/", "/arbejdsplads/det-skrevne/", "/arbejdsplads/skriv/"
TEXT = "Første linje.\r\nAnden linje: »æøå« & <b>."


@pytest.fixture(autouse=True)
def _page_to_write_on(settings: Settings) -> Iterator[None]:
    settings.ROOT_URLCONF = "tests.web.workspace.writing"
    writing.RECEIVED.clear()
    yield


@pytest.fixture
def dorte() -> User:
    """The caseworker."""
    return open_account(username="dorte", name="Dorte Kragh", password=PASSWORD, actor=SYSTEM)


def signed_in(client: Client, name: str = "dorte", then: str = "") -> str:
    """Where signing in leads."""
    return client.post(DOOR, {"username": name, "password": PASSWORD, "next": then})["Location"]


def test_a_text_sent_too_late_comes_back_and_is_sent_again(client: Client, dorte: User) -> None:
    signed_in(client)
    Session.objects.all().delete()

    asked = client.post(WRITE, {"title": "Sag", "text": TEXT})
    page = client.get(signed_in(client, then=KEPT))
    client.post(WRITE, dict(page.context["kept"].fields))

    assert asked["Location"] == f"{DOOR}?next={KEPT}"
    assert writing.RECEIVED == [("Sag", TEXT)]
    assert client.get(KEPT)["Location"] == "/arbejdsplads/"


def test_a_kept_text_is_shown_to_its_writer_alone(client: Client, dorte: User) -> None:
    open_account(username="bo", name="Bo Lund", password=PASSWORD, actor=SYSTEM)
    signed_in(client)
    Session.objects.all().delete()
    client.post(WRITE, {"title": "Hemmeligt", "text": TEXT})

    page = client.get(signed_in(client, "bo", KEPT))

    assert page["Location"] == "/arbejdsplads/"
    assert "kept" not in client.session


def test_a_stranger_can_keep_nothing(client: Client) -> None:
    answer = client.post(WRITE, {"title": "Sag", "text": TEXT})

    assert answer["Location"] == f"{DOOR}?next={WRITE}"
    assert Session.objects.count() == 0


@pytest.mark.parametrize(
    "headers", [{"origin": "https://ond.example"}, {"sec-fetch-site": "cross-site"}]
)
def test_another_site_can_plant_nothing(
    client: Client, dorte: User, headers: dict[str, str]
) -> None:
    signed_in(client)
    Session.objects.all().delete()

    answer = client.post(WRITE, {"title": "Sag", "text": TEXT}, headers=headers)

    assert answer["Location"] == f"{DOOR}?next={WRITE}"


def test_a_text_that_is_too_old_or_too_long_is_not_kept(client: Client, dorte: User) -> None:
    signed_in(client)
    Session.objects.all().delete()
    long = client.post(WRITE, {"title": "Sag", "text": "x" * 1_000_001})
    client.post(WRITE, {"title": "Sag", "text": TEXT})
    session = client.session
    session["kept"] = {**session["kept"], "at": time.time() - 7201}
    session.save()

    assert long["Location"] == f"{DOOR}?next={WRITE}"
    assert client.get(signed_in(client, then=KEPT))["Location"] == "/arbejdsplads/"


def test_passwords_are_never_kept(client: Client, dorte: User) -> None:
    signed_in(client)
    Session.objects.all().delete()

    client.post(WRITE, {"title": "Sag", "password1": "hemmelig", "csrfmiddlewaretoken": "x"})

    assert client.session["kept"]["fields"] == [["title", "Sag"]]


def test_a_script_is_told_and_nothing_is_kept(client: Client, dorte: User) -> None:
    signed_in(client)
    Session.objects.all().delete()

    answer = client.post(WRITE, {"title": "Sag"}, headers={"sec-fetch-mode": "cors"})

    assert (answer.status_code, answer.content.decode()) == (
        401,
        "Du er ikke længere logget ind. Log ind igen i et nyt faneblad.",
    )


def test_a_text_can_be_thrown_away(client: Client, dorte: User) -> None:
    signed_in(client)
    Session.objects.all().delete()
    client.post(WRITE, {"title": "Sag"})
    signed_in(client)

    client.post(KEPT)

    assert "kept" not in client.session


def test_a_stale_page_keeps_the_text_and_offers_it_again(dorte: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(dorte)

    answer = client.post(WRITE, {"title": "Sag", "text": TEXT})

    assert answer["Location"] == KEPT
    assert client.get(KEPT).context["kept"].fields == [["title", "Sag"], ["text", TEXT]]


def test_a_stale_page_of_a_stranger_says_what_to_do() -> None:
    answer = Client(enforce_csrf_checks=True).post(WRITE, {"title": "Sag"})

    assert answer.status_code == 403
    assert "Gå tilbage, genindlæs siden, og prøv igen." in answer.content.decode()


def enter(page: Page, name: str = "dorte") -> None:
    """Fill in the page of sign-in."""
    page.get_by_label("Brugernavn").fill(name)
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.get_by_role("button", name="Log ind", exact=True).click()


def written(page: Page) -> None:
    """Write on the page, and send it."""
    page.get_by_label("Titel").fill("Ny praktikordning")
    page.get_by_label("Tekst").fill(TEXT)
    page.get_by_role("button", name="Gem").click()


def test_the_text_comes_back_in_a_browser(
    transactional_db: None, live_server: LiveServer, page: Page, dorte: User
) -> None:
    page.goto(live_server.url + WRITE)
    enter(page)
    Session.objects.all().delete()
    written(page)
    enter(page)

    assert page.get_by_role("heading", level=1).inner_text() == "Her er det, du havde skrevet"
    assert page.get_by_text("Ny praktikordning").is_visible()
    page.get_by_role("button", name="Send igen").click()
    page.get_by_role("heading", name="Min konto").wait_for()
    assert writing.RECEIVED == [("Ny praktikordning", TEXT)]


def test_a_page_from_before_another_sign_in_comes_back_in_a_browser(
    transactional_db: None, live_server: LiveServer, page: Page, dorte: User
) -> None:
    page.goto(live_server.url + WRITE)
    enter(page)
    tab = page.context.new_page()
    tab.goto(live_server.url + "/arbejdsplads/min-konto/")
    tab.get_by_role("button", name="Log ud (").click()
    tab.goto(live_server.url + DOOR)
    enter(tab)

    written(page)

    assert page.get_by_role("heading", level=1).inner_text() == "Her er det, du havde skrevet"
    page.get_by_role("button", name="Send igen").click()
    page.get_by_role("heading", name="Min konto").wait_for()
    assert writing.RECEIVED == [("Ny praktikordning", TEXT)]
