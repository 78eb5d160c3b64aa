"""What a document says of the log: printed on it, so that every copy is a witness."""

from __future__ import annotations

import io
from dataclasses import dataclass

import segno
from django.conf import settings

from raadslag.ledger.models import Checkpoint
from raadslag.rules.fingerprint import short_form


@dataclass(frozen=True, slots=True)
class Stamp:
    """A checkpoint in print."""

    note: str  # the signed checkpoint, as it is to be printed
    size: int  # entries
    root: str  # hex
    address: str  # of the page that shows it

    @property
    def short(self) -> str:
        """The root as people read it aloud: 16 digits in fours."""
        return short_form(self.root)

    def qr(self) -> bytes:
        """The address as a QR code, an SVG picture."""
        packed = io.BytesIO()
        segno.make(self.address, error="m").save(packed, kind="svg", scale=4, border=2)
        return packed.getvalue()


def stamp(checkpoint: Checkpoint) -> Stamp:
    """The checkpoint as a document prints it."""
    root = bytes(checkpoint.root).hex()
    address = f"{settings.RAADSLAG_ADDRESS}/log/{checkpoint.size}/?rod={root}"
    return Stamp(checkpoint.note, checkpoint.size, root, address)
