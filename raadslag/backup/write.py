"""Write a backup: tables, documents, and a manifest over all of it."""

from __future__ import annotations

import io
import os
import tarfile
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from django.conf import settings
from django.db import models

from raadslag.backup.manifest import NAME, Manifest, migrations
from raadslag.backup.rows import ROWS, lines, name_of, tables
from raadslag.backup.snapshot import snapshot
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.ledger.models import Checkpoint

Step = Callable[[str, int, int], None]  # what, how many done, of how many
KEYS = ("secret.key",)  # besides the log's own
CHUNK = 1 << 20


def write(target: Path, *, now: datetime, step: Step, keys: bool = False) -> Manifest:
    """Write a backup of the whole installation; the file is there when all of it is.

    Others may go on writing meanwhile; what they write comes with the next.

    Args:
        target: Where it goes; an older one there is replaced.
        now: Present instant.
        step: Hears how far it has come.
        keys: Whether the keys come along, for a copy that is locked away.

    Raises:
        OSError: There is no room, or the place cannot be written to.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        manifest = _written(part, now, step, keys)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
    return manifest


def _written(part: Path, now: datetime, step: Step, keys: bool) -> Manifest:
    with snapshot(), part.open("wb") as file:
        part.chmod(0o600)
        with tarfile.open(fileobj=file, mode="w") as archive:
            manifest = Manifest(now.isoformat(), migrations(), log=_log())
            _tables(archive, manifest, step)
            _documents(archive, manifest, step)
            if keys:
                _keys(archive, manifest)
            _add(archive, NAME, io.BytesIO(manifest.packed()))
        file.flush()
        os.fsync(file.fileno())
    return manifest


def _log() -> dict[str, object]:
    newest = Checkpoint.objects.order_by("-size").first()
    return {"size": newest.size, "checkpoint": newest.note} if newest else {}


def _tables(archive: tarfile.TarFile, manifest: Manifest, step: Step) -> None:
    known = tables()
    for done, model in enumerate(known):
        step("Tabeller", done, len(known))
        manifest.tables[name_of(model)] = _table(archive, model)
    step("Tabeller", len(known), len(known))


def _table(archive: tarfile.TarFile, model: type[models.Model]) -> dict[str, int | str]:
    digest, rows = sha256(), 0
    with TemporaryFile() as spool:
        for line in lines(model):
            digest.update(line)
            spool.write(line)
            rows += 1
        _add(archive, f"tables/{name_of(model)}.jsonl", spool)
    return {"rows": rows, "sha256": digest.hexdigest()}


def _documents(archive: tarfile.TarFile, manifest: Manifest, step: Step) -> None:
    files = StoredFile.objects.order_by("pk")
    total = files.count()
    for done, one in enumerate(files.iterator(chunk_size=ROWS)):
        step("Dokumenter", done, total)
        try:
            with open_file(one) as opened:
                whole = _document(archive, one, opened)
        except FileNotFoundError:
            manifest.missing.append(one.sha256)
            continue
        if not whole:
            manifest.damaged.append(one.sha256)
            continue
        manifest.documents += 1
        manifest.size += one.size
    step("Dokumenter", total, total)


def _document(archive: tarfile.TarFile, file: StoredFile, opened: IO[bytes]) -> bool:
    """Lay a document in if it is what its checksum says; one spoiled would spoil the backup."""
    digest = sha256()
    with TemporaryFile() as spool:
        while chunk := opened.read(CHUNK):
            digest.update(chunk)
            spool.write(chunk)
        if digest.hexdigest() != file.sha256:
            return False
        _add(archive, f"documents/{file.path}", spool)
    return True


def _keys(archive: tarfile.TarFile, manifest: Manifest) -> None:
    found = [settings.DATA / name for name in KEYS]
    found += sorted(settings.LOG_KEY.parent.glob(f"{settings.LOG_KEY.name}*"))
    for path in found:
        if path.is_file():
            with path.open("rb") as opened:
                _add(archive, f"keys/{path.name}", opened)
            manifest.keys.append(path.name)


def _add(archive: tarfile.TarFile, name: str, content: IO[bytes]) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = content.seek(0, io.SEEK_END), 0o600
    content.seek(0)
    archive.addfile(entry, content)
