"""A page of FirstAgenda Publication, saved from a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from raadslag.exchange.draft import Draft, DraftItem
from raadslag.exchange.firstagenda.fields import (
    attendance,
    field_blocks,
    is_closed,
    kind_of,
    when,
)
from raadslag.exchange.firstagenda.web_archive import is_archive, page
from raadslag.exchange.html.blocks import blocks
from raadslag.exchange.html.tokens import balanced_tokens, refuse_depth
from raadslag.exchange.html.words import fold
from raadslag.exchange.meeting import Attachment, Unreadable

NAME = "firstagenda-html"

_MARKS = (b"dagsordenDetaljer", b"sagsfremstillingContainer", b"window.localizationKeys")
_LOCKED = '.glyphicon-lock, .lukket, [title="Lukket punkt"], [aria-label="Lukket punkt"]'
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://[^\s>]+)")
_ATTACHED = "a.bilag-link, .pdf-label"


def recognises(data: bytes) -> bool:
    """Whether the bytes are a page of FirstAgenda Publication."""
    return any(mark in data for mark in _MARKS)


def read(data: bytes) -> Draft:
    """The meeting on a saved page.

    Raises:
        Unreadable: The page is a list of meetings, or was saved without its items.
    """
    text = _decoded(page(data) if is_archive(data) else data)
    refuse_depth(text)
    tree = LexborHTMLParser(text)
    rows = tree.css("tr.punktrow")
    if not rows:
        raise Unreadable(_no_items(tree))
    base = _address(tree, text)
    kind, body, place, moment, told = _masthead(tree)
    return Draft(
        kind=kind_of(kind),
        municipality=None,
        body=body or None,
        meeting=when(moment, place, told),
        attendance=attendance(_people(tree)),
        items=tuple(_item(row, base) for row in rows),
    )


def _decoded(data: bytes) -> str:
    """The page's text; browsers save UTF-8, old ones Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Broken in one place is still UTF-8; wrong from the start is not.
        few = data.count(b"\xc3") > 2 and error.start > 0
        return data.decode("utf-8-sig" if few else "cp1252", "replace")


def _no_items(tree: LexborHTMLParser) -> str:
    if tree.css_first(".searchresult, #resultater") is not None:
        return (
            "Siden er en liste over møder og ikke selv et møde; åbn et af møderne i browseren, "
            "og gem den side i stedet."
        )
    return (
        "Siden er gemt uden dagsordenspunkter; vent i browseren, til punkterne kan ses, "
        "og gem den så som »Hele websiden«."
    )


def _address(tree: LexborHTMLParser, text: str) -> str:
    """The address the page was saved from; "" when the page does not say."""
    saved = _SAVED_FROM.search(text[:4000])
    if saved:
        return saved[1]
    link = tree.css_first('link[rel="canonical"], base[href]')
    return (link.attributes.get("href") or "") if link is not None else ""


def _masthead(tree: LexborHTMLParser) -> tuple[str, str, str, str, str]:
    """Kind, body, place, date and time as printed, and all of them together."""
    title = _text(tree.css_first("h1"))
    body, place = _first(tree, ".udvalg"), _first(tree, ".sted")
    dated = _first(tree, "table.dagsordeninfo .dato") or _first(tree, ".dato") or title
    told = _first(tree, "[data-meeting-description]")
    button = tree.css_first("#hentHeledagsorden")
    kind = f"{title} {(button.attributes.get('value') or '') if button is not None else ''}"
    return kind, body, place, dated, f"{title} {body} {told}"


def _people(tree: LexborHTMLParser) -> Iterator[tuple[str, list[str]]]:
    """The lists of names, each with the label of its row."""
    for cell in tree.css("td.deltagere"):
        row = cell.parent
        label = _text(row.css_first("td")) if row is not None else ""
        yield label, [block.text for block in blocks(cell.inner_html or "")]


def _item(row: LexborNode, base: str) -> DraftItem:
    number = _text(row.css_first("td .label, td"))
    title = _text(row.css_first(".overskrift"))
    details = row.css_first(".details")
    locked = row.css_first(_LOCKED) is not None
    case_number, content = "", ""
    attachments: tuple[Attachment, ...] = ()
    if details is not None:
        case_number = _text(details.css_first(".sagsnummer"))
        attachments = _attachments(details, base)
        content = _content(details)
    return DraftItem(
        number=number or None,
        title=title,
        closed=locked or is_closed(title),
        case_number=case_number or None,
        blocks=field_blocks(balanced_tokens(content)),
        attachments=attachments,
    )


def _attachments(details: LexborNode, base: str) -> tuple[Attachment, ...]:
    """The list of attachments, taken out of the item."""
    found: list[Attachment] = []
    for listing in [one for one in details.css("ul") if one.css_first(_ATTACHED) is not None]:
        found.extend(_listed(listing, base))
        _drop_heading(listing)
        listing.decompose()
    return tuple(one for one in found if one.title)


def _listed(listing: LexborNode, base: str) -> Iterator[Attachment]:
    """The entries of a list; one without a link is a document not published."""
    for entry in listing.css("li"):
        link = next((child for child in entry.iter() if child.tag == "a"), None)
        if link is not None:
            address = link.attributes.get("href") or ""
            yield Attachment(_text(link), url=urljoin(base, address) or None)
            continue
        for label in entry.css(".pdf-label"):
            label.decompose()
        title = _text(entry)
        yield Attachment(title, public=not is_closed(title))


def _drop_heading(listing: LexborNode) -> None:
    """Take away the heading over the attachments."""
    above = listing.prev
    while above is not None and not above.is_element_node:
        above = above.prev
    if above is not None and above.tag in ("h2", "h3", "h4"):
        above.decompose()


def _content(details: LexborNode) -> str:
    for line in details.css(".sagsnummer"):
        line.decompose()
    return details.inner_html or ""


def _first(tree: LexborHTMLParser, selector: str) -> str:
    return _text(tree.css_first(selector))


def _text(node: LexborNode | None) -> str:
    return fold(node.text()) if node is not None else ""
