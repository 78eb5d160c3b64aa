"""The public log: checkpoints, proofs, and a place to check a document."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from raadslag.files.actions import keep
from raadslag.journal.actor import system
from raadslag.ledger.actions import checkpoint
from raadslag.ledger.check import proved
from raadslag.ledger.models import Checkpoint
from raadslag.publications.actions import attach_document
from raadslag.publications.models import Publication
from raadslag.web.portal import fingerprint
from tests.web.portal.published import minuted, town

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 14, 9, 0, tzinfo=UTC)
PDF = b"%PDF-1.7 referat"
SUM = sha256(PDF).hexdigest()


@pytest.fixture
def made(tmp_path: Path, settings: Settings) -> Checkpoint:
    """A log that holds the PDF of some minutes."""
    settings.LOG_KEY = tmp_path / "log-key.pem"
    minutes = minuted(town().jobs, date(2026, 1, 13))
    attach_document(publication=minutes, file=keep(PDF), actor=system("prøve"))
    found = checkpoint(now=NOW)
    assert found is not None
    return found


def handed_in(client: Client, content: bytes) -> str:
    """The page after a document has been handed in."""
    file = SimpleUploadedFile("referat.pdf", content)
    answer = client.post("/log/kontrol/", {"fil": file}, follow=True)
    return answer.content.decode()


def test_the_log_is_explained_before_it_has_begun(client: Client) -> None:
    town()

    page = client.get("/log/").content.decode()

    assert "Logbogen er ikke begyndt endnu" in page


def test_the_log_shows_its_newest_checkpoint_and_keys(client: Client, made: Checkpoint) -> None:
    page = client.get("/log/")

    assert made.note.splitlines()[2] in page.content.decode()
    assert client.get("/log/checkpoint").content.decode() == made.note
    assert client.get(f"/log/{made.size}/checkpoint").content.decode() == made.note
    assert client.get("/log/noegler").content.decode().startswith("127.0.0.1:8000/log+")
    assert page.cookies == {}


def test_the_document_as_released_is_known(client: Client, made: Checkpoint) -> None:
    page = handed_in(client, PDF)

    assert "Dokumentet er uændret" in page
    assert "13. januar 2026" in page


def test_a_byte_makes_another_document(client: Client, made: Checkpoint) -> None:
    assert "Dokumentet står ikke i logbogen" in handed_in(client, PDF + b" ")


def test_what_has_been_withdrawn_is_not_called_in_force(client: Client, made: Checkpoint) -> None:
    Publication.objects.update(state="withdrawn")

    page = handed_in(client, PDF)

    assert "ikke længere det gældende" in page
    assert "13. januar 2026" not in page


def test_its_proof_holds_away_from_the_house(client: Client, made: Checkpoint) -> None:
    told = client.get(f"/log/bevis/document/{SUM}.json")

    key = client.get("/log/noegler").content.decode().splitlines()[0]
    shown = proved(json.loads(told.content), sha256=SUM, keys=[key], outside=made.note)
    assert shown.trusted
    assert told.headers["Access-Control-Allow-Origin"] == "*"


def test_a_printed_root_is_compared(client: Client, made: Checkpoint) -> None:
    root = bytes(made.root).hex()

    same = client.get(f"/log/{made.size}/?rod={root}").content.decode()
    other = client.get(f"/log/{made.size}/?rod={root[::-1]}").content.decode()

    assert "Roden er den samme." in same
    assert "Roden er en anden." in other


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/log/999/", 404),
        ("/log/999/checkpoint", 404),
        ("/log/1/tidsstempel", 404),
        ("/log/bevis/fact/1.json", 404),
        ("/log/bevis/document/abc.json", 404),
        (f"/log/bevis/document/{SUM}.json?stoerrelse=10000000000000000000", 200),
        (f"/log/bevis/document/{SUM}.json?stoerrelse=999", 404),
        ("/log/konsistens.json", 404),
        ("/log/konsistens.json?fra=0&til=1", 404),
        ("/log/konsistens.json?fra=2&til=1", 404),
        ("/log/konsistens.json?fra=1&til=999999999999999", 404),
        ("/log/konsistens.json?fra=1&til=2", 200),
        ("/log/kontrol/?sum=abc", 400),
        (f"/log/kontrol/?sum={'0' * 64}", 200),
        ("/log/?side=10000000000000000000", 200),
        ("/en/log/", 200),
    ],
)
def test_whatever_is_asked_is_answered(
    client: Client, made: Checkpoint, address: str, status: int
) -> None:
    assert client.get(address).status_code == status


def test_an_empty_file_is_asked_for_again(client: Client, made: Checkpoint) -> None:
    answers = [
        client.post("/log/kontrol/", data)
        for data in ({}, {"fil": "tekst"}, {"fil": SimpleUploadedFile("a.pdf", b"")})
    ]

    cut = client.generic("POST", "/log/kontrol/", b"--", "multipart/form-data")  # no boundary
    answers.append(cut)

    assert [one.status_code for one in answers] == [400, 400, 400, 400]
    assert all("Vælg en fil med noget i." in one.content.decode() for one in answers)


def test_a_document_is_neither_kept_nor_read_beyond_a_limit(
    client: Client, made: Checkpoint, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = "/findes-ikke"  # whoever would keep it fails
    long = b"%PDF" + bytes(3_000_000)
    read = client.post("/log/kontrol/", {"fil": SimpleUploadedFile("a.pdf", long)})
    monkeypatch.setattr(fingerprint, "MOST", 2_000_000)
    told = client.post("/log/kontrol/", {"fil": SimpleUploadedFile("a.pdf", long)})
    monkeypatch.setattr(fingerprint, "AROUND", 2_000_000)  # the length was told wrongly
    counted = client.post("/log/kontrol/", {"fil": SimpleUploadedFile("a.pdf", long)})

    assert read.headers["Location"] == f"/log/kontrol/?sum={sha256(long).hexdigest()}"
    assert [told.status_code, counted.status_code] == [413, 413]
    assert "større end 500 MB" in told.content.decode()
