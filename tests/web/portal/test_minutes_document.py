"""The PDF of public minutes, from its making to its going."""

from __future__ import annotations

import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from raadslag.errands.protocols import ERRANDS
from raadslag.exchange.meeting import Meeting
from raadslag.ledger.actions import checkpoint
from raadslag.publications.actions import release, withdraw
from raadslag.publications.models import Publication, PublicItem
from tests.minutes.written import Record, sealed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
(PROTOCOLS,) = ERRANDS


@pytest.fixture
def record(tmp_path: Path, settings: Settings) -> Record:
    """Sealed minutes, before the public."""
    settings.LOG_KEY = tmp_path / "log-key.pem"
    made = sealed(2)
    release(meeting=made.hall.sitting.meeting, kind="minutes", actor=made.erik)
    return made


def page_of(publication: Publication) -> str:
    """The address of the meeting."""
    meeting = publication.meeting
    return f"/udvalg/{meeting.organization.slug}/{meeting.slug}/"


def test_it_is_offered_once_it_is_made(client: Client, record: Record) -> None:
    publication = Publication.objects.get(kind="minutes")
    where = page_of(publication)
    before = client.get(where).content.decode(), client.get(f"{where}referat.pdf").status_code

    PROTOCOLS.run_one(timezone.now())

    page, pdf = client.get(where).content.decode(), client.get(f"{where}referat.pdf")
    assert ("Hent referatet som PDF" in before[0], before[1]) == (False, 404)
    assert "Hent referatet som PDF" in page
    assert b"".join(pdf.streaming_content).startswith(b"%PDF-")  # type: ignore[attr-defined]
    assert client.get(f"{where}dagsorden.pdf").status_code == 404


def test_it_goes_with_what_is_withdrawn_or_hidden(client: Client, record: Record) -> None:
    PROTOCOLS.run_one(timezone.now())
    publication = Publication.objects.get(kind="minutes")
    where = page_of(publication)

    PublicItem.objects.update(shown=False)
    hidden = client.get(f"{where}referat.pdf").status_code
    withdraw(publication=publication, reason="Forkert udgave", actor=record.erik)
    gone = client.get(f"{where}referat.pdf")

    assert (hidden, gone.status_code) == (404, 410)
    assert "Forkert udgave" in gone.content.decode()


def test_a_citizen_sees_that_it_is_unchanged(client: Client, record: Record) -> None:
    PROTOCOLS.run_one(timezone.now())
    checkpoint(now=timezone.now())
    publication = Publication.objects.get(kind="minutes")

    link = f"/log/kontrol/?sum={publication.document}"

    assert link in client.get(page_of(publication)).content.decode()
    assert "Dokumentet er uændret." in client.get(link).content.decode()


def test_its_json_is_fetched_by_itself_and_known_by_its_mark(
    client: Client, record: Record
) -> None:
    where = page_of(Publication.objects.get(kind="minutes"))
    before = client.get(f"{where}referat.json").status_code
    PROTOCOLS.run_one(timezone.now())
    publication = Publication.objects.get(kind="minutes")

    fetched = client.get(f"{where}referat.json")
    again = client.get(f"{where}referat.json", headers={"If-None-Match": fetched["ETag"]})
    page, data = client.get(where).content.decode(), client.get("/aabne-data/").content.decode()

    content = b"".join(fetched.streaming_content)  # type: ignore[attr-defined]
    assert before == 404
    assert sha256(content).hexdigest() == publication.carried
    assert Meeting.from_json(content).items[0].number == "1"
    assert fetched["Content-Type"] == "application/json"
    assert fetched["Content-Disposition"].startswith('attachment; filename="referat-')
    assert (fetched["ETag"], again.status_code) == (f'"{publication.carried}"', 304)
    assert f'href="{where}referat.json"' in page
    assert "referat.json" in data


def test_it_is_fetched_with_its_proofs_and_checked_with_nothing_else(
    client: Client, record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    PROTOCOLS.run_one(timezone.now())
    where = page_of(Publication.objects.get(kind="minutes"))
    early = client.get(f"{where}referat-med-bevis.zip")
    checkpoint(now=timezone.now())

    fetched = client.get(f"{where}referat-med-bevis.zip")
    package = tmp_path / "hentet.zip"
    package.write_bytes(b"".join(fetched.streaming_content))  # type: ignore[attr-defined]
    call_command("verify", str(package))

    names = zipfile.ZipFile(package).namelist()
    assert early["Location"].startswith("/log/kontrol/?sum=")
    assert [one.rpartition(".")[2] for one in names] == ["pdf", "json", "json", "json", "txt"]
    assert capsys.readouterr().out.count("UÆNDRET siden ") == 2


def test_json_and_package_go_with_what_is_withdrawn_or_hidden(
    client: Client, record: Record
) -> None:
    PROTOCOLS.run_one(timezone.now())
    checkpoint(now=timezone.now())
    publication = Publication.objects.get(kind="minutes")
    places = [f"{page_of(publication)}{one}" for one in ("referat.json", "referat-med-bevis.zip")]

    shown = [client.get(one).status_code for one in places]
    PublicItem.objects.update(shown=False)
    hidden = [client.get(one).status_code for one in places]
    withdraw(publication=publication, reason="Forkert udgave", actor=record.erik)
    gone = [client.get(one).status_code for one in places]

    assert (shown, hidden, gone) == ([200, 200], [404, 404], [410, 410])
