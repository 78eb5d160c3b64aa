"""The tag tree of a PDF, when it truly has structure.

FirstAgenda's tags are paragraphs and nothing else: worthless. Word's and
typst's hold headings and tables, surer than any measure of place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from raadslag.exchange.pdf import engine

DEEPEST = 40  # levels of the tree; a broken file can nest without end
MOST = 20_000  # elements of one page
PATIENCE = 4  # pages without any structure before the tree is left alone
FLAT = ("ABCpdf",)  # makers whose tags are paragraphs and nothing else

_HEADING = re.compile(r"H[1-6]?")


class Tag(NamedTuple):
    """What the tree says of a marked content: a heading's depth or a cell's place."""

    heading: int = 0  # 1-6; 0 for no heading
    table: int = 0  # address of the table; 0 for no cell
    row: int = 0
    cell: int = 0
    head: bool = False  # a cell that heads its column or row


class TagReader:
    """Reads the tags of page after page, until they prove worthless."""

    def __init__(self, producer: str) -> None:
        flat = any(maker in producer for maker in FLAT)
        self._barren = PATIENCE if flat else 0

    def tags(self, page: int) -> dict[int, Tag]:
        """The tag of each marked content of a page that has one to tell."""
        if self._barren >= PATIENCE:
            return {}
        tree = engine.page_tags(page)
        if not tree:
            self._barren += 1
            return {}
        try:
            found = dict(_walked(tree))
        finally:
            engine.close_tags(tree)
        self._barren = 0 if found else self._barren + 1
        return found


def _walked(tree: int) -> Iterator[tuple[int, Tag]]:
    """Marked contents under headings and cells."""
    walk = _Walk()
    for at in range(min(engine.count_tags(tree), MOST)):
        element = engine.tag_at(tree, at)
        if element:
            yield from walk.under(element, Tag(), 0)


class _Walk:
    """One walk through the tree, counting what it meets."""

    def __init__(self) -> None:
        self._left = MOST
        self._row = 0
        self._cell = 0

    def under(self, element: int, tag: Tag, depth: int) -> Iterator[tuple[int, Tag]]:
        """The marked contents of an element and all below it."""
        self._left -= 1
        if depth > DEEPEST or self._left < 0:
            return
        tag = self._tagged(element, tag)
        for at in range(min(engine.count_kids(element), MOST)):
            content = engine.kid_content(element, at)
            if content >= 0:
                if tag != Tag():
                    yield content, tag
            elif kid := engine.kid_at(element, at):
                yield from self.under(kid, tag, depth + 1)

    def _tagged(self, element: int, tag: Tag) -> Tag:
        """What an element adds to what is known above it."""
        kind = engine.wide_text(engine.tag_type, element)
        if _HEADING.fullmatch(kind):
            return tag._replace(heading=int(kind[1:] or 1))
        if kind == "Table":
            self._row = 0
            return tag._replace(table=element)
        if kind == "TR":
            self._row += 1
            self._cell = 0
        elif kind in ("TD", "TH") and tag.table:
            self._cell += 1
            return tag._replace(row=self._row, cell=self._cell, head=kind == "TH")
        return tag
