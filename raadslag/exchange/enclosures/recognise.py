"""Words in scanned pages: drawn in the child, recognised by tesseract, a few at a time."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import IO

from raadslag.exchange.enclosures.extract import IN_PICTURE, installed
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.workbench.ask import ask
from raadslag.verdict import RuleBroken

PAGE_WIDTH = 1654  # pixels of an A4 page at 200 dots an inch
PAGE_SECONDS = 60  # a page that takes longer has no words
AT_A_TIME = 20.0  # seconds after which the pages left wait for another turn
LANGUAGES = ("dan+eng", "eng")  # the second when Danish is not installed

RECOGNISED = "Teksten er genkendt i billeder af siderne og kan have fejl."
NOTHING = "Der blev ikke fundet tekst i filen, heller ikke med tekstgenkendelse."
_NO_LANGUAGE = b"load any languages"
_PAGE = re.compile(r"side (\d+)")


class NoProgram(RuleBroken):
    """The program that recognises words does not work; nothing is wrong with the page."""

    text = "Programmet tesseract kan ikke bruges: {why}. Installer det igen med dansk."


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Finds words in pages that are pictures; ``program`` is tesseract, "" for none."""

    program: str = field(default_factory=installed)
    seconds: float = AT_A_TIME

    def words(
        self, file: bytes | IO[bytes], places: Sequence[str], pending: Sequence[int]
    ) -> Mapping[int, str]:
        """The words of the first pages that wait, one at least, by their place in the text.

        Args:
            file: The bytes, or a file that can be read from its start.
            places: Where each text of the document stands: "side 4".
            pending: Which of them are pictures.

        Raises:
            NoProgram: Tesseract cannot be run, or knows no language.
        """
        until = time.monotonic() + self.seconds
        found: dict[int, str] = {}
        for at in pending:
            found[at] = self._page(file, places[at])
            if time.monotonic() >= until:
                break
        return found

    def _page(self, file: bytes | IO[bytes], place: str) -> str:
        try:
            picture = _drawn(file, place)
        except Unreadable:
            return ""
        return self._recognised(picture)

    def _recognised(self, png: bytes) -> str:
        """The words in a picture we have drawn ourselves, Danish before English."""
        for languages in LANGUAGES:
            try:
                done = subprocess.run(
                    [self.program, "stdin", "stdout", "-l", languages],
                    input=png,
                    capture_output=True,
                    timeout=PAGE_SECONDS,
                    check=False,
                    env={**os.environ, "OMP_THREAD_LIMIT": "1"},  # its threads wait for each other
                )
            except OSError as fault:
                raise NoProgram(why=fault.strerror or type(fault).__name__) from fault
            except subprocess.TimeoutExpired:
                return ""
            if done.returncode == 0:
                return done.stdout.decode("utf-8", "replace").replace("\f", "").strip()
        if _NO_LANGUAGE in done.stderr:
            raise NoProgram(why="der er hverken dansk eller engelsk hos det")
        return ""


def _drawn(file: bytes | IO[bytes], place: str) -> bytes:
    if place == IN_PICTURE:
        return base64.b64decode(ask("legible", file)["data"])
    number = _PAGE.fullmatch(place)
    page = int(number[1]) if number else 1
    return base64.b64decode(ask("page", file, number=page, width=PAGE_WIDTH)["data"])
