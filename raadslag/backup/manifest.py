"""What a backup says of itself: the last thing in it, with the checksum of everything else."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

FORMAT = "raadslag-backup/1"
NAME = "manifest.json"


class NoBackup(Exception):
    """A file is no backup that can be used; the message is a Danish sentence."""


@dataclass
class Manifest:
    """Every table and document with its checksum, and what state the tables are in."""

    made_at: str  # ISO instant
    migrations: list[str]  # app.name of each that has been run
    tables: dict[str, dict[str, Any]] = field(default_factory=dict)  # name: {rows, sha256}
    documents: int = 0
    size: int = 0  # bytes of the documents
    missing: list[str] = field(default_factory=list)  # checksums the store has lost
    damaged: list[str] = field(default_factory=list)  # checksums whose bytes are others
    keys: list[str] = field(default_factory=list)  # files with keys that came along
    log: dict[str, Any] = field(default_factory=dict)  # size of the log, newest checkpoint

    def packed(self) -> bytes:
        """The manifest as it lies in the backup."""
        return json.dumps({"format": FORMAT, **asdict(self)}, ensure_ascii=False, indent=1).encode()

    @classmethod
    def read(cls, packed: bytes) -> Manifest:
        """The manifest of a backup.

        Raises:
            NoBackup: It is none, or of a later version than this.
        """
        try:
            said = json.loads(packed)
            if said.pop("format") != FORMAT:
                raise NoBackup("Filen er lavet af en nyere udgave af Rådslag; brug den.")
            return cls(**said)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise NoBackup("Filen er ikke en sikkerhedskopi fra Rådslag.") from error


def migrations() -> list[str]:
    """The migrations that have been run."""
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)
