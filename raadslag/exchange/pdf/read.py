"""Agendas and minutes as PDF from any system that is not FirstAgenda."""

from __future__ import annotations

from raadslag.exchange.draft import Draft
from raadslag.exchange.pdf.document import is_pdf
from raadslag.exchange.pdf.minutes import read_minutes

NAME = "record-pdf"


def recognises(data: bytes) -> bool:
    """Whether the file is a PDF at all."""
    return is_pdf(data)


def read(data: bytes) -> Draft:
    """The draft of a record system's PDF.

    Raises:
        Unreadable: See :func:`raadslag.exchange.pdf.minutes.read_minutes`.
    """
    return read_minutes(data)
