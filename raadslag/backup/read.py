"""Look a backup through: is everything in it that it says, as it says?"""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, Protocol

from raadslag.backup.manifest import NAME, Manifest, NoBackup
from raadslag.backup.write import CHUNK, Step

CUT = "Sikkerhedskopien er ikke hel; den er afbrudt eller beskadiget. Brug en anden."


@contextmanager
def opened(path: Path) -> Iterator[tuple[tarfile.TarFile, Manifest]]:
    """A backup, to be read by the names in its manifest.

    Raises:
        NoBackup: It is none, or is cut off.
    """
    try:
        with tarfile.open(path, mode="r:") as archive:
            yield archive, Manifest.read(content(archive, NAME).read())
    except (tarfile.TarError, OSError) as error:
        raise NoBackup(f"{path} kan ikke læses som en sikkerhedskopi.") from error


def content(archive: tarfile.TarFile, name: str) -> IO[bytes]:
    """The bytes of one member.

    Raises:
        NoBackup: It is not there.
    """
    try:
        found = archive.extractfile(name)
    except KeyError as error:
        raise NoBackup(CUT) from error
    if found is None:
        raise NoBackup(CUT)
    return found


def looked_through(archive: tarfile.TarFile, manifest: Manifest, step: Step) -> None:
    """Compare every table and document with its checksum.

    Raises:
        NoBackup: One of them is another, or is missing.
    """
    members = archive.getmembers()
    documents = [one for one in members if one.name.startswith("documents/")]
    for name, said in manifest.tables.items():
        if checksum(content(archive, f"tables/{name}.jsonl")) != said["sha256"]:
            raise NoBackup(f"Tabellen {name} i sikkerhedskopien er beskadiget. Brug en anden.")
    if len(documents) != manifest.documents:
        raise NoBackup(CUT)
    for done, one in enumerate(documents):
        step("Kontrollerer", done, len(documents))
        named = Path(one.name).name
        at_home = one.name == f"documents/{named[:2]}/{named}"
        if not at_home or checksum(content(archive, one.name)) != named:
            raise NoBackup(f"{one.name} i sikkerhedskopien er beskadiget. Brug en anden.")
    step("Kontrollerer", len(documents), len(documents))


class Readable(Protocol):
    """What gives its bytes piece by piece."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, none at the end."""


def checksum(file: Readable) -> str:
    """The SHA-256 of what is left in a file, in hexadecimal."""
    digest = sha256()
    while chunk := file.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()
