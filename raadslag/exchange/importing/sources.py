"""From the paths of an import to the documents in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from raadslag.exchange.acadre import read as acadre
from raadslag.exchange.sbsys import read as sbsys

SNIFF_BYTES = 5_000_000  # an export's main document is well below this
CHUNK = 1 << 20
PASSED_OVER = frozenset({".json~", ".tmp", ".part", ".lnk", ".ds_store"})


def documents(paths: Iterable[Path]) -> Iterator[Path]:
    """The documents to read: files, zips, and folders that are one export.

    A folder holding the XML of one SBSYS or Acadre export with its enclosures
    is one document; any other folder is walked, links and hidden files aside.
    """
    for path in paths:
        yield from _inside(path) if path.is_dir() else (path,)


def _inside(folder: Path) -> Iterator[Path]:
    if _is_export(folder):
        yield folder
        return
    for path in sorted(folder.iterdir()):
        if path.is_symlink() or path.name.startswith(".") or path.suffix.lower() in PASSED_OVER:
            continue
        if path.is_dir():
            yield from _inside(path)
        elif path.is_file():
            yield path


def _is_export(folder: Path) -> bool:
    """One recognised XML file, and nothing beside it but folders and manifests."""
    there = [path for path in folder.iterdir() if path.is_file() and not path.is_symlink()]
    if not there or any(path.suffix.lower() != ".xml" for path in there):
        return False
    recognised = [path for path in there if _recognised(path)]
    return len(recognised) == 1


def _recognised(path: Path) -> bool:
    with path.open("rb") as file:
        data = file.read(SNIFF_BYTES)
    return sbsys.recognises(data) or acadre.recognises(data)


def printed(path: Path) -> str:
    """A path as it can be stored and shown.

    Names from older systems may hold bytes that are no letters at all.
    """
    return "".join(each if each.isprintable() else "\ufffd" for each in str(path))


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes, or of a folder's names and bytes."""
    if path.is_file():
        return _file_digest(path)
    whole = hashlib.sha256()
    for file in sorted(one for one in path.rglob("*") if one.is_file() and not one.is_symlink()):
        whole.update(f"{file.relative_to(path)}\0{_file_digest(file)}\n".encode())
    return whole.hexdigest()


def _file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
