"""A document with its proofs as one zip, written while it is sent; nothing is kept in memory."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from io import RawIOBase

Pieces = Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the package; its pieces are taken when its turn comes."""

    name: str
    pieces: Pieces


class _Out(RawIOBase):
    """Where the zip is written: what has come since it was last emptied."""

    def __init__(self) -> None:
        self._held: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(data)  # type: ignore[call-overload]  # a buffer, as zipfile hands it
        self._held.append(piece)
        return len(piece)

    def taken(self) -> bytes:
        """What is held, which is held no longer."""
        held, self._held = b"".join(self._held), []
        return held


def zipped(parts: Iterable[Part], at: datetime) -> Iterator[bytes]:
    """The bytes of a zip with these files, none of them packed.

    Args:
        parts: In the order they are to stand.
        at: The instant the files bear, so that the same package is the same bytes.
    """
    out = _Out()
    with zipfile.ZipFile(out, "w") as archive:
        for part in parts:
            told = zipfile.ZipInfo(part.name, at.timetuple()[:6])
            with archive.open(told, "w", force_zip64=True) as file:
                for piece in part.pieces:
                    file.write(piece)
                    yield out.taken()
    yield out.taken()
