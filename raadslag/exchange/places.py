"""Where documents lie: a folder or a zip, walked without trusting it."""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO, Protocol

from raadslag.exchange.limits import LIMITS, MEGABYTE, Limits
from raadslag.exchange.meeting import Unreadable

CHUNK = 256 * 1024
DEPTH = 4  # an export has its document, a folder of enclosures, and seldom more
SMALL_BYTES = 10 * MEGABYTE  # below this any ratio is harmless
FINDER = "__MACOSX"  # what macOS adds to a zip beside the files


class Place(Protocol):
    """A set of named files; names use "/" and stay inside the place."""

    def names(self) -> tuple[str, ...]:
        """All files in the place."""

    def find(self, name: str) -> str | None:
        """The true name of a file asked for in any letter case."""

    def read(self, name: str) -> bytes:
        """The bytes of a file by its true name."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder on disk; links and hidden files in it do not count."""

    path: Path
    limits: Limits = LIMITS

    def names(self) -> tuple[str, ...]:
        """All plain files, at most four folders down."""
        found: list[str] = []
        for name in _walk(self.path, "", DEPTH):
            found.append(name)
            if len(found) > self.limits.entries:
                raise Unreadable(
                    f"Mappen rummer over {self.limits.entries} filer; vælg en mappe med ét møde."
                )
        return tuple(sorted(found))

    def find(self, name: str) -> str | None:
        """The true name of a file, found folder by folder."""
        path = self.path
        for part in PurePosixPath(name).parts:
            true = next(iter(_alike(path, part)), "")
            path /= true
            if not true or path.is_symlink():
                return None
        return path.relative_to(self.path).as_posix() if path.is_file() else None

    def read(self, name: str) -> bytes:
        """The bytes of the file ``name`` in the folder."""
        return contents(self.path / name, self.limits, follow=False)


def _alike(path: Path, part: str) -> list[str]:
    """The names in a folder that are ``part`` but for letter case, itself first."""
    if not path.is_dir():
        return []
    alike = [name for name in os.listdir(path) if name.casefold() == part.casefold()]
    return sorted(alike, key=lambda name: name != part)


def _walk(path: Path, prefix: str, depth: int) -> Iterator[str]:
    with os.scandir(path) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_file(follow_symlinks=False):
                yield prefix + entry.name
            elif depth and entry.is_dir(follow_symlinks=False):
                yield from _walk(path / entry.name, f"{prefix}{entry.name}/", depth - 1)


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip whose every name, size and count is checked before use."""

    file: IO[bytes]
    limits: Limits = LIMITS

    def names(self) -> tuple[str, ...]:
        """All files, with "/" for the "\\" that some Windows programs write."""
        return tuple(sorted(self._entries()))

    def find(self, name: str) -> str | None:
        """The true name of an entry."""
        return next((each for each in self.names() if each.casefold() == name.casefold()), None)

    def read(self, name: str) -> bytes:
        """The bytes of one entry, counted while they are unpacked."""
        entry = self._entries()[name]
        return b"".join(_unpacked(self._zip(), entry, self.limits))

    def check(self) -> None:
        """Unpack everything once, keeping nothing; Unreadable if it is a bomb."""
        opened, total = self._zip(), 0
        for entry in self._entries().values():
            for chunk in _unpacked(opened, entry, self.limits):
                total += len(chunk)
                if total > self.limits.unpacked_bytes:
                    raise _bomb()

    def _entries(self) -> dict[str, zipfile.ZipInfo]:
        entries = [one for one in self._zip().infolist() if one.filename and not one.is_dir()]
        if len(entries) > self.limits.entries:
            raise _bomb()
        named = {entry.filename.replace("\\", "/"): entry for entry in entries}
        for name, entry in named.items():
            if not inside(name) or stat.S_ISLNK(entry.external_attr >> 16):
                raise Unreadable(
                    "Zip-filen rummer en sti, der peger ud af den; pak den igen uden genveje."
                )
        return {name: entry for name, entry in named.items() if not _hidden(name)}

    def _zip(self) -> zipfile.ZipFile:
        self._check_directory()
        try:
            return zipfile.ZipFile(self.file)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
            raise _damaged() from error

    def _check_directory(self) -> None:
        """Refuse a list of contents too long to load, before loading it."""
        size = self.file.seek(0, os.SEEK_END)
        self.file.seek(max(0, size - 66_000))
        tail = self.file.read()
        at = tail.rfind(b"PK\x05\x06")
        if at < 0 or len(tail) < at + 22:
            raise _damaged()
        directory = int.from_bytes(tail[at + 12 : at + 16], "little")
        # The locator of a zip64 list stands right before, and would replace these figures.
        if directory > self.limits.entries * 400 or tail[max(0, at - 20) : at][:4] == b"PK\x06\x07":
            raise _bomb()


def _unpacked(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Limits) -> Iterator[bytes]:
    """The chunks of one entry, until they are too many."""
    if entry.flag_bits & 1:
        raise Unreadable("Zip-filen er låst med adgangskode; pak den ud, og læs filerne.")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        # The other methods can ask for gigabytes of memory in their first bytes.
        raise Unreadable(
            "Zip-filen er pakket på en usædvanlig måde; pak den igen som almindelig zip."
        )
    total, most = 0, max(SMALL_BYTES, entry.compress_size * limits.unpacked_ratio)
    try:
        with opened.open(entry) as stream:
            while chunk := stream.read(CHUNK):
                total += len(chunk)
                if total > min(most, limits.unpacked_bytes):
                    raise _bomb()
                yield chunk
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise _damaged() from error


def contents(path: Path, limits: Limits = LIMITS, *, follow: bool = True) -> bytes:
    """The bytes of a plain file no larger than allowed.

    Raises:
        Unreadable: It is no plain file, or too large.
        OSError: The system refuses to open it.
    """
    # Without O_NONBLOCK, opening a named pipe would wait for ever.
    flags = os.O_RDONLY | os.O_NONBLOCK | (0 if follow else os.O_NOFOLLOW)
    with open(os.open(path, flags), "rb") as file:
        facts = os.fstat(file.fileno())
        if not stat.S_ISREG(facts.st_mode):
            raise Unreadable(
                "Det er ikke en almindelig fil; angiv et dokument, en mappe eller en zip."
            )
        if facts.st_size > limits.file_bytes:
            raise _large(facts.st_size, limits)
        # Room is made for all that is asked for, so no more is than the file is long.
        return file.read(facts.st_size)


def inside(name: str) -> bool:
    """Whether a relative name stays inside the place it is relative to."""
    parts = PurePosixPath(name).parts
    outside = name.startswith("/") or "\0" in name or bool(PureWindowsPath(name).drive)
    return bool(parts) and ".." not in parts and not outside


def _hidden(name: str) -> bool:
    return any(part.startswith(".") or part == FINDER for part in PurePosixPath(name).parts)


def _large(size: int, limits: Limits) -> Unreadable:
    return Unreadable(
        f"Filen fylder {size // MEGABYTE} MB, og højst {limits.file_bytes // MEGABYTE} MB læses; "
        "hent dagsordenen eller referatet uden bilag."
    )


def _bomb() -> Unreadable:
    return Unreadable(
        "Den pakkede fil (zip eller Word) folder sig ud til langt mere, end et møde kan fylde, "
        "og blev ikke pakket ud; hent den igen fra kilden."
    )


def _damaged() -> Unreadable:
    return Unreadable(
        "Den pakkede fil (zip eller Word) er beskadiget eller hentet halvt; hent den på ny."
    )
