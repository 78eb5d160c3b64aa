"""The meeting that lies as JSON in a PDF made by Rådslag: read in place of the pages."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2

from raadslag.exchange.binder.orders import CARRIED
from raadslag.exchange.meeting import Meeting
from raadslag.exchange.pdf.document import is_pdf

NAME = "carried-json"
MOST = 20_000_000  # bytes of it


def carried(data: bytes) -> Meeting | None:
    """The meeting in a PDF's file of that name; None when there is none to be trusted."""
    if not is_pdf(data):
        return None
    try:
        return next(_meetings(data), None)
    except (pypdfium2.PdfiumError, ValueError):
        return None


def _meetings(data: bytes) -> Iterator[Meeting]:
    document = pypdfium2.PdfDocument(data)
    try:
        for at in range(document.count_attachments()):
            held = document.get_attachment(at)
            if held.get_name() == CARRIED:
                content = bytes(held.get_data())
                if len(content) <= MOST:
                    yield Meeting.from_json(content)
    finally:
        document.close()
