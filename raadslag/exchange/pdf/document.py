"""A PDF opened safely: its pages of runs, its bookmarks, who made it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import pypdfium2.raw as raw

from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pdf import engine
from raadslag.exchange.pdf.links import Link, linked, page_links
from raadslag.exchange.pdf.outline import Bookmark, bookmarks
from raadslag.exchange.pdf.runs import PageReader, Run, page_text
from raadslag.exchange.pdf.tags import TagReader

MAX_PAGES = 1_000  # a council's whole package with attachments has some hundreds
MAX_RUNS = 200_000  # keeps memory near 200 MB
MARK_WITHIN = 1024  # where the standard lets "%PDF-" begin
TAIL = 4096  # where the end mark must stand, rubbish after it allowed for
LEAST_TEXT = 20  # visible signs; fewer is a picture with a stamp on it

TOO_MANY_PAGES = (
    f"PDF-filen har {{pages}} sider; der læses højst {MAX_PAGES}. Del den, og læs delene."
)
TOO_MUCH_TEXT = "PDF-filen har for meget tekst på side {page} til at være en dagsorden; del den."
LOCKED = "PDF-filen er beskyttet med adgangskode; gem den uden adgangskode, og prøv igen."
NO_PDF = "Filen er ikke en PDF; vælg en anden fil."
BROKEN = "PDF-filen er beskadiget og kan ikke åbnes; hent den igen fra kilden."
CUT_SHORT = "PDF-filen er afkortet (slutningen mangler); hent den igen fra kilden."
NO_TEXT = (
    "PDF-filen har intet tekstlag (den er et skannet billede); kør tekstgenkendelse på den først."
)


class Page(NamedTuple):
    """One page as drawn."""

    number: int
    width: float
    height: float
    runs: list[Run]


class Document(NamedTuple):
    """One PDF as drawn; ``unread`` are numbers of pages that gave nothing."""

    pages: list[Page]
    bookmarks: list[Bookmark]
    unread: list[int]


def is_pdf(data: bytes) -> bool:
    """Whether the file says it is a PDF."""
    return b"%PDF-" in data[:MARK_WITHIN]


@contextmanager
def opened(data: bytes) -> Iterator[int]:
    """The handle of the loaded document, closed afterwards.

    Raises:
        Unreadable: Encrypted, broken, cut short or without end.
    """
    raw_data = ctypes.cast(ctypes.c_char_p(data), ctypes.c_void_p)
    handle = engine.load_document(raw_data, len(data), None)
    if not handle:
        raise Unreadable(_reason(data))
    try:
        yield handle
    finally:
        engine.close_document(handle)


def _reason(data: bytes) -> str:
    """Why PDFium would not open the file."""
    if engine.last_error() in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return LOCKED
    if not is_pdf(data):
        return NO_PDF
    return BROKEN if b"%%EOF" in data[-TAIL:] else CUT_SHORT


def load(data: bytes) -> Document:
    """All pages with their runs.

    Raises:
        Unreadable: See :func:`opened`; also too many pages, or no text.
    """
    with opened(data) as handle:
        # PDFium mends a file that was cut off, and then silently has fewer pages.
        if b"%%EOF" not in data[-TAIL:]:
            raise Unreadable(CUT_SHORT)
        count = engine.page_count(handle)
        if count > MAX_PAGES:
            raise Unreadable(TOO_MANY_PAGES.format(pages=count))
        pages, unread = _pages(handle, count)
        if sum(len(run.text) for page in pages for run in page.runs) < LEAST_TEXT:
            raise Unreadable(NO_TEXT if count else BROKEN)
        return Document(pages, bookmarks(handle), unread)


def producer_of(data: bytes) -> str:
    """The program that made the file; empty when it cannot be opened."""
    try:
        with opened(data) as handle:
            return _producer(handle)
    except Unreadable:
        return ""


def first_words(data: bytes, pages: int) -> str:
    """The text of the first pages, form feeds between; empty when it cannot be opened."""
    try:
        with opened(data) as handle:
            count = min(pages, engine.page_count(handle))
            return "\n\f\n".join(_words(handle, index) for index in range(count))
    except Unreadable:
        return ""


def _words(handle: int, index: int) -> str:
    """The plain text of one page."""
    page = engine.load_page(handle, index)
    if not page:
        return ""
    textpage = engine.load_text(page)
    try:
        return page_text(textpage) if textpage else ""
    finally:
        if textpage:
            engine.close_text(textpage)
        engine.close_page(page)


def _producer(handle: int) -> str:
    """The program that made the file, as it says itself."""
    return engine.wide_text(engine.meta_text, handle, b"Producer")


def _pages(handle: int, count: int) -> tuple[list[Page], list[int]]:
    """The pages, and the numbers of those without text."""
    readers = PageReader(), TagReader(_producer(handle))
    pages: list[Page] = []
    unread: list[int] = []
    total = 0
    for index in range(count):
        page = _page(handle, index, *readers)
        pages.append(page)
        total += len(page.runs)
        if not page.runs:
            unread.append(page.number)
        if total > MAX_RUNS:
            raise Unreadable(TOO_MUCH_TEXT.format(page=page.number))
    return pages, unread


def _page(handle: int, index: int, reader: PageReader, tree: TagReader) -> Page:
    """One page; a page PDFium cannot read is empty."""
    number = index + 1
    page = engine.load_page(handle, index)
    if not page:
        return Page(number, 0.0, 0.0, [])
    try:
        width, height = engine.page_width(page), engine.page_height(page)
        runs = _page_runs(page, reader)
        links: list[Link] = page_links(handle, page)
        if links:
            runs = linked(runs, links)
        tags = tree.tags(page)
        if tags:
            runs = [run._replace(tag=tags.get(run.mark)) for run in runs]
        return Page(number, width, height, runs)
    finally:
        engine.close_page(page)


def _page_runs(page: int, reader: PageReader) -> list[Run]:
    textpage = engine.load_text(page)
    if not textpage:
        return []
    try:
        return reader.runs(textpage)
    finally:
        engine.close_text(textpage)
