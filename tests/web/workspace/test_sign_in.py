"""Signing in: what is said, what is noted, and how it ends."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from raadslag.bodies.actions import assign, found, open_account
from raadslag.bodies.models import User
from raadslag.bodies.sign_ins.models import SignIn
from tests.cast import SYSTEM, house

pytestmark = pytest.mark.django_db
PASSWORD = "en lang sætning"
DOOR = "/arbejdsplads/log-ind/"
DESK = "/arbejdsplads/"


@pytest.fixture
def dorte() -> User:
    """The caseworker."""
    return open_account(username="dorte", name="Dorte Kragh", password=PASSWORD, actor=SYSTEM)


def knock(client: Client, name: str, password: str, **more: str) -> str:
    """Sign in; the page that answers."""
    answer = client.post(DOOR, {"username": name, "password": password, **more})
    return answer.content.decode() or answer["Location"]


def noted() -> list[tuple[str, str | None, str, str]]:
    """The log, oldest first: name typed, account, way, outcome."""
    rows = SignIn.objects.order_by("id")
    return [(r.name, r.user.username if r.user else None, r.way, r.outcome) for r in rows]


def test_sign_in_is_noted_with_its_outcome(client: Client, dorte: User) -> None:
    knock(client, "dorte", "forkert")
    knock(client, "Dorte", PASSWORD)

    assert noted() == [
        ("dorte", "dorte", "password", "wrong"),
        ("dorte", "dorte", "password", "opened"),
    ]
    assert set(SignIn.objects.values_list("address", flat=True)) == {"127.0.0.1"}


def test_an_unknown_name_gets_the_same_answer_as_a_wrong_password(
    client: Client, dorte: User
) -> None:
    known = knock(client, "dorte", "forkert").replace("dorte", "NAVN")
    unknown = knock(client, "kasper", "forkert").replace("kasper", "NAVN")

    def without_token(page: str) -> list[str]:
        return [line for line in page.splitlines() if "csrfmiddlewaretoken" not in line]

    assert without_token(known) == without_token(unknown)
    assert noted() == [
        ("dorte", "dorte", "password", "wrong"),
        ("kasper", None, "password", "wrong"),
    ]


def test_many_attempts_are_held_back_with_a_sentence_that_keeps_the_name(
    client: Client, dorte: User
) -> None:
    for _ in range(5):
        knock(client, "dorte", "forkert")

    page = knock(client, "dorte", PASSWORD)

    assert "Der har været for mange forsøg. Vent fem minutter, og prøv igen." in page
    assert 'value="dorte"' in page
    assert noted()[-1] == ("dorte", "dorte", "password", "limited")


def test_those_held_back_are_noted_once(client: Client, dorte: User) -> None:
    for _ in range(9):
        knock(client, "dorte", "forkert")

    assert [outcome for *_, outcome in noted()] == ["wrong"] * 5 + ["limited"]


def test_a_closed_account_stays_outside_and_loses_its_session(client: Client, dorte: User) -> None:
    client.force_login(dorte)
    User.objects.update(is_active=False)

    inside = client.get(DESK)
    outside = client.post(DOOR, {"username": "dorte", "password": PASSWORD}, follow=True)

    assert inside["Location"].startswith(DOOR)
    assert "Din konto er lukket." in outside.content.decode()
    assert noted() == [("dorte", "dorte", "password", "closed")]


@pytest.mark.parametrize("away", ["https://ond.example/", "//ond.example/", "javascript:alert(1)"])
def test_sign_in_leads_to_this_site_alone(client: Client, dorte: User, away: str) -> None:
    assert knock(client, "dorte", PASSWORD, next=away) == DESK


def test_sign_in_leads_back_to_the_page_asked_for(client: Client, dorte: User) -> None:
    asked = client.get("/arbejdsplads/min-konto/")["Location"]

    assert asked == f"{DOOR}?next=/arbejdsplads/min-konto/"
    assert knock(client, "dorte", PASSWORD, next="/arbejdsplads/min-konto/") == (
        "/arbejdsplads/min-konto/"
    )


def test_sign_out_ends_the_session_on_the_server(client: Client, dorte: User) -> None:
    knock(client, "dorte", PASSWORD)
    key = client.session.session_key

    client.post("/arbejdsplads/log-ud/")

    assert not Session.objects.filter(session_key=key).exists()


def test_nobody_opens_an_account_by_themselves(client: Client) -> None:
    assert client.get("/arbejdsplads/signup/").status_code == 404
    assert client.get("/arbejdsplads/log-ind/tilmeld/").status_code == 404


def test_cookies_are_for_the_server_alone(client: Client, dorte: User) -> None:
    client.post(DOOR, {"username": "dorte", "password": PASSWORD})

    kept = {name: (one["httponly"], one["samesite"]) for name, one in client.cookies.items()}

    assert kept["sessionid"] == kept["raadslag_who"] == (True, "Lax")
    assert client.cookies["sessionid"]["max-age"] == ""


def test_a_session_ends_when_it_is_idle(client: Client, dorte: User, settings: Settings) -> None:
    client.force_login(dorte)
    row = Session.objects.get(pk=client.session.session_key)

    assert timezone.now() + timedelta(seconds=settings.SESSION_IDLE_SECONDS) - row.expire_date < (
        timedelta(seconds=30)
    )
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.get(DESK)["Location"] == f"{DOOR}?next={DESK}"


def test_a_page_moves_the_end_of_the_session_but_not_past_the_day(
    client: Client, dorte: User, settings: Settings
) -> None:
    client.force_login(dorte)
    session = client.session
    begun = timezone.now() - timedelta(seconds=settings.SESSION_COOKIE_AGE - 3600)
    session["begun"] = begun.timestamp()
    session.save()
    Session.objects.update(expire_date=timezone.now() + timedelta(seconds=60))

    client.get(DESK)
    client.get(DESK)

    ends = Session.objects.get(pk=session.session_key).expire_date
    whole = datetime.fromtimestamp(begun.timestamp(), UTC) + timedelta(
        seconds=settings.SESSION_COOKIE_AGE
    )
    assert abs(ends - whole) < timedelta(seconds=1)


def test_a_fresh_session_costs_two_queries_and_no_write(client: Client, dorte: User) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.force_login(dorte)

    with CaptureQueriesContext(connection) as asked:
        client.get("/arbejdsplads/det-skrevne/")

    assert [one["sql"].partition(" ")[0] for one in asked] == ["SELECT", "SELECT"]


def test_a_new_password_ends_the_other_sessions(client: Client, dorte: User) -> None:
    other = Client()
    knock(client, "dorte", PASSWORD)
    knock(other, "dorte", PASSWORD)

    changed = client.post(
        "/arbejdsplads/min-konto/adgangskode/",
        {"oldpassword": PASSWORD, "password1": "en ny sætning", "password2": "en ny sætning"},
    )

    assert changed["Location"] == "/arbejdsplads/min-konto/"
    assert [client.get(DESK).status_code, other.get(DESK).status_code] == [200, 302]


def test_a_session_can_be_ended_from_the_account_page(client: Client, dorte: User) -> None:
    other = Client(headers={"user-agent": "Mozilla/5.0 (iPad) Safari/605"})
    knock(other, "dorte", PASSWORD)
    knock(client, "dorte", PASSWORD)
    page = client.get("/arbejdsplads/min-konto/")
    places = page.context["places"]
    assert [browser for _, browser in places] == ["Ukendt browser", "Safari på iPad"]

    client.post("/arbejdsplads/min-konto/sessioner/", {"session": places[1][0].pk})

    assert [client.get(DESK).status_code, other.get(DESK).status_code] == [200, 302]


def test_own_log_shows_no_others(client: Client, dorte: User) -> None:
    open_account(username="bo", name="Bo Lund", password=PASSWORD, actor=SYSTEM)
    knock(Client(), "bo", PASSWORD)
    knock(client, "dorte", PASSWORD)

    page = client.get("/arbejdsplads/min-konto/log/")

    assert [one.name for one in page.context["page"]] == ["dorte"]
    assert client.get("/arbejdsplads/logins/").status_code == 403


def test_the_whole_log_is_for_the_administrator_of_the_house(client: Client, dorte: User) -> None:
    home, away = house().body, found(name="Fjernby Kommune", actor=SYSTEM)
    User.objects.update(body=home)
    erik = open_account(username="erik", name="Erik Friis", password="x", actor=SYSTEM)
    other = open_account(username="ida", name="Ida Krog", password=PASSWORD, actor=SYSTEM)
    User.objects.filter(pk=other.pk).update(body=away)
    assign(user=erik, duty="administrator", body=home, starts_on=date(2026, 1, 1), actor=SYSTEM)
    for name in ("dorte", "ida", "ukendt"):
        knock(Client(), name, PASSWORD)
    client.force_login(erik)

    page = client.get("/arbejdsplads/logins/")

    assert [one.name for one in page.context["page"]] == ["ukendt", "dorte"]


def test_a_forgotten_password_is_chosen_anew_by_letter(client: Client, dorte: User) -> None:
    User.objects.update(email="dorte@kommune.example")
    client.post("/arbejdsplads/log-ind/glemt/", {"email": "dorte@kommune.example"})
    link = next(line for line in mail.outbox[0].body.splitlines() if line.startswith("http"))

    form = client.get(link.partition("testserver")[2], follow=True)
    new = {"password1": "helt ny sætning", "password2": "helt ny sætning"}
    client.post(form.context["action_url"], new)

    assert mail.outbox[0].subject == "Vælg en ny adgangskode til Rådslag"
    assert knock(client, "dorte", "helt ny sætning") == DESK
    assert "for gammelt" in Client().get(link.partition("testserver")[2]).content.decode()


def test_a_stranger_who_forgot_gets_the_same_page_and_no_letter(client: Client) -> None:
    answer = client.post("/arbejdsplads/log-ind/glemt/", {"email": "x@ond.example"})

    assert answer["Location"] == "/arbejdsplads/log-ind/glemt/sendt/"
    assert mail.outbox == []
