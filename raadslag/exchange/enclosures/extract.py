"""The text of a file, asked of the child; scans are recognised where possible."""

from __future__ import annotations

import base64
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import IO

from raadslag.exchange.enclosures.kinds import NO_TEXT
from raadslag.exchange.limits import MEGABYTE, Limits
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.workbench.ask import ask

READING = Limits(file_bytes=1000 * MEGABYTE, memory_bytes=1500 * MEGABYTE, seconds=180.0)
PAGE_WIDTH = 1654  # pixels of an A4 page at 200 dots an inch
MOST_SCANNED = 300  # pages recognised in one file
PAGE_SECONDS = 120
LEAST_SIGNS = 8  # visible signs; fewer is a page that is a picture

NOT_INSTALLED = (
    "{problem} Tekstgenkendelse er ikke installeret på serveren, så filen kan ikke søges "
    "eller undersøges for CPR-numre."
)
RECOGNISED = "Teksten er genkendt i billeder af siderne og kan have fejl."
NOTHING = "Der blev ikke fundet tekst i filen, heller ikke med tekstgenkendelse."


@dataclass(frozen=True, slots=True)
class Extracted:
    """What a file says; ``places`` tells where each of ``pages`` stands.

    ``problem`` is one or two Danish sentences on what could not be read; "" when all was.
    """

    pages: tuple[str, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extractor:
    """Reads the text of files; ``tesseract`` is the program that recognises, "" for none."""

    tesseract: str = field(default_factory=lambda: shutil.which("tesseract") or "")
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
        return self._recognised(read, file, media_type)

    def _recognised(self, read: Extracted, file: bytes | IO[bytes], media_type: str) -> Extracted:
        """The same with the words of its pictures, if it has only those."""
        bare = [at for at, place in enumerate(read.places) if _is_bare(place, read.pages[at])]
        scanned = media_type == "application/pdf" and bool(bare)
        pictured = read.problem == NO_TEXT
        if not scanned and not pictured:
            return read
        if not self.tesseract:
            return replace(read, problem=NOT_INSTALLED.format(problem=read.problem))
        if pictured:
            return self._of_picture(read, file)
        pages = list(read.pages)
        for at in bare[:MOST_SCANNED]:
            pages[at] = self._page(file, at + 1) or pages[at]
        found = any(pages[at].strip() for at in bare)
        return replace(read, pages=tuple(pages), problem=RECOGNISED if found else NOTHING)

    def _of_picture(self, read: Extracted, file: bytes | IO[bytes]) -> Extracted:
        words = self._words(base64.b64decode(ask("legible", file)["data"]))
        if not words.strip():
            return replace(read, problem=NOTHING)
        return replace(read, pages=(words,), places=("billedet",), problem=RECOGNISED)

    def _page(self, file: bytes | IO[bytes], number: int) -> str:
        try:
            drawn = ask("page", file, number=number, width=PAGE_WIDTH)
        except Unreadable:
            return ""
        return self._words(base64.b64decode(drawn["data"]))

    def _words(self, png: bytes) -> str:
        """The words in a picture we have drawn ourselves, Danish before English."""
        for languages in ("dan+eng", "eng"):
            try:
                done = subprocess.run(
                    [self.tesseract, "stdin", "stdout", "-l", languages],
                    input=png,
                    capture_output=True,
                    timeout=PAGE_SECONDS,
                    check=False,
                )
            except (OSError, subprocess.TimeoutExpired):
                return ""
            if done.returncode == 0:
                return done.stdout.decode("utf-8", "replace").replace("\f", "").strip()
        return ""


def _is_bare(place: str, page: str) -> bool:
    """Whether a page of a PDF shows no text."""
    return place.startswith("side ") and sum(not sign.isspace() for sign in page) < LEAST_SIGNS


def extract(file: bytes | IO[bytes], media_type: str) -> Extracted:
    """All that a file says; see :meth:`Extractor.extract`."""
    return Extractor().extract(file, media_type)
