"""Signing in at the municipality's identity provider, against a real one on loopback."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from django.test import Client
from playwright.sync_api import BrowserContext
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.bodies.actions import open_account
from raadslag.bodies.models import User
from raadslag.bodies.sign_ins.models import SignIn
from tests.cast import SYSTEM

pytestmark = pytest.mark.django_db
DESK = "/arbejdsplads/"
DOOR = "/arbejdsplads/log-ind/med/kommune/"
PEOPLE: tuple[dict[str, str | bool], ...] = (
    {"sub": "k-1", "email": "dorte@kommune.example", "email_verified": True},
    {"sub": "k-2", "email": "dorte@kommune.example", "email_verified": False},
    {"sub": "k-3", "email": "dorte@kommune.example", "email_verified": True},
    {"sub": "k-4", "email": "kasper@kommune.example", "email_verified": True},
    {"sub": "k-5", "preferred_username": "Dorte"},
)


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """The address of an identity provider that knows five people."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    people = [part for one in PEOPLE for part in ("--user-claims", json.dumps(one))]
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "-p", str(port)]
    with subprocess.Popen([*command, *people], stderr=subprocess.DEVNULL) as running:
        yield _answering(f"http://127.0.0.1:{port}")
        running.terminate()


def _answering(address: str) -> str:
    """The address, once somebody answers there."""
    for _ in range(200):
        try:
            requests.get(f"{address}/.well-known/openid-configuration", timeout=5)
        except requests.ConnectionError:
            time.sleep(0.1)
        else:
            return address
    raise AssertionError("the identity provider did not start")


@pytest.fixture(autouse=True)
def _connected(provider: str, settings: Settings) -> None:
    known = {
        "provider_id": "kommune",
        "name": "Lyngsø-login",
        "client_id": "raadslag",
        "secret": "hemmelig",
        "settings": {"server_url": provider, "oauth_pkce_enabled": True},
    }
    settings.OIDC_SERVER = provider
    settings.OIDC_NAME = "Lyngsø-login"
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [known]}}


@pytest.fixture
def dorte() -> User:
    """The caseworker, who has an e-mail address."""
    account = open_account(username="dorte", name="Dorte Kragh", password="x", actor=SYSTEM)
    User.objects.update(email="Dorte@kommune.example")
    return account


def through(client: Client, person: str, **more: str) -> Any:
    """The whole way: to the provider, through its page, and back."""
    start = client.get(DOOR, more)["Location"]
    answer = requests.post(start, data={"sub": person}, allow_redirects=False, timeout=5)
    return client.get(answer.headers["Location"].partition("testserver")[2])


def noted() -> list[tuple[str, str | None, str, str]]:
    """The log: name told, account, way, outcome."""
    rows = SignIn.objects.order_by("id")
    return [(r.name, r.user.username if r.user else None, r.way, r.outcome) for r in rows]


def test_a_verified_address_opens_its_account(client: Client, dorte: User) -> None:
    answer = through(client, "k-1", next="/arbejdsplads/min-konto/")

    assert answer["Location"] == "/arbejdsplads/min-konto/"
    assert client.get(DESK).status_code == 200
    assert noted() == [("dorte", "dorte", "oidc", "opened")]


def test_the_way_there_is_proved_by_a_secret_of_the_moment(client: Client, dorte: User) -> None:
    start = client.get(DOOR)["Location"]

    assert "code_challenge_method=S256" in start
    assert "code_challenge=" in start and "state=" in start


@pytest.mark.parametrize(
    ("person", "name", "account"),
    [
        ("k-2", "dorte@kommune.example", None),  # the address is not verified
        ("k-4", "kasper@kommune.example", None),  # no account has it
    ],
)
def test_a_stranger_is_told_what_to_do(
    client: Client, dorte: User, person: str, name: str, account: str | None
) -> None:
    answer = through(client, person)

    assert answer.status_code == 403
    assert f"Der er ingen konto her, som passer til {name}." in answer.content.decode()
    assert noted() == [(name, account, "oidc", "stranger")]
    assert User.objects.count() == 1
    assert client.get(DESK).status_code == 302


def test_another_person_with_the_same_address_does_not_get_the_account(
    client: Client, dorte: User
) -> None:
    through(client, "k-1")

    answer = through(Client(), "k-3")

    assert answer.status_code == 403


def test_a_user_name_can_name_the_account(client: Client, dorte: User, settings: Settings) -> None:
    settings.OIDC_CLAIM = "preferred_username"

    assert through(client, "k-5")["Location"] == DESK


def test_a_closed_account_stays_closed(client: Client, dorte: User) -> None:
    through(Client(), "k-1")
    User.objects.update(is_active=False)

    through(client, "k-1")

    assert client.get(DESK).status_code == 302


def test_an_answer_nobody_asked_for_is_refused(client: Client, dorte: User) -> None:
    answer = client.get(DOOR + "retur/?code=x&state=y")

    assert answer.status_code == 403
    assert "Kommunens login svarede ikke, som det skulle." in answer.content.decode()


def test_whoever_turns_back_is_told(client: Client) -> None:
    start = client.get(DOOR)["Location"]
    answer = requests.post(start, data={"action": "deny"}, allow_redirects=False, timeout=5)

    back = client.get(answer.headers["Location"].partition("testserver")[2])

    assert "Du afbrød kommunens login." in back.content.decode()


def test_a_provider_that_is_away_is_told_in_a_sentence(client: Client, settings: Settings) -> None:
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    apps[0]["settings"]["server_url"] = "http://127.0.0.1:9"

    answer = client.get(DOOR)

    assert answer.status_code == 403
    assert "Kommunens login svarede ikke, som det skulle." in answer.content.decode()


def test_without_a_provider_there_is_no_button(client: Client, settings: Settings) -> None:
    assert "Log ind med Lyngsø-login" in client.get("/arbejdsplads/log-ind/").content.decode()
    settings.OIDC_SERVER = ""
    settings.SOCIALACCOUNT_PROVIDERS = {}

    assert "Lyngsø-login" not in client.get("/arbejdsplads/log-ind/").content.decode()
    assert client.get(DOOR).status_code == 404


def test_the_way_in_a_browser(
    transactional_db: None, live_server: LiveServer, context: BrowserContext, dorte: User
) -> None:
    page = context.new_page()  # the provider's page asks for a style sheet that is not there
    page.goto(live_server.url + "/arbejdsplads/min-konto/")
    page.get_by_role("link", name="Log ind med Lyngsø-login").click()
    page.get_by_role("button", name="k-1").click()

    page.get_by_role("heading", name="Min konto").wait_for()
    assert page.get_by_text("Dorte Kragh", exact=True).is_visible()
