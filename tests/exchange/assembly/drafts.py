"""Drafts written down shortly, for the tests of the assembly."""

from __future__ import annotations

from raadslag.exchange.assembly import assemble
from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.meeting import Item, Meeting, Source, When

SOURCE = Source("referat.txt", "text/plain", "0", "test")
BORDER = Block(BlockKind.BORDER)


def head(text: str, *, weak: bool = False, level: int = 1) -> Block:
    """A heading."""
    return Block(BlockKind.HEADING, text, level=level, weak=weak)


def text(words: str, html: str = "") -> Block:
    """A paragraph."""
    return Block(BlockKind.PARAGRAPH, words, html)


def point(words: str, label: str = "-", level: int = 1) -> Block:
    """A list item."""
    return Block(BlockKind.LIST_ITEM, words, level=level, label=label)


def meeting(*items: DraftItem, body: str = "Børneudvalget", day: str = "2026-01-13") -> Meeting:
    """The meeting the items make."""
    return assemble(Draft(None, None, body, When(day), items=items), SOURCE)


def item(*blocks: Block, title: str = "Ny legeplads") -> Item:
    """The item the blocks make."""
    return meeting(DraftItem("1", title, blocks=blocks)).items[0]
