"""``raadslag verify`` and ``raadslag keys``."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from raadslag.errands.protocols import ERRANDS
from raadslag.files.actions import keep
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.journal.actor import system
from raadslag.ledger import queries
from raadslag.ledger.actions import checkpoint
from raadslag.ledger.bundle import bundle
from raadslag.ledger.models import Node
from raadslag.publications.actions import attach_document, release
from raadslag.publications.models import Publication
from raadslag.web.portal.package import Part, zipped
from tests.minutes.written import sealed
from tests.web.portal.published import minuted, town
from tests.web.portal.test_documents import released

NOW = datetime(2026, 1, 14, 9, 0, tzinfo=UTC)
PDF = b"%PDF-1.7 referat"
JSON = b'{"format": "raadslag-meeting/1"}'
SUM = sha256(PDF).hexdigest()


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    """A citizen's folder: minutes, their proof, and a checkpoint from a letter."""
    settings.LOG_KEY = tmp_path / "key" / "log-key.pem"
    minutes = minuted(town().jobs, date(2026, 1, 13))
    attach_document(publication=minutes, file=keep(PDF), actor=system("prøve"))
    made = checkpoint(now=NOW)
    assert made is not None
    (tmp_path / "referat.pdf").write_bytes(PDF)
    (tmp_path / "bevis.json").write_text(json.dumps(bundle("document", SUM)), encoding="utf-8")
    (tmp_path / "kontrolpunkt").write_text(made.note, encoding="utf-8")
    return tmp_path


def verify(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """What the command ends with, and all it says."""
    code: int | str | None = 0
    try:
        call_command("verify", *arguments)
    except SystemExit as ended:
        code = ended.code
    said = capsys.readouterr()
    return int(code or 0), said.out + said.err


@pytest.mark.django_db
def test_minutes_are_checked_without_the_house(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = queries.log_keys()[0].written
    known = ("--proof", f"{folder}/bevis.json", "--checkpoint", f"{folder}/kontrolpunkt")

    code, said = verify(capsys, f"{folder}/referat.pdf", *known, "--key", key)

    assert code == 0
    assert said.startswith("UÆNDRET siden ")
    assert "Nøglen er beviset selv kilde til" not in said


@pytest.mark.django_db
def test_one_byte_is_found(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "referat.pdf").write_bytes(PDF.replace(b"referat", b"Referat"))

    code, said = verify(capsys, f"{folder}/referat.pdf", "--proof", f"{folder}/bevis.json")

    assert code == 1
    assert said.startswith("IKKE UÆNDRET.")


@pytest.mark.django_db
def test_what_cannot_be_tried_says_why(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tried = [
        verify(capsys),
        verify(capsys, f"{folder}/findes-ikke.pdf"),
        verify(capsys, f"{folder}/kontrolpunkt"),
        verify(capsys, f"{folder}/referat.pdf", "--proof", f"{folder}/referat.pdf"),
        verify(capsys, "http://127.0.0.1:9/referat.pdf"),
        verify(capsys, "--log", "--checkpoint", f"{folder}/referat.pdf"),
    ]

    assert [code for code, _ in tried] == [2] * 6
    assert all(said.strip() for _, said in tried)


@pytest.mark.django_db
def test_the_proof_is_found_in_the_same_folder(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = verify(capsys, f"{folder}/referat.pdf")
    (folder / "referat.pdf").write_bytes(PDF + b"!")
    changed = verify(capsys, f"{folder}/referat.pdf")
    (folder / "bevis.json").rename(folder / "referat.pdf.bevis.json")
    named = verify(capsys, f"{folder}/referat.pdf")

    assert (whole[0], whole[1].startswith("UÆNDRET siden ")) == (0, True)
    assert (changed[0], changed[1].startswith("Beviset mangler.")) == (2, True)
    assert (named[0], named[1].startswith("IKKE UÆNDRET.")) == (1, True)


@pytest.mark.django_db
def test_a_package_is_checked_file_by_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    proof = (folder / "bevis.json").read_bytes()
    files = {"a.pdf": PDF, "a.pdf.bevis.json": proof, "LAES-MIG.txt": b"Hej"}

    told = [
        verify(capsys, _zip(folder, files)),
        verify(capsys, _zip(folder, {**files, "a.pdf": PDF + b"!"})),
        verify(capsys, _zip(folder, {**files, "b.json": JSON})),
        verify(capsys, _zip(folder, {"a.pdf": PDF})),
    ]

    assert [code for code, _ in told] == [0, 1, 2, 2]
    assert told[0][1].startswith("a.pdf:\nUÆNDRET siden ")
    assert "IKKE UÆNDRET." in told[1][1]
    assert "b.json:\nFilen har intet bevis" in told[2][1]


def _zip(folder: Path, files: dict[str, bytes]) -> str:
    path = folder / "pakke.zip"
    path.write_bytes(b"".join(zipped((Part(name, [files[name]]) for name in files), NOW)))
    return str(path)


@pytest.mark.django_db
def test_the_whole_log_is_gone_through(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outside = ("--checkpoint", f"{folder}/kontrolpunkt")
    whole = verify(capsys, "--log", *outside)
    since = ("--since", f"{folder}/kontrolleret")
    first, again = verify(capsys, "--log", *since), verify(capsys, "--log", *since)
    assert (first, again) == ((0, first[1]), first)
    assert (folder / "kontrolleret").read_text() == (folder / "kontrolpunkt").read_text()
    (folder / "kontrolpunkt").write_text("a\n1\nAAAA\n\n", encoding="utf-8")
    Node.objects.filter(level=0, number=1).delete()

    broken = verify(capsys, "--log")

    assert whole[0] == 0
    assert whole[1].startswith("Logbogen er hel: ")
    assert broken[0] == 1
    assert "LOGBOGEN ER ÆNDRET." in broken[1]


@pytest.mark.django_db(transaction=True)
def test_minutes_are_checked_at_their_address(
    settings: Settings, tmp_path: Path, live_server: LiveServer, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.LOG_KEY = tmp_path / "log-key.pem"
    file = released(PDF, title="Referat")
    stored = StoredFile.objects.get(sha256=SUM)
    attach_document(
        publication=file.item.publication,
        file=stored,
        actor=system("prøve"),
        carried=sha256(JSON).hexdigest(),
    )
    checkpoint(now=NOW)

    known = verify(capsys, f"{live_server.url}/fil/{SUM}/")
    other = verify(capsys, f"{live_server.url}/log/noegler")
    (tmp_path / "moede.json").write_bytes(JSON)
    alone = verify(capsys, f"{tmp_path}/moede.json", "--site", live_server.url)

    assert (known[0], alone[0]) == (0, 0)
    assert known[1].startswith("UÆNDRET")
    assert (other[0], "kan ikke hentes" in other[1]) == (2, True)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("store")
def test_minutes_name_their_site_and_are_fetched_from_it_with_consent(
    settings: Settings, tmp_path: Path, live_server: LiveServer, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.LOG_KEY = tmp_path / "key" / "log-key.pem"
    settings.RAADSLAG_ADDRESS = live_server.url
    made = sealed(1)
    release(meeting=made.hall.sitting.meeting, kind="minutes", actor=made.erik)
    (protocols,) = ERRANDS
    protocols.run_one(timezone.now())
    checkpoint(now=timezone.now())
    with open_file(StoredFile(sha256=Publication.objects.get(kind="minutes").document)) as opened:
        (tmp_path / "referat.pdf").write_bytes(opened.read())

    alone = verify(capsys, f"{tmp_path}/referat.pdf")
    fetched = verify(capsys, f"{tmp_path}/referat.pdf", "--fetch")

    assert (alone[0], live_server.url in alone[1], "--fetch" in alone[1]) == (2, True, True)
    assert (fetched[0], "UÆNDRET siden " in fetched[1]) == (0, True)
    assert fetched[1].startswith(f"Beviset hentes fra {live_server.url}, som dokumentet selv")


@pytest.mark.django_db
def test_keys_are_shown_and_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = queries.log_keys()[0].written

    call_command("keys", "rotate", "--reason", "Skiftes hvert år", "--by", "Anna")
    said = capsys.readouterr().out
    with pytest.raises(SystemExit):
        call_command("keys", "rotate")
    refused = capsys.readouterr().err
    with pytest.raises(SystemExit):
        call_command("keys", "slet")

    assert first in said
    assert len(queries.log_keys()) == 2
    assert "Skiftes hvert år" in said
    assert "Skriv, hvorfor nøglen skiftes" in refused
