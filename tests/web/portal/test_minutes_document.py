"""The PDF of public minutes, from its making to its going."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from raadslag.errands.protocols import ERRANDS
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
