"""The text of a file, asked of the child; pages that are pictures are told of."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import IO

from raadslag.exchange.enclosures.kinds import NO_TEXT
from raadslag.exchange.limits import MEGABYTE, Limits
from raadslag.exchange.workbench.ask import ask

READING = Limits(file_bytes=1000 * MEGABYTE, memory_bytes=1500 * MEGABYTE, seconds=180.0)
MOST_SCANNED = 300  # pages recognised in one file
LEAST_SIGNS = 8  # visible signs; fewer is a page that is a picture
IN_PICTURE = "billedet"  # place of the words in a picture

NOT_INSTALLED = (
    "{problem} Tekstgenkendelse er ikke installeret på serveren, så filen kan ikke søges "
    "eller undersøges for CPR-numre."
)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What a file says; ``places`` tells where each of ``pages`` stands.

    ``problem`` is one or two Danish sentences on what could not be read; "" when all was.
    ``pending`` are the places, from 0, of the pages that are pictures.
    """

    pages: tuple[str, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""
    places: tuple[str, ...] = ()
    pending: tuple[int, ...] = ()


def installed() -> str:
    """The program that recognises words in pictures; "" when there is none."""
    return shutil.which("tesseract") or ""


@dataclass(frozen=True, slots=True)
class Extractor:
    """Reads the text of files; ``tesseract`` is the program that recognises, "" for none."""

    tesseract: str = field(default_factory=installed)
    limits: Limits = READING

    def extract(self, file: bytes | IO[bytes], media_type: str) -> Extracted:
        """All that a file says, properties included.

        Args:
            file: The bytes, or a file that can be read from its start.
            media_type: What it was recognised as.

        Raises:
            Unreadable: It could not be read at all; one Danish sentence.
        """
        told = ask("text", file, limits=self.limits, media_type=media_type)
        read = Extracted(
            pages=tuple(map(str, told["pages"])),
            metadata={str(name): str(said) for name, said in told["metadata"].items()},
            problem=str(told["problem"]),
            places=tuple(map(str, told["places"])),
        )
        return self._with_pending(read, media_type)

    def _with_pending(self, read: Extracted, media_type: str) -> Extracted:
        """The same, and which pages have to be recognised."""
        if read.problem == NO_TEXT:
            read = replace(read, pages=("",), places=(IN_PICTURE,), pending=(0,))
        elif media_type == "application/pdf":
            bare = [at for at, place in enumerate(read.places) if _is_bare(place, read.pages[at])]
            read = replace(read, pending=tuple(bare[:MOST_SCANNED]))
        if read.pending and not self.tesseract:
            return replace(read, problem=NOT_INSTALLED.format(problem=read.problem))
        return read


def _is_bare(place: str, page: str) -> bool:
    """Whether a page of a PDF shows no text."""
    return place.startswith("side ") and sum(not sign.isspace() for sign in page) < LEAST_SIGNS
