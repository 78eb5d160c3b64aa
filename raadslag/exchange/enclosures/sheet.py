"""PDF files in the child: may they be kept, and what do their pages look like."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Iterator, Mapping

import pikepdf
import pypdfium2 as pdfium

from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.pdf import engine
from raadslag.exchange.pdf.document import BROKEN, CUT_SHORT, LOCKED, opened

MOST_PAGES = 5_000
LEAST_WIDTH, MOST_WIDTH = 100, 2400  # pixels
MOST_HEIGHT = 12_000  # pixels; a drawing on a roll is shown smaller

TOO_MANY = f"PDF-filen har {{pages}} sider; højst {MOST_PAGES} kan lægges ved. Del den i flere."
PROGRAMS = (
    "PDF-filen rummer programmer (JavaScript eller kommandoer); "
    "gem den igen med »Udskriv til PDF«, og læg den ved."
)
CARRIES = (
    "PDF-filen har andre filer pakket ind i sig; gem den igen med »Udskriv til PDF«, "
    "og læg de andre filer ved for sig."
)
NO_PAGE = "PDF-filen har ingen side {number}; den har {pages}."
_ACTIVE = frozenset(("/JavaScript", "/Launch"))
DEEPEST = 8  # dictionaries within dictionaries that are looked at
_OBJECTS = 500_000  # objects looked at; the longest real budget has half


def inspect_task(data: bytes, options: Mapping[str, object]) -> dict[str, object]:
    """The number of pages of a PDF that can be read by everyone.

    Raises:
        Unreadable: Locked, damaged, cut short, too long, or with programs or files in it.
    """
    with opened(data) as handle:
        if b"%%EOF" not in data[-4096:]:
            raise Unreadable(CUT_SHORT)
        pages = engine.page_count(handle)
    if not pages:
        raise Unreadable(BROKEN)
    if pages > MOST_PAGES:
        raise Unreadable(TOO_MANY.format(pages=pages))
    _look_inside(data)
    # A page that cannot be drawn is found now, and not by the one who reads it.
    page_picture(data, 1, LEAST_WIDTH)
    return {"pages": pages}


def _look_inside(data: bytes) -> None:
    """Refuse what a reader's program would run or unpack."""
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for entry in _dictionaries(pdf):
                if entry.get("/S") in _ACTIVE:
                    raise Unreadable(PROGRAMS)
                if "/EF" in entry:
                    raise Unreadable(CARRIES)
    except pikepdf.PasswordError as error:
        raise Unreadable(LOCKED) from error
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, KeyError) as error:
        raise Unreadable(BROKEN) from error


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every dictionary of the file, those inside others too."""
    for at, one in enumerate(pdf.objects):
        if at > _OBJECTS:
            return
        yield from _within(one, DEEPEST)


def _within(one: pikepdf.Object, depth: int) -> Iterator[pikepdf.Object]:
    """The dictionary, and those written inside it; what has a number of its own comes by itself."""
    inner: Iterable[object] = ()
    if isinstance(one, pikepdf.Dictionary):
        yield one
        inner = (value for _, value in one.items())
    elif isinstance(one, pikepdf.Array):
        inner = one
    for value in inner if depth else ():
        if isinstance(value, pikepdf.Dictionary | pikepdf.Array) and not value.is_indirect:
            yield from _within(value, depth - 1)


def page_task(data: bytes, options: Mapping[str, object]) -> dict[str, object]:
    """One page as PNG in base64, with the number of pages."""
    number, width = int(str(options["number"])), int(str(options["width"]))
    picture, pages = page_picture(data, number, width)
    return {"data": base64.b64encode(picture).decode(), "pages": pages}


def page_picture(data: bytes, number: int, width: int) -> tuple[bytes, int]:
    """A page's picture as PNG, and how many pages there are.

    Raises:
        Unreadable: No such page, or the file cannot be opened.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        with opened(data):  # says why, unless it is only this way in that fails
            raise Unreadable(BROKEN) from error
    pages = len(document)
    if not 1 <= number <= pages:
        raise Unreadable(NO_PAGE.format(number=number, pages=pages))
    try:
        page = document[number - 1]
        scale = _scale(page.get_width(), page.get_height(), width)
        image = page.render(scale=scale, may_draw_forms=False).to_pil()
    except pdfium.PdfiumError as error:
        raise Unreadable(BROKEN) from error
    out = io.BytesIO()
    image.convert("RGB").save(out, "PNG", optimize=False)
    return out.getvalue(), pages


def _scale(page_width: float, page_height: float, width: int) -> float:
    """How much a page is enlarged to the width, within bounds."""
    wanted = max(LEAST_WIDTH, min(MOST_WIDTH, width))
    return min(wanted / max(page_width, 1.0), MOST_HEIGHT / max(page_height, 1.0))
