"""A PDF to a draft: sheet, titles, head and the blocks of each item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from raadslag.exchange.draft import Draft, DraftItem
from raadslag.exchange.meeting import Unreadable, Warning
from raadslag.exchange.pdf.blocks import BlockReader
from raadslag.exchange.pdf.borders import Borders
from raadslag.exchange.pdf.contents import parted
from raadslag.exchange.pdf.document import Document, load
from raadslag.exchange.pdf.head import head_of
from raadslag.exchange.pdf.headers import without_headers
from raadslag.exchange.pdf.lines import Line, page_lines
from raadslag.exchange.pdf.sheet import Sheet, over_case, tag_depth
from raadslag.exchange.pdf.titles import Title, stops_at, titles_of

NO_ITEMS = (
    "Der er ingen dagsordenspunkter i PDF-filen; "
    "kontrollér, at den er en dagsorden eller et referat."
)
LOST_MARK = "Kryds i udvalgsrækken har mistet sin kolonne; udvalget kan ikke udpeges."
NO_WORDS = "Side {page} har intet tekstlag og er sprunget over."


def read_minutes(data: bytes, *, bordered: bool = False) -> Draft:
    """The draft of one agenda or one set of minutes.

    Args:
        bordered: Whether the system that made it prints fields without a heading.

    Raises:
        Unreadable: Not a PDF that can be opened, no text, or no items.
    """
    document = load(data)
    sheet = _sheet(document)
    titles = titles_of(sheet, document.bookmarks)
    if not titles:
        raise Unreadable(NO_ITEMS)
    sheet.title_depth = max(tag_depth(sheet.lines[title.start]) for title in titles)
    head = head_of(_front(sheet, titles[0].start))
    borders = Borders(sheet, len(titles)) if bordered else None
    items, warnings = _items(sheet, titles, borders)
    unread = (Warning(f"side {page}", NO_WORDS.format(page=page)) for page in document.unread)
    return Draft(
        head.kind,
        head.municipality,
        head.body,
        head.when,
        head.attendance,
        tuple(items),
        (*unread, *warnings),
    )


def _front(sheet: Sheet, end: int) -> Sequence[Line]:
    """The lines before the first item; none when they are the end of another item."""
    within = any(sheet.prominent(at) and over_case(sheet.lines[at].text) for at in range(end))
    return () if within else sheet.lines[:end]


def _sheet(document: Document) -> Sheet:
    """The lines that are the document's text."""
    heights = [page.height for page in document.pages]
    pages = without_headers([page_lines(page) for page in document.pages], heights)
    widths = {page.number: page.width for page in document.pages}
    kept, entries = parted(pages)
    return Sheet([line for lines in kept for line in lines], widths, entries)


def _items(
    sheet: Sheet, titles: Sequence[Title], borders: Borders | None
) -> tuple[list[DraftItem], list[Warning]]:
    """The items with their blocks; a title told twice is kept where its text is."""
    reader = BlockReader(sheet, borders)
    items: list[DraftItem] = []
    warnings: list[Warning] = []
    for title, end in _spans(sheet, titles):
        content = reader.read(title.end, stops_at(sheet, title.end, end))
        if _told_before(items, title):
            items.pop(_index(items, title))
        if title.number is None and not content.blocks:
            continue
        if content.lost_mark:
            warnings.append(Warning(f"items[{len(items)}].routing", LOST_MARK))
        items.append(
            DraftItem(
                title.number,
                title.text,
                title.closed,
                routing=content.routing,
                blocks=tuple(content.blocks),
            )
        )
    return items, warnings


def _spans(sheet: Sheet, titles: Sequence[Title]) -> Iterator[tuple[Title, int]]:
    """Each title with the line where its item ends."""
    ends = [title.start for title in titles[1:]] + [len(sheet.lines)]
    return zip(titles, ends, strict=True)


def _told_before(items: Sequence[DraftItem], title: Title) -> bool:
    """Whether a list at the front named this item without any text."""
    return any(_same(item, title) for item in items)


def _same(item: DraftItem, title: Title) -> bool:
    return (item.number, item.title) == (title.number, title.text) and not item.blocks


def _index(items: Sequence[DraftItem], title: Title) -> int:
    return next(at for at, item in enumerate(items) if _same(item, title))
