"""FirstAgenda's PDF: each item on a new page under "Punkt N: …"."""

from __future__ import annotations

import re

from raadslag.exchange.draft import Draft
from raadslag.exchange.pdf.document import first_words, is_pdf, producer_of
from raadslag.exchange.pdf.minutes import read_minutes

NAME = "firstagenda-pdf"
MAKER = "FirstAgenda"
LOOKED_THROUGH = 6  # pages: front, contents, and the first items

_FRONT = re.compile(r"^\s*Mødedato\b", re.M)
_ITEM = re.compile(r"^\s*Punkt\s+\d+(?:\.?\w)?\s*:", re.M)
_PAGE_OPENS = re.compile(r"(?:\A|\f)\s*Punkt\s+\d+(?:\.?\w)?\s*:")


def recognises(data: bytes) -> bool:
    """Whether FirstAgenda made the PDF, by its name or by its front and items."""
    if not is_pdf(data):
        return False
    if MAKER in producer_of(data):
        return True
    words = first_words(data, LOOKED_THROUGH)
    items = len(_ITEM.findall(words))
    # Pages taken out of a document have no front, but each item begins a page.
    apart = items > 1 and items == len(_PAGE_OPENS.findall(words))
    return items > 0 and (apart or _FRONT.search(words) is not None)


def read(data: bytes) -> Draft:
    """The draft of a FirstAgenda PDF.

    Raises:
        Unreadable: See :func:`raadslag.exchange.pdf.minutes.read_minutes`.
    """
    return read_minutes(data, bordered=True)
