"""Reading the text of stored documents, one at a time, away from web requests."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.utils import timezone

from raadslag.exchange.enclosures.extract import Extracted, Extractor
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.workbench.ask import Broke
from raadslag.files.actions import claim_text, keep_text, release_text
from raadslag.files.models import StoredFile
from raadslag.files.queries import awaiting_text, is_exhausted, open_file

LOOKED_AT: Final = 50  # waiting documents one worker tries to claim before it rests
GONE = "Filens indhold findes ikke i lageret; hent det fra en sikkerhedskopi."
GIVEN_UP = "Filens tekst kunne ikke læses efter tre forsøg: {problem}"
UNKNOWN = "læseren blev afbrudt hver gang; gem filen på ny fra kilden."


def run_one(now: datetime, extractor: Extractor | None = None) -> bool:
    """Read one document that nobody has read; False when none waits.

    Several workers may run at once: each claims its document first. One that
    breaks its reader three times is given up, and the problem says why.
    """
    for file in awaiting_text()[:LOOKED_AT]:
        if claim_text(file=file, now=now):
            _read(file, now, extractor or Extractor())
            return True
        if is_exhausted(file, now):
            _give_up(file, now, UNKNOWN)
            return True
    return False


def _read(file: StoredFile, now: datetime, extractor: Extractor) -> None:
    """Read the document; what cannot be read is kept as its problem."""
    try:
        with open_file(file) as opened:
            read = extractor.extract(opened, file.media_type)
    except Broke as broken:
        if is_exhausted(file, now):
            _give_up(file, now, str(broken))
        else:
            release_text(file=file)
    except FileNotFoundError:
        _keep(file, Extracted(problem=GONE), now)
    except Unreadable as refused:
        _keep(file, Extracted(problem=str(refused)), now)
    else:
        _keep(file, read, now, wait=bool(extractor.tesseract))


def _give_up(file: StoredFile, now: datetime, problem: str) -> None:
    _keep(file, Extracted(problem=GIVEN_UP.format(problem=problem)), now)


def _keep(file: StoredFile, read: Extracted, now: datetime, *, wait: bool = False) -> None:
    keep_text(
        file=file,
        pages=read.pages,
        places=read.places,
        metadata=read.metadata,
        problem=read.problem,
        now=timezone.now(),  # the index asks for what was read after another: not when it began
        pending=read.pending,
        wait=wait,
    )
