"""From a path to the bytes of its main document, and to what lies beside it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from raadslag.exchange.limits import LIMITS, Limits
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.places import Archive, Folder, Place, contents, inside

CANDIDATES = 30  # main documents looked at before a folder is called a collection
ZIP = b"PK\x03\x04"
OFFICE = "[Content_Types].xml"  # the file every Word document has, and no export

Rank = Callable[[bytes], int | None]


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of one document, and its own name without folders."""

    name: str
    data: bytes


def opened(path: Path, rank: Rank, limits: Limits = LIMITS) -> Document:
    """The document a path stands for: a file, or the main one of an export.

    Args:
        path: A file, a folder or a zip.
        rank: How far down the list of readers the bytes are recognised,
            0 the surest, None not at all. Chooses inside a folder or zip.

    Raises:
        Unreadable: Missing, empty, too large, a bomb, or without one main document.
    """
    if path.is_dir():
        return _main(Folder(path, limits), rank, limits)
    data = contents(path, limits)
    if not data.startswith(ZIP):
        return Document(path.name, data)
    archive = Archive(io.BytesIO(data), limits)
    if _office(archive):
        archive.check()
        return Document(path.name, data)
    return _main(archive, rank, limits)


def beside(path: Path, relative: str, limits: Limits = LIMITS) -> bytes | None:
    """The bytes of an enclosure named relative to the main document of ``path``.

    None when it is not there, or would lie outside the export. Letter case
    and the direction of slashes do not matter: Windows wrote the names.
    """
    name = relative.replace("\\", "/").removeprefix("./")
    if not inside(name):
        return None
    try:
        return _beside(path, name, limits)
    except (Unreadable, OSError):
        return None


def _beside(path: Path, name: str, limits: Limits) -> bytes | None:
    if path.is_dir():
        return _named(Folder(path, limits), name)
    with path.open("rb") as file:
        if file.read(len(ZIP)) == ZIP and not _office(archive := Archive(file, limits)):
            return _named(archive, name)
    return _found(Folder(path.parent, limits), name)


def _named(place: Place, name: str) -> bytes | None:
    """The file called ``name`` from the root of an export."""
    return _found(place, _root(place.names()) + name)


def _found(place: Place, name: str) -> bytes | None:
    found = place.find(name)
    return None if found is None else place.read(found)


def _root(names: tuple[str, ...]) -> str:
    """The folder, "" or ending in "/", below which everything lies."""
    root = PurePosixPath("")
    while True:
        inner = {PurePosixPath(name).relative_to(root).parts for name in names}
        if not inner or any(len(parts) == 1 for parts in inner) or len({p[0] for p in inner}) > 1:
            return "" if root == PurePosixPath("") else f"{root}/"
        root /= next(iter(inner))[0]


def _main(place: Place, rank: Rank, limits: Limits) -> Document:
    """The surest recognised file at the root of an export."""
    names = place.names()
    root = _root(names)
    tops = [name for name in names if "/" not in name.removeprefix(root)]
    if not tops:
        raise Unreadable("Der er ingen dokumenter i mappen eller zip-filen; angiv et dokument.")
    if len(tops) > CANDIDATES:
        raise Unreadable(
            f"Mappen eller zip-filen rummer {len(tops)} dokumenter; læs ét ad gangen, "
            "eller brug raadslag import."
        )
    ranked = [
        (found, name) for name in tops if (found := _rank(place, name, rank, limits)) is not None
    ]
    name = _surest(ranked) if ranked else _only(tops)
    return Document(PurePosixPath(name).name, _candidate(place, name, limits))


def _rank(place: Place, name: str, rank: Rank, limits: Limits) -> int | None:
    """The rank of one file among several; one that cannot be opened has none."""
    try:
        return rank(_candidate(place, name, limits))
    except Unreadable:
        return None


def _candidate(place: Place, name: str, limits: Limits) -> bytes:
    data = place.read(name)
    if data.startswith(ZIP):
        # A Word document is a zip too; a zip of documents inside another is not opened.
        archive = Archive(io.BytesIO(data), limits)
        if not _office(archive):
            raise Unreadable(
                "Der ligger en zip-fil inde i en anden; pak den yderste ud, og læs den indre."
            )
        archive.check()
    return data


def _office(archive: Archive) -> bool:
    return OFFICE in archive.names()


def _surest(ranked: list[tuple[int, str]]) -> str:
    first = min(ranked)[0]
    names = [name for found, name in ranked if found == first]
    if len(names) > 1:
        raise Unreadable(
            f"Mappen eller zip-filen rummer flere møder ({names[0]}, {names[1]} …); "
            "læs ét ad gangen, eller brug raadslag import."
        )
    return names[0]


def _only(tops: list[str]) -> str:
    if len(tops) > 1:
        raise Unreadable(
            f"Ingen af de {len(tops)} filer i mappen eller zip-filen er en dagsorden eller et "
            "referat; angiv selve dokumentet."
        )
    return tops[0]
