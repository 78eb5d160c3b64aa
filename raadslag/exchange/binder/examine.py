"""Whether a PDF can be joined, found out in a child process."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import pikepdf
from pikepdf import Dictionary, Pdf

from raadslag.exchange.binder.orders import DAMAGED, ENDLESS, LOCKED, MOST_PAGES
from raadslag.exchange.binder.tagtree import numbers, tagged


class Found(TypedDict):
    """What is known of a PDF: the number of its pages, its tags, its damage."""

    pages: int
    tagged: bool
    mended: bool


class Unjoinable(Exception):
    """A PDF that cannot be joined, with a sentence for the reader."""


def examine(path: Path) -> Found:
    """Look a PDF through.

    Raises:
        Unjoinable: It is locked, empty or too damaged.
    """
    try:
        with opened(path) as pdf:
            return _looked(pdf)
    except pikepdf.PasswordError as error:
        raise Unjoinable(LOCKED) from error
    except (pikepdf.PdfError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unjoinable(DAMAGED) from error


def opened(path: Path) -> Pdf:
    """A PDF, read piece by piece so that its size costs no memory."""
    return pikepdf.open(path, access_mode=pikepdf.AccessMode.stream, suppress_warnings=True)


def _looked(pdf: Pdf) -> Found:
    pages = len(pdf.pages)
    if pages > MOST_PAGES:
        raise Unjoinable(ENDLESS)
    whole = sum(1 for page in pdf.pages if isinstance(page.obj, Dictionary) and page.mediabox)
    if not pages or whole != pages:
        raise Unjoinable(DAMAGED)
    sound = tagged(pdf) and bool(numbers(pdf.Root["/StructTreeRoot"]["/ParentTree"]))
    return {"pages": pages, "tagged": sound, "mended": bool(pdf.get_warnings())}
