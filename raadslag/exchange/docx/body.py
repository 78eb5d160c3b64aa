"""The body in order: paragraphs, and tables as rows of cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from raadslag.exchange.docx.names import W, value
from raadslag.exchange.docx.paragraphs import Paragraph, Reader

_P, _TBL, _TR, _TC = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
_INTO = frozenset(
    W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
)
_BOX = f"{W}txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; ``span`` is how many columns it covers."""

    content: tuple[Paragraph | Table, ...] = ()
    span: int = 1
    continued: bool = False  # merged with the cell above

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The cell's own paragraphs that say something."""
        return [one for one in self.content if isinstance(one, Paragraph) and one.lines]

    @property
    def text(self) -> str:
        """All that stands in the cell on one line."""
        return " ".join(one.text for one in self.content).strip()


@dataclass(frozen=True, slots=True)
class Table:
    """A table's rows."""

    rows: tuple[tuple[Cell, ...], ...] = field(default=())

    @property
    def text(self) -> str:
        """All that stands in the table on one line."""
        return " ".join(cell.text for row in self.rows for cell in row)


def read_body(place: etree._Element, reader: Reader) -> Iterator[Paragraph | Table]:
    """All paragraphs and tables of a body, a cell or a text box."""
    for child in place:
        if child.tag == _P:
            yield reader.paragraph(child)
            yield from _boxes(child, reader)
        elif child.tag == _TBL:
            yield _table(child, reader)
        elif child.tag in _INTO:
            yield from read_body(child, reader)


def _boxes(paragraph: etree._Element, reader: Reader) -> Iterator[Paragraph | Table]:
    """The text boxes anchored in a paragraph; the copy for old programs is left out."""
    for box in paragraph.iter(_BOX):
        outer = [one.tag for one in box.iterancestors()]
        inner = outer[: outer.index(_P)] if _P in outer else outer
        if _FALLBACK not in inner and box.getparent() is not None:
            anchor = next(one for one in box.iterancestors(_P))
            if anchor is paragraph:
                yield from read_body(box, reader)


def _table(table: etree._Element, reader: Reader) -> Table:
    return Table(tuple(tuple(_row(row, reader)) for row in _elements(table, _TR)))


def _row(row: etree._Element, reader: Reader) -> Iterator[Cell]:
    before = value(row, "trPr", "gridBefore")
    if before.isdecimal() and 0 < int(before) < _MOST_COLUMNS:
        yield Cell(span=int(before))
    for cell in _elements(row, _TC):
        properties = cell.find(f"{W}tcPr")
        span = value(properties, "gridSpan")
        merged = properties.find(f"{W}vMerge") if properties is not None else None
        yield Cell(
            tuple(read_body(cell, reader)),
            min(int(span), _MOST_COLUMNS) if span.isdecimal() and int(span) > 0 else 1,
            merged is not None and merged.get(f"{W}val", "continue") == "continue",
        )


def _elements(place: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also inside content controls."""
    for child in place:
        if child.tag == tag:
            yield child
        elif child.tag in _INTO:
            yield from _elements(child, tag)
