"""What Word and Outlook mean by their classes and styles."""

from __future__ import annotations

import re
from dataclasses import dataclass

from raadslag.cases.richtext.blocks import Block, Listing, add
from raadslag.cases.richtext.tree import Node

LOWEST = 4  # the lowest heading that is kept
_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(\d)")
_MARK = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_OUTLINE = re.compile(r"mso-outline-level:\s*([1-6])")
_QUOTE = re.compile(r"border-left:\s*solid|border-left:[^;]*\bsolid")
_NUMBERED = re.compile(r"\(?(?:\d+[.)])*(\d+|[a-zæøå]|[ivxl]+)[.)]+", re.IGNORECASE)
_TITLES = {"MsoTitle": 2, "MsoSubtitle": 3}


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph that Word shows as an item of a list."""

    level: int  # from 1
    mark: str  # as printed: "1.", "a)", "·"

    @property
    def tag(self) -> str:
        """The list it belongs in."""
        return "ol" if _NUMBERED.fullmatch(self.mark) else "ul"

    @property
    def number(self) -> int:
        """Its number in the list; letters count from a."""
        match = _NUMBERED.fullmatch(self.mark)
        if match is None:
            return 1
        if match[1].isdigit():
            return max(1, min(int(match[1][:6]), 9999))
        letter = match[1].lower()
        # "i." begins Roman numerals far more often than it follows "h."
        return ord(letter) - ord("a") + 1 if len(letter) == 1 and letter in "abcdefgh" else 1


class Outline:
    """The lists that Word's items have opened, outermost first."""

    def __init__(self) -> None:
        self._open: list[tuple[int, Listing]] = []

    def place(self, item: Item, blocks: list[Block], out: list[Block]) -> None:
        """Put an item where its level says, in ``out`` or deeper."""
        if not blocks:
            return
        while self._open and self._open[-1][0] > item.level and len(self._open) > 1:
            self._open.pop()
        if self._open and self._fits(item):
            self._open[-1][1].items.append(blocks)
            return
        if self._open and self._open[-1][0] >= item.level:
            self._open.pop()
        listing = Listing(item.tag, item.number if item.tag == "ol" else 1, [blocks])
        target = self._open[-1][1].items[-1] if self._open else out
        add(target, listing)
        last = target[-1]
        assert isinstance(last, Listing)
        self._open.append((item.level, last))

    def goes_on(self, blocks: list[Block]) -> bool:
        """Put blocks in the last item; false when there is none."""
        if self._open:
            for block in blocks:
                add(self._open[-1][1].items[-1], block)
        return bool(self._open)

    def _fits(self, item: Item) -> bool:
        level, listing = self._open[-1]
        if level != item.level or listing.tag != item.tag:
            return False
        restarts = item.tag == "ol" and item.mark[:-1].isdigit() and item.number == 1
        return not restarts


def item_of(node: Node) -> Item | None:
    """The list item a paragraph of Word's is; none when it is not."""
    match = _LEVEL.search(node.raw) if "mso-list" in node.raw else None
    if match is None:
        return None
    return Item(int(match[1]) or 1, "".join(_mark(node).split()))


def is_mark(node: Node) -> bool:
    """Whether an element holds the printed mark of a list item."""
    return "mso-list" in node.raw and _MARK.search(node.raw) is not None


def continues(node: Node) -> bool:
    """Whether a paragraph stands under the list item before it."""
    return node.tag == "p" and "MsoListParagraph" in node.raw


def is_quote(node: Node) -> bool:
    """Whether Outlook or Word shows an element as a quotation."""
    if node.tag == "p":
        return 'class="MsoQuote' in node.raw or 'class="MsoIntenseQuote' in node.raw
    return node.tag == "div" and "border-left" in node.raw and bool(_QUOTE.search(node.raw))


def heading_of(node: Node, shift: int) -> int:
    """The level of a heading, from 2; 0 for what is none.

    Args:
        node: A block.
        shift: How many levels lower the headings of this text go.
    """
    if len(node.tag) == 2 and node.tag[0] == "h" and node.tag[1].isdigit():
        return min(max(int(node.tag[1]) + shift, 2), LOWEST)
    if node.tag != "p" or not node.raw:
        return 0
    outline = _OUTLINE.search(node.raw)
    if outline is not None:
        return min(int(outline[1]) + 1, LOWEST)
    kind = node.attributes.get("class", "").partition(" ")[0]
    return _TITLES.get(kind, 0)


def _mark(node: Node) -> str:
    for child in node.children:
        if isinstance(child, Node):
            found = _text(child) if is_mark(child) else _mark(child)
            if found:
                return found
    return ""


def _text(node: Node) -> str:
    return "".join(one if isinstance(one, str) else _text(one) for one in node.children)
