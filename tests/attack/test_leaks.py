"""Nothing closed is seen, found, counted or fetched anywhere in public."""

import hashlib
import re
from collections import deque
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.test import Client
from django.utils import timezone

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.actions import open_account
from raadslag.cases.models import Paper
from raadslag.decisions.models import Decision, Vote, VoteEvent
from raadslag.exchange.meeting import When
from raadslag.files.models import StoredFile
from raadslag.publications.actions import release, withdraw
from raadslag.publications.models import Publication, PublicMeeting
from raadslag.publications.redactions.actions import redact
from raadslag.publications.redactions.queries import Thing, public_items, things_in
from tests.attack.canary import CANARY, HIDDEN, MEETING, brought_in, laid_open
from tests.cast import SYSTEM

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)|<loc>https?://[^/<]+(/[^<]*)</loc>')
GUESSED = (
    "/",
    "/en/",
    f"{MEETING}punkt/2/",
    f"{MEETING}punkt/3/",
    "/sag/kanariefugloe-1-26/",
    "/person/kanariefugloe/",
    "/udvalg/kanariefugloe/",
    "/sitemap.xml",
    "/robots.txt",
    "/kommune/proevekoebing/",
    "/findes-ikke/",
    *(f"/soeg/?q={word}" for word in ("kanarie", "KANARIEFUGLØ", "hemmelig", "tilbud", "salg")),
)


def crawled(client: Client) -> dict[str, str]:
    """Everything that can be reached or guessed: headers and body by address."""
    found: dict[str, str] = {}
    ahead = deque(GUESSED)
    while ahead:
        address = ahead.popleft().replace("&amp;", "&")
        if address in found or address.startswith(("/static/", "/arbejdsplads/", "/en/arbejds")):
            continue
        answer = client.get(address)
        body = b"".join(answer) if answer.streaming else answer.content
        found[address] = f"{dict(answer.headers)} {body.decode('utf-8', 'replace')}"
        ahead += [one or other for one, other in LINK.findall(found[address])]
    return found


def leaking(pages: dict[str, str]) -> list[str]:
    """Addresses where the canary sings, but for the words the reader typed."""
    typed = re.compile(r"(?i)(value=|q=)\"?kanarief[^\s\"<&]*")
    return [
        address
        for address, text in pages.items()
        if CANARY.casefold() in typed.sub("", text).casefold()
        and "/soeg/" not in address
        and CANARY.casefold() not in unquote(unquote(address)).casefold()
    ]


def hits(client: Client, word: str) -> int:
    """How many results a search links to."""
    return client.get("/soeg/", {"q": word}).content.decode().count("/punkt/")


def secret_file() -> str:
    """Address of the closed file."""
    digest = hashlib.sha256(f"Prisen er {CANARY}".encode()).hexdigest()
    assert StoredFile.objects.filter(sha256=digest).exists()
    return f"/fil/{digest}/"


def test_there_is_something_to_leak(tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path, laid_open())

    pages = crawled(client)

    assert f"{MEETING}punkt/2/" in leaking(pages)
    assert hits(client, CANARY) > 0
    assert b"".join(client.get(secret_file())).decode() == f"Prisen er {CANARY}"


@pytest.mark.parametrize("who", ["stranger", "member"])
def test_nothing_closed_is_reached_from_anywhere(who: str, tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path)
    if who == "member":
        client.force_login(
            open_account(username="bo", name="Bo Lund", password="lang sætning", actor=SYSTEM)
        )

    pages = crawled(client)

    assert AgendaItem.objects.get(number="2").title == f"Salg til {CANARY}"
    assert Paper.objects.filter(caseworker=CANARY).count() == 2
    assert len(pages) > 25
    assert leaking(pages) == []


@pytest.mark.parametrize("word", [CANARY, CANARY.upper(), "kanarie", "tilbud", "hemmelig", "salg"])
def test_nothing_closed_is_found_or_counted(word: str, tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path)

    assert hits(client, word) == 0


def test_a_closed_file_is_not_fetched_even_by_its_address(tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path)

    assert client.get(secret_file()).status_code == 404
    assert client.head(secret_file()).status_code == 404


def test_the_number_of_attachments_does_not_tell_of_closed_ones(
    tmp_path: Path, client: Client
) -> None:
    brought_in(tmp_path)

    addresses = (MEETING, f"{MEETING}punkt/1/")
    meeting, item = (client.get(address).content.decode() for address in addresses)

    assert "1 bilag" in meeting
    assert "2 bilag" not in meeting + item


def test_an_item_closed_afterwards_is_gone_from_everywhere(tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path, laid_open())
    brought_in(tmp_path, HIDDEN)

    pages = crawled(client)

    assert Publication.objects.count() == 2
    assert leaking(pages) == []
    assert hits(client, CANARY) == 0
    assert client.get(secret_file()).status_code == 404


def test_votes_on_a_closed_item_tell_nothing_of_what_it_was_about(
    tmp_path: Path, client: Client
) -> None:
    brought_in(tmp_path)
    Decision.objects.filter(item__number="2").update(public_text="Sagen er behandlet.")
    Vote.objects.update(voter="Nordlisten")
    release(meeting=AgendaItem.objects.get(number="2").agenda.meeting, kind="minutes", actor=SYSTEM)

    pages = crawled(client)

    assert VoteEvent.objects.get().on == CANARY
    assert "Nordlisten" in pages[f"{MEETING}punkt/2/"]
    assert leaking(pages) == []


def test_what_is_withdrawn_is_gone_from_everywhere(tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path, laid_open())
    withdraw(publication=Publication.objects.get(), reason="Et navn stod forkert.", actor=SYSTEM)

    pages = crawled(client)

    assert leaking(pages) == []
    assert hits(client, CANARY) == 0
    assert client.get(secret_file()).status_code in (404, 410)
    assert client.get(f"{MEETING}punkt/2/").status_code == 410


def test_what_is_taken_out_is_gone_from_everywhere(tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path, laid_open())
    secret = next(one for one in things() if one.scope == "item" and CANARY in one.name)
    redact(thing=secret, reason="Fejl.", now=timezone.now(), actor=SYSTEM, nameless=True)

    pages = crawled(client)

    assert leaking(pages) == []
    assert hits(client, CANARY) == 0
    assert [client.get(one).status_code for one in (secret_file(), f"{MEETING}punkt/2/")] == [
        410,
        410,
    ]


def test_what_is_taken_out_does_not_come_back_with_the_document(
    tmp_path: Path, client: Client
) -> None:
    brought_in(tmp_path, laid_open())
    secret = next(one for one in things() if one.scope == "item" and CANARY in one.name)
    redact(thing=secret, reason="Fejl.", now=timezone.now(), actor=SYSTEM, nameless=True)

    brought_in(tmp_path, replace(laid_open(), meeting=When("2026-01-13", "13:30", None, "Salen")))

    pages = crawled(client)
    assert "Salen" in pages[MEETING]
    assert [one for one in leaking(pages) if "punkt/1/" not in one] == []


def things() -> list[Thing]:
    """What can be taken out of the meeting."""
    return things_in(public_items(PublicMeeting.objects.get().meeting_id))
