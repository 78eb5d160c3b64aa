"""Whether a PDF can be joined, found out in a child process."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

from raadslag.exchange.binder.orders import DAMAGED, ENDLESS, LOCKED, MOST_PAGES
from raadslag.exchange.binder.tagtree import numbers, tagged


class Found(TypedDict):
    """What is known of a PDF: the number of its pages, its tags, its damage."""

    pages: int
    tagged: bool
    mended: bool
    active: bool  # whether it holds scripts, media or files


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
    return {
        "pages": pages,
        "tagged": sound,
        "mended": bool(pdf.get_warnings()),
        "active": active(pdf),
    }


def active(source: Pdf) -> bool:
    """Whether a document holds scripts or files that a binder does not pass on."""
    names = source.Root.get("/Names", Dictionary())
    action = source.Root.get("/OpenAction")
    return (
        any(key in names for key in ("/JavaScript", "/Renditions"))
        or (isinstance(action, Dictionary) and action.get("/S") == Name.JavaScript)
        or holds_files(source)
    )


def holds_files(source: Pdf) -> bool:
    """Whether other files lie in a document."""
    names = source.Root.get("/Names", Dictionary())
    return "/EmbeddedFiles" in names or any(
        one.get("/Subtype") == Name.FileAttachment
        for page in source.pages
        for one in marks_on(page)
    )


def marks_on(page: Page) -> list[Object]:
    """The links, notes and fields of a page."""
    found = page.obj.get("/Annots")
    kept = list(found) if isinstance(found, Array) else []
    return [one for one in kept if isinstance(one, Dictionary)]
