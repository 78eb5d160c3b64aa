"""Put a backup in the place of what is here, all of it or nothing."""

from __future__ import annotations

import os
import tarfile
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.files.storage import Storage, storages
from django.core.management.color import no_style
from django.db import connection, models, transaction

from raadslag.backup.manifest import Manifest, NoBackup, migrations
from raadslag.backup.read import checksum, content, looked_through, opened
from raadslag.backup.rows import ROWS, name_of, row_of, tables
from raadslag.backup.write import Step
from raadslag.bodies.models import Body, User
from raadslag.journal.models import Fact

OCCUPIED = (
    "Her ligger noget i forvejen. Læg sikkerhedskopien ind i en tom installation, eller giv "
    "--replace for at sætte den i stedet for det, der er her."
)
BARE = (
    "Databasen har ingen tabeller endnu. Kør raadslag migrate, og læg så sikkerhedskopien ind igen."
)
OTHER = (
    "Sikkerhedskopien er fra en anden udgave af Rådslag ({names}). Hent den udgave, læg "
    "kopien ind, og opdater derefter."
)


def restore(path: Path, *, step: Step, replace: bool = False) -> Manifest:
    """Restore a backup; a fall on the way leaves what was here.

    The documents are laid in first, where they hurt nobody; the tables come in
    one transaction. No fact is written of it: the journal is the backup's own.

    Args:
        path: The backup.
        step: Hears how far it has come.
        replace: Whether it may take the place of what is here.

    Raises:
        NoBackup: It cannot be used, or there is something here and it may not be replaced.
    """
    with opened(path) as (archive, manifest):
        _same_tables(manifest)
        if not replace and any(one.objects.exists() for one in (Body, User, Fact)):
            raise NoBackup(OCCUPIED)
        looked_through(archive, manifest, step)
        _documents(archive, step)
        _rows(archive, manifest, step)
        _keys(archive, manifest)
    return manifest


def _same_tables(manifest: Manifest) -> None:
    here = migrations()
    if not here:
        raise NoBackup(BARE)
    other = set(manifest.migrations) ^ set(here)
    if other:
        raise NoBackup(OTHER.format(names=", ".join(sorted(other)[:3])))


def _documents(archive: tarfile.TarFile, step: Step) -> None:
    store = storages["documents"]
    members = [one for one in archive.getmembers() if one.name.startswith("documents/")]
    for done, one in enumerate(members):
        step("Dokumenter", done, len(members))
        place = one.name.removeprefix("documents/")
        if not _lies_whole(store, place):
            store.save(place, File(content(archive, one.name)))
    step("Dokumenter", len(members), len(members))


def _lies_whole(store: Storage, place: str) -> bool:
    """Whether the document is in the store already, and has not been spoiled there."""
    if not store.exists(place):
        return False
    with store.open(place, "rb") as lying:
        return checksum(lying) == Path(place).name


def _rows(archive: tarfile.TarFile, manifest: Manifest, step: Step) -> None:
    known = tables()
    style = no_style()
    with connection.constraint_checks_disabled(), transaction.atomic():
        for statement in connection.ops.sql_flush(style, [one._meta.db_table for one in known]):
            with connection.cursor() as cursor:
                cursor.execute(statement)
        for done, model in enumerate(known):
            step("Tabeller", done, len(known))
            _fill(archive, manifest, model)
        connection.check_constraints()
        for statement in connection.ops.sequence_reset_sql(style, known):
            with connection.cursor() as cursor:
                cursor.execute(statement)
    step("Tabeller", len(known), len(known))


def _fill(archive: tarfile.TarFile, manifest: Manifest, model: type[models.Model]) -> None:
    if name_of(model) not in manifest.tables:
        return
    rows = (row_of(model, one) for one in content(archive, f"tables/{name_of(model)}.jsonl"))
    stamped = any(
        getattr(one, "auto_now", False) or getattr(one, "auto_now_add", False)
        for one in model._meta.concrete_fields
    )
    if stamped:  # made in bulk their instants would be those of today
        for row in rows:
            row.save_base(raw=True, force_insert=True)
        return
    while batch := list(islice(rows, ROWS)):
        model._base_manager.bulk_create(batch, batch_size=500)


def _keys(archive: tarfile.TarFile, manifest: Manifest) -> None:
    """Keys that came along, where none lie already."""
    for name in manifest.keys:
        folder = settings.LOG_KEY.parent if name.startswith(settings.LOG_KEY.name) else None
        target = (folder or settings.DATA) / Path(name).name
        if not target.exists():
            file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(file, "wb") as out:
                out.write(content(archive, f"keys/{name}").read())
