"""All of an installation in one file, and back again."""

from __future__ import annotations

import json
import os
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from pytest_django import Settings

from raadslag.backup.actions import restore
from raadslag.backup.manifest import Manifest, NoBackup
from raadslag.backup.rows import lines, name_of, tables
from raadslag.backup.write import write
from raadslag.bodies.models import Body
from raadslag.files.actions import keep
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.journal.models import Fact
from raadslag.ledger.actions import checkpoint
from raadslag.ledger.audit import audited
from tests.minutes.written import sealed

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("store")]
NOW = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)


def silent(what: str, done: int, total: int) -> None:
    """Tell nobody how far it has come."""


def all_rows() -> dict[str, list[bytes]]:
    """Every row of every table."""
    return {name_of(one): list(lines(one)) for one in tables()}


@pytest.fixture
def kept(tmp_path: Path, settings: Settings) -> Path:
    """A backup of a municipality that has held a meeting and sealed its minutes."""
    settings.LOG_KEY = tmp_path / "log-key.pem"
    sealed(2)
    keep(b"%PDF-1.7 bilag")
    checkpoint(now=NOW)
    write(tmp_path / "kopi", now=NOW, step=silent)
    return tmp_path / "kopi"


def test_what_is_restored_is_what_was_kept(kept: Path) -> None:
    before = all_rows()
    Body.objects.update(name="Noget andet")
    keep(b"kommet til siden")

    manifest = restore(kept, step=silent, replace=True)

    assert all_rows() == before
    assert sum(len(rows) for rows in before.values()) > 100
    assert manifest.log["size"] == audited([manifest.log["checkpoint"]]).entries
    assert audited().faults == []


def test_work_goes_on_after_it(kept: Path) -> None:
    restore(kept, step=silent, replace=True)

    made = Body.objects.create(name="Ny Kommune", slug="ny")

    assert Body.objects.filter(pk=made.pk).count() == 1
    assert Fact.objects.filter(pk__gte=1).count() > 10


def test_documents_come_back(kept: Path) -> None:
    stored = StoredFile.objects.get(size=14)
    with open_file(stored) as opened:
        os.unlink(opened.name)

    restore(kept, step=silent, replace=True)

    with open_file(stored) as opened:
        assert opened.read() == b"%PDF-1.7 bilag"


def test_what_is_here_is_not_replaced_unasked(kept: Path) -> None:
    before = all_rows()

    with pytest.raises(NoBackup, match="--replace"):
        restore(kept, step=silent)

    assert all_rows() == before


def spoiled(kept: Path, name: str, content: bytes | None) -> Path:
    """The backup with one member another, or gone."""
    target = kept.with_name("anden")
    with tarfile.open(kept) as old, tarfile.open(target, "w") as new:
        for one in old.getmembers():
            if not one.name.startswith(name):
                new.addfile(one, old.extractfile(one))
            elif content is not None:
                one.size = len(content)
                (kept.parent / "del").write_bytes(content)
                with (kept.parent / "del").open("rb") as opened:
                    new.addfile(one, opened)
    return target


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("tables/raadslag.fact.jsonl", b"[]\n", "beskadiget"),
        ("tables/raadslag.fact.jsonl", None, "ikke hel"),
        ("documents/", b"noget andet", "beskadiget"),
        ("documents/", None, "ikke hel"),
        ("manifest.json", None, "ikke hel"),
        ("manifest.json", b"{}", "ikke en sikkerhedskopi"),
        ("manifest.json", b'{"format": "raadslag-backup/9"}', "nyere udgave"),
    ],
)
def test_a_spoiled_backup_changes_nothing(
    kept: Path, name: str, content: bytes | None, told: str
) -> None:
    before = all_rows()

    with pytest.raises(NoBackup, match=told):
        restore(spoiled(kept, name, content), step=silent, replace=True)

    assert all_rows() == before


def test_a_database_without_tables_is_said_to_be_so(kept: Path) -> None:
    ran = MigrationRecorder.Migration.objects
    before = list(ran.all())
    ran.all().delete()

    with pytest.raises(NoBackup, match="Kør raadslag migrate"):
        restore(kept, step=silent)

    ran.bulk_create(before)


def test_a_backup_of_another_version_is_refused_by_name(kept: Path) -> None:
    with tarfile.open(kept) as opened:
        file = opened.extractfile("manifest.json")
        assert file is not None
        said: dict[str, Any] = json.loads(file.read())
    said["migrations"].append("raadslag.0999_engang")

    with pytest.raises(NoBackup, match="0999_engang"):
        restore(
            spoiled(kept, "manifest.json", json.dumps(said).encode()), step=silent, replace=True
        )


def test_a_fall_on_the_way_leaves_what_was_here(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Body.objects.update(name="Noget andet")
    before = all_rows()

    def falling(what: str, done: int, total: int) -> None:
        if what == "Tabeller" and done > total // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restore(kept, step=falling, replace=True)

    assert all_rows() == before


def test_a_fall_while_writing_leaves_the_older_backup(kept: Path) -> None:
    older = kept.read_bytes()

    def falling(what: str, done: int, total: int) -> None:
        if what == "Dokumenter":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(kept, now=NOW, step=falling)

    assert kept.read_bytes() == older
    assert sorted(one.name for one in kept.parent.iterdir() if "part" in one.name) == []


def test_keys_come_along_only_when_asked_for(kept: Path, settings: Settings) -> None:
    with tarfile.open(kept) as opened:
        names = opened.getnames()
    with_keys = write(kept.with_name("laast"), now=NOW, step=silent, keys=True)
    key = settings.LOG_KEY.read_bytes()
    settings.LOG_KEY.unlink()

    restore(kept.with_name("laast"), step=silent, replace=True)

    assert not any(one.startswith("keys/") for one in names)
    assert "log-key.pem" in with_keys.keys
    assert settings.LOG_KEY.read_bytes() == key
    assert oct(kept.stat().st_mode)[-3:] == "600"


def test_a_lost_document_is_said(kept: Path) -> None:
    stored = StoredFile.objects.get(size=14)
    with open_file(stored) as opened:
        os.unlink(opened.name)

    manifest = write(kept, now=NOW, step=silent)

    assert manifest.missing == [stored.sha256]


@pytest.mark.parametrize("bytes_now", [b"%PDF-1.7 andet", b"%PDF", b"%PDF-1.7 og mere til"])
def test_a_spoiled_document_does_not_spoil_the_backup(
    kept: Path, bytes_now: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    stored = StoredFile.objects.get(size=14)
    with open_file(stored) as opened:
        Path(opened.name).write_bytes(bytes_now)
    newer = kept.with_name("ny")

    call_command("backup", str(newer))
    call_command("restore", str(newer), "--replace")

    told = capsys.readouterr().err
    assert f"{stored.sha256} er beskadiget i lageret" in told
    assert f"{stored.sha256} var ikke med" in told


def test_a_document_spoiled_in_the_store_is_replaced_by_the_one_kept(kept: Path) -> None:
    stored = StoredFile.objects.get(size=14)
    with open_file(stored) as opened:
        Path(opened.name).write_bytes(b"%PDF")

    restore(kept, step=silent, replace=True)

    with open_file(stored) as opened:
        assert opened.read() == b"%PDF-1.7 bilag"


def test_a_document_laid_elsewhere_is_refused(kept: Path) -> None:
    target = kept.with_name("anden")
    with tarfile.open(kept) as old, tarfile.open(target, "w") as new:
        for one in old.getmembers():
            file = old.extractfile(one)
            one.name = one.name.replace("documents/", "documents/../../")
            new.addfile(one, file)

    with pytest.raises(NoBackup, match="beskadiget"):
        restore(target, step=silent, replace=True)


def test_the_commands_say_what_they_did(
    kept: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    call_command("backup", str(tmp_path / "ny"))
    with pytest.raises(SystemExit):
        call_command("restore", str(tmp_path / "ny"))
    with pytest.raises(SystemExit):
        call_command("restore", str(tmp_path / "findes-ikke"))
    call_command("restore", str(tmp_path / "ny"), "--replace")

    said = capsys.readouterr()
    assert "dokumenter." in said.out
    assert "linjer passer." in said.out
    assert "--replace" in said.err
    assert "kan ikke læses som en sikkerhedskopi" in said.err


def test_a_restored_log_that_was_changed_is_found(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE raadslag_fact SET reason = 'en anden grund'")
    write(kept, now=NOW, step=silent)

    with pytest.raises(SystemExit):
        call_command("restore", str(kept), "--replace")

    assert "dens logbog passer ikke" in capsys.readouterr().err


def test_a_manifest_is_read_as_it_was_packed() -> None:
    made = Manifest("2026-03-20T09:00:00+00:00", ["a.0001"], {"a.b": {"rows": 1, "sha256": "x"}})

    assert Manifest.read(made.packed()) == made
