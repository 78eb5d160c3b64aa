"""A meeting as a Word document, made with the standard library alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from raadslag.exchange.docx.contents import contents, marked
from raadslag.exchange.docx.parts import FIXED_PARTS, RELATIONS, W
from raadslag.exchange.firstagenda.wording import (
    ATTACHMENTS,
    DECISION,
    caseworker_lines,
    facts,
    header,
    numbered_title,
    people,
)
from raadslag.exchange.fragment import Piece, Run, pieces
from raadslag.exchange.meeting import Item, Meeting, Routing

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same meeting gives the same bytes
_BULLETS, _NUMBERS = 1, 2  # numbering definitions in parts.py; lists of their own come after
_NUMBERING = "word/numbering.xml"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def write(meeting: Meeting, *, opening: Sequence[str] = ()) -> bytes:
    """The meeting as the bytes of a .docx; ``opening`` stands between its facts and its items."""
    page = _Page()
    body = "".join(_body(meeting, opening, page))
    parts = {
        **FIXED_PARTS,
        _NUMBERING: FIXED_PARTS[_NUMBERING].replace("<!--lists-->", "".join(page.lists)),
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:document {W}><w:body>{body}{_SHEET}</w:body></w:document>",
        "word/_rels/document.xml.rels": RELATIONS.replace("<!--links-->", "".join(page.links)),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(_entry(name), content.encode())
    return packed.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


_SHEET = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" '
    'w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


class _Page:
    """What the document's parts must agree on: links and lists that count anew."""

    def __init__(self) -> None:
        self.links: list[str] = []
        self.lists: list[str] = []

    def link(self, url: str) -> str:
        """The key of a new link."""
        key = f"rLink{len(self.links) + 1}"
        self.links.append(
            f'<Relationship Id="{key}" Type="{_LINK}" Target={quoteattr(url)} '
            'TargetMode="External"/>'
        )
        return key

    def numbers_from(self, first: int, level: int) -> int:
        """The key of a new numbered list."""
        key = _NUMBERS + 1 + len(self.lists)
        self.lists.append(
            f'<w:num w:numId="{key}"><w:abstractNumId w:val="2"/>'
            f'<w:lvlOverride w:ilvl="{level - 1}"><w:startOverride w:val="{first}"/>'
            "</w:lvlOverride></w:num>"
        )
        return key


def _body(meeting: Meeting, opening: Sequence[str], page: _Page) -> Iterator[str]:
    """The paragraphs of the document."""
    yield _styled(header(meeting), "Title")
    for label, value in facts(meeting):
        yield _styled(f"{label} {value}")
    for label, names in people(meeting):
        yield _styled(f"{label}:")
        yield from map(_styled, names)
    yield from map(_styled, opening)
    yield from contents([_printable(numbered_title(one)) for one in meeting.items])
    for at, item in enumerate(meeting.items):
        yield _heading(at, numbered_title(item))
        yield from _item(item, page)


def _heading(at: int, title: str) -> str:
    """The heading of an item, where the list at the front leads."""
    words = _run(Run(title)) if title else ""
    return f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{marked(at, words)}</w:p>'


def _item(item: Item, page: _Page) -> Iterator[str]:
    """The paragraphs of one item, below its heading."""
    if item.case_number:
        yield _styled(item.case_number)
    if item.routing is not None:
        yield _styled("Kommunikation", "Heading2")
        yield _route(item.routing)
    for line in caseworker_lines(item):
        yield _styled(line)
    for section in item.sections:
        # An empty heading ends the text above, as in the HTML of minutes.
        yield _styled(section.heading or "", f"Heading{min(section.level, 5) + 1}")
        yield from _pieces(pieces(section.html, section.text), page)
    if item.decision is not None:
        yield _styled(DECISION, "Heading2")
        yield from _pieces(pieces(item.decision.html, item.decision.text), page)
    if item.attachments:
        yield _styled(ATTACHMENTS, "Heading2")
        yield from (_styled(attachment.title) for attachment in item.attachments)


def _pieces(found: Iterable[Piece], page: _Page) -> Iterator[str]:
    """Paragraphs, list items and tables."""
    lists: dict[int, int] = {}
    for piece in found:
        if piece.kind != "list_item":
            lists.clear()
        if piece.kind == "table":
            yield _table(piece.rows)
        elif piece.kind == "list_item":
            yield _paragraph(_listed(piece, lists, page), piece.runs, page)
        else:
            yield _paragraph("", piece.runs, page)


def _listed(piece: Piece, lists: dict[int, int], page: _Page) -> str:
    """The numbering of a list item; ``lists`` holds the open list of each level."""
    for deeper in [level for level in lists if level > piece.level]:
        del lists[deeper]
    number = int(piece.label[:-1]) if piece.label[:-1].isdecimal() else None
    if number is None:
        lists[piece.level] = _BULLETS
    elif lists.get(piece.level, _BULLETS) == _BULLETS or number == 1:
        lists[piece.level] = page.numbers_from(number, piece.level)
    level = min(piece.level, 9) - 1
    return (
        f'<w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="{level}"/>'
        f'<w:numId w:val="{lists[piece.level]}"/></w:numPr></w:pPr>'
    )


def _styled(text: str, style: str = "") -> str:
    """A paragraph of plain text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{_run(Run(text)) if text else ''}</w:p>"


def _paragraph(properties: str, runs: Iterable[Run], page: _Page) -> str:
    return f"<w:p>{properties}{''.join(_linked(run, page) for run in runs)}</w:p>"


def _linked(run: Run, page: _Page) -> str:
    if not run.url:
        return _run(run)
    return f'<w:hyperlink r:id="{page.link(run.url)}">{_run(run)}</w:hyperlink>'


def _run(run: Run) -> str:
    """Words in one look."""
    if run.text == "\n":
        return "<w:r><w:br/></w:r>"
    look = "<w:b/>" if run.strong else ""
    look += "<w:i/>" if run.em else ""
    if run.raised:
        raised = "subscript" if run.raised == "sub" else "superscript"
        look += f'<w:vertAlign w:val="{raised}"/>'
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(_printable(run.text))}</w:t></w:r>'


def _printable(text: str) -> str:
    """Text without signs XML cannot hold."""
    return "".join(sign for sign in text if sign >= " " and not "\ud800" <= sign <= "\udfff")


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    """A table with lines round its cells."""
    filled = list(rows)
    widest = max(map(len, filled))
    grid = '<w:gridCol w:w="1800"/>' * widest
    lines = "".join(_row([*row, *[""] * (widest - len(row))]) for row in filled)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"
    )


def _row(cells: Iterable[str]) -> str:
    inner = "".join(f"<w:tc><w:tcPr/>{_styled(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{inner}</w:tr>"


def _route(routing: Routing) -> str:
    """The row of codes with its marks in their own columns."""
    if routing.marked is None:
        return _styled(" ".join(routing.bodies))
    marks = tuple("X" if code in routing.marked else "" for code in routing.bodies)
    return _table([routing.bodies, marks])
