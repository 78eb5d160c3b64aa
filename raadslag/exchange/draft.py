"""What a carrier finds in a file, before anyone has understood the words.

Each reader (PDF, HTML, text, Word, XML) turns bytes into a :class:`Draft`:
items with their blocks in the document's order. ``assembly.assemble`` then
gives the words their meaning, the same way for every carrier.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from raadslag.exchange.meeting import Attachment, Attendance, Kind, Routing, Warning, When


class BlockKind(StrEnum):
    """What a block is on the page, not what it means."""

    HEADING = "heading"  # a line that stands over text; ``level`` 1 is the item's own sections
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"  # ``label`` holds its printed mark: "-", "1.", "a)"
    TABLE = "table"  # ``text`` has rows on lines, cells parted by " | "; ``html`` has the table
    BORDER = "border"  # an unheaded block begins here: the text above has ended


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an item, text NFC and white space folded.

    ``html`` is an allow-listed fragment without the block's own tag (inline
    markup: strong, em, a, br, sub, sup), or a whole ``<table>`` for a table;
    empty means "the text, escaped". ``level`` counts headings from 1 and
    list nesting from 1. ``weak`` marks a heading the carrier is not sure of
    (plain text, bold line): the assembly decides with its vocabulary.
    """

    kind: BlockKind
    text: str = ""
    html: str = ""
    level: int = 1
    label: str = ""
    weak: bool = False


@dataclass(frozen=True, slots=True)
class DraftItem:
    """One item as found; what the carrier knows for certain is filled in.

    ``decision`` holds blocks when the carrier knows them to be this meeting's
    decision (XML with a field for it); otherwise the decision is among
    ``blocks`` under its heading. ``blocks`` still hold attachment lists,
    routing rows and caseworker lines when they are text on the page;
    ``attachments`` and the other fields are for carriers that know them.
    """

    number: str | None
    title: str
    closed: bool = False
    case_number: str | None = None
    caseworker: str | None = None
    routing: Routing | None = None
    blocks: tuple[Block, ...] = ()
    decision: tuple[Block, ...] = ()
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """One document as found. ``kind`` None: the assembly looks for decisions."""

    kind: Kind | None
    municipality: str | None
    body: str | None
    meeting: When
    attendance: Attendance | None = None
    items: tuple[DraftItem, ...] = ()
    warnings: tuple[Warning, ...] = ()
