"""Two factors: who must have them, and how they are set up and used in a browser."""

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client
from playwright.sync_api import Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.bodies.actions import open_account
from raadslag.bodies.models import User
from raadslag.bodies.sign_ins.models import SignIn
from raadslag.web.workspace.account.second_factor import SecondFactors
from tests.cast import SYSTEM

pytestmark = pytest.mark.django_db
PASSWORD = "en lang sætning"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
DOOR, DESK, TWO = "/arbejdsplads/log-ind/", "/arbejdsplads/", "/arbejdsplads/min-konto/to-faktorer/"


@pytest.fixture
def erik() -> User:
    """The secretary."""
    return open_account(
        username="erik", name="Erik Friis", password=PASSWORD, staff=True, actor=SYSTEM
    )


def code_of(secret: str) -> str:
    """The code an app shows just now."""
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def signed_in(client: Client) -> str:
    """Where the password leads."""
    return client.post(DOOR, {"username": "erik", "password": PASSWORD})["Location"]


def noted() -> list[tuple[str, str]]:
    """The log: way and outcome."""
    return list(SignIn.objects.order_by("id").values_list("way", "outcome"))


@pytest.mark.parametrize(
    ("setting", "staff", "leads_to"),
    [
        ("none", True, 200),
        ("secretariat", True, TWO),
        ("secretariat", False, 200),
        ("all", False, TWO),
    ],
)
def test_those_who_must_set_up_two_factors_first(
    client: Client, erik: User, settings: Settings, setting: str, staff: bool, leads_to: Any
) -> None:
    settings.TWO_FACTORS = setting
    User.objects.update(is_staff=staff)
    client.force_login(erik)

    answer = client.get(DESK)

    assert (answer.headers.get("Location") or answer.status_code) == leads_to


def test_setting_up_and_the_public_pages_stay_open(
    client: Client, erik: User, settings: Settings
) -> None:
    settings.TWO_FACTORS = "all"
    signed_in(client)

    pages = [client.get(page).status_code for page in (TWO, TWO + "app/", "/", DOOR)]

    assert pages == [200, 200, 200, 302]


def test_a_code_is_asked_for_and_opens(client: Client, erik: User, settings: Settings) -> None:
    settings.TWO_FACTORS = "secretariat"
    TOTP.activate(erik, SECRET)

    first = signed_in(client)
    wrong = client.post(first, {"code": "000000"})
    right = client.post(first, {"code": code_of(SECRET)})

    assert first == "/arbejdsplads/log-ind/anden-faktor/"
    assert "Koden passer ikke." in wrong.content.decode()
    assert right["Location"] == DESK
    assert client.get(DESK).status_code == 200
    assert noted() == [("second", "wrong"), ("second", "opened")]


def test_the_password_alone_opens_nothing(client: Client, erik: User) -> None:
    TOTP.activate(erik, SECRET)

    signed_in(client)

    assert client.get(DESK)["Location"].startswith(DOOR)
    assert noted() == []


def test_a_recovery_code_works_once(client: Client, erik: User) -> None:
    TOTP.activate(erik, SECRET)
    code = RecoveryCodes.activate(erik).get_unused_codes()[0]

    first = client.post(signed_in(client), {"code": code})
    client.post("/arbejdsplads/log-ud/")
    again = client.post(signed_in(client), {"code": code})

    assert first["Location"] == DESK
    assert "Koden passer ikke." in again.content.decode()


def test_guessing_codes_is_held_back(client: Client, erik: User) -> None:
    TOTP.activate(erik, SECRET)
    page = signed_in(client)
    for _ in range(5):
        client.post(page, {"code": "000000"})

    answer = client.post(page, {"code": code_of(SECRET)})

    assert "Der har været for mange forsøg." in answer.content.decode()


def test_the_secret_is_stored_encrypted(erik: User) -> None:
    TOTP.activate(erik, SECRET)

    stored = Authenticator.objects.get().data["secret"]

    assert SECRET not in stored
    assert SecondFactors().decrypt(stored) == SECRET


def test_the_last_factor_stays_with_those_who_must_have_two(
    client: Client, erik: User, settings: Settings
) -> None:
    settings.TWO_FACTORS = "secretariat"
    TOTP.activate(erik, SECRET)
    client.post(signed_in(client), {"code": code_of(SECRET)})

    answer = client.post(TWO + "app/fjern/")

    assert "Du skal have to faktorer." in answer.content.decode()
    assert Authenticator.objects.count() == 1


def test_pages_below_cost_no_query_for_two_factors(
    client: Client, erik: User, settings: Settings, django_assert_num_queries: Any
) -> None:
    settings.TWO_FACTORS = "secretariat"
    TOTP.activate(erik, SECRET)
    client.post(signed_in(client), {"code": code_of(SECRET)})
    client.get(DESK)

    with django_assert_num_queries(2):
        client.get("/arbejdsplads/det-skrevne/")


def enter(page: Page) -> None:
    """Fill in the page of sign-in."""
    page.get_by_label("Brugernavn").fill("erik")
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.get_by_role("button", name="Log ind", exact=True).click()


def test_an_app_is_added_and_used_in_a_browser(
    transactional_db: None, live_server: LiveServer, page: Page, erik: User, settings: Settings
) -> None:
    settings.TWO_FACTORS = "secretariat"
    page.goto(live_server.url + DESK)
    enter(page)
    assert page.get_by_text("Du skal have to faktorer").is_visible()
    page.get_by_role("link", name="Tilføj en app").click()
    assert page.locator("img.qr").evaluate("one => one.naturalWidth > 0")
    secret = page.locator("form code").inner_text()
    page.get_by_label("Kode fra appen").fill(code_of(secret))
    page.get_by_role("button", name="Tilføj appen").click()

    codes = page.locator(".codes code").all_inner_texts()
    page.get_by_role("button", name=re.compile("^Log ud")).click()
    page.goto(live_server.url + DESK)
    enter(page)
    page.get_by_label("Kode").fill(codes[0])
    page.get_by_role("button", name="Log ind").click()

    page.get_by_role("heading", name="Goddag, Erik").wait_for()
    assert noted() == [("password", "opened"), ("second", "opened")]


def test_a_passkey_is_added_and_signs_in_alone_in_a_browser(
    transactional_db: None, live_server: LiveServer, page: Page, erik: User
) -> None:
    site = live_server.url.replace("127.0.0.1", "localhost")
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    able = {"hasUserVerification": True, "isUserVerified": True}
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": {**options, **able}})
    page.goto(site + TWO)
    enter(page)
    page.get_by_role("link", name="Tilføj en adgangsnøgle").click()
    page.get_by_label("Hvad skal nøglen hedde?").fill("Min telefon")
    page.get_by_role("button", name="Tilføj").click()
    page.get_by_role("heading", name="Nødkoder").wait_for()

    page.get_by_role("button", name=re.compile("^Log ud")).click()
    page.goto(site + "/arbejdsplads/min-konto/adgangsnoegler/")
    page.get_by_role("button", name="Log ind med adgangsnøgle").click()

    page.get_by_role("rowheader", name="Min telefon").wait_for()
    assert noted() == [("password", "opened"), ("passkey", "opened")]


def test_a_passkey_is_the_second_factor_in_a_browser(
    transactional_db: None, live_server: LiveServer, page: Page, erik: User
) -> None:
    site = live_server.url.replace("127.0.0.1", "localhost")
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "usb", "hasResidentKey": False}
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    page.goto(site + "/arbejdsplads/min-konto/adgangsnoegler/ny/")
    enter(page)
    page.get_by_label("Jeg vil kunne logge ind med nøglen alene").uncheck()
    page.get_by_role("button", name="Tilføj").click()
    page.get_by_role("heading", name="Nødkoder").wait_for()

    page.get_by_role("button", name=re.compile("^Log ud")).click()
    page.goto(site + DESK)
    enter(page)
    page.get_by_role("button", name="Brug adgangsnøgle").click()

    page.get_by_role("heading", name="Goddag, Erik").wait_for()
    assert noted() == [("password", "opened"), ("second", "opened")]
