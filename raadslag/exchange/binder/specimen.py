"""A page that shows how a letterhead looks in print, and whether it can be printed at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from raadslag.exchange.binder.contents import Binder, Letterhead
from raadslag.exchange.binder.write import Unwritable, write
from raadslag.exchange.meeting import Unreadable

UNPRINTABLE = "Logoet kan ikke trykkes; gem det enklere, eller brug PNG."


def specimen(head: Letterhead, body: str, on: date) -> bytes:
    """The front of minutes with nothing in them, as PDF.

    Raises:
        Unreadable: A standard for documents refuses the letterhead.
    """
    binder = Binder(head.name, body, on, kind="Prøve på brevhoved", letterhead=head)
    with TemporaryDirectory(prefix="raadslag-specimen-") as place:
        target = Path(place) / "brevhoved.pdf"
        try:
            made = write(binder, target)
        except Unwritable as refused:
            raise Unreadable(UNPRINTABLE) from refused
        if made.notes:
            raise Unreadable(UNPRINTABLE)
        return target.read_bytes()
