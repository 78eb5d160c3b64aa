"""Lists that are open, real ones and Word's paragraphs dressed as lists."""

from __future__ import annotations

import re

from raadslag.exchange.html.marks import BULLET, number_mark
from raadslag.exchange.html.tokens import Token
from raadslag.exchange.html.words import fold

_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
_LATIN = {"lower-latin": "lower-alpha", "upper-latin": "upper-alpha"}
_COUNTED = frozenset(("decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman"))
_WORD_LEVEL = re.compile(r"mso-list\s*:\s*\S+\s+level(\d)")
_WORD_MARK = re.compile(r"mso-list\s*:\s*Ignore", re.I)
_INTEGER = re.compile(r"-?\d{1,6}")


class _Open:
    """One open ``ol`` or ``ul`` and how far it has counted."""

    def __init__(self, token: Token) -> None:
        self.style = _counting(token)
        start = token.attribute("start")
        self.next = int(start) if _INTEGER.fullmatch(start) else 1

    def label(self, value: str) -> str:
        """The mark of the next item; ``value`` is the item's own number."""
        if not self.style:
            return BULLET
        if _INTEGER.fullmatch(value):
            self.next = int(value)
        mark = number_mark(self.next, self.style)
        self.next += 1
        return f"{mark}."


class Lists:
    """Which list a line belongs to, and the mark it is printed with."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._items = 0  # open li elements
        self._label: str | None = None
        self._word_level = 0
        self._mark_depth = 0  # inline tags open inside Word's printed mark
        self._mark = ""

    @property
    def inside(self) -> bool:
        """Whether a list item is open."""
        return bool(self._items or self._word_level)

    @property
    def level(self) -> int:
        """How deep the open item is nested, from 1."""
        return self._word_level or max(1, len(self._open))

    def take_label(self) -> str | None:
        """The item's mark, the first time it is asked for; then None."""
        if self._word_level and self._label is None and self._mark:
            self._label, self._mark = fold(self._mark), ""
        label, self._label = self._label, None
        return label

    def start(self, token: Token) -> None:
        """A block element begins."""
        if token.tag in ("ul", "ol"):
            self._open.append(_Open(token))
        elif token.tag == "li":
            self._items += 1
            self._label = self._open[-1].label(token.attribute("value")) if self._open else BULLET
        elif token.tag == "p" and "mso-list" in token.rest and not self._items:
            found = _WORD_LEVEL.search(token.attribute("style"))
            self._word_level = int(found[1]) if found else 1
            self._label, self._mark = None, BULLET

    def end(self, tag: str) -> None:
        """A block element ends."""
        if tag in ("ul", "ol"):
            if self._open:
                self._open.pop()
        elif tag == "li":
            self._items = max(0, self._items - 1)
            self._label = None
        elif tag == "p":
            self._word_level = 0

    def starts_mark(self, token: Token) -> bool:
        """Whether the tag belongs to the mark that Word printed."""
        if self._mark_depth:
            self._mark_depth += 1
        elif self._word_level and "mso-list" in token.rest and _WORD_MARK.search(token.rest):
            self._mark_depth, self._mark = 1, ""
        return bool(self._mark_depth)

    def takes_mark(self, escaped: str) -> bool:
        """Whether the text is part of the mark that Word printed."""
        if self._mark_depth:
            self._mark += escaped.replace("&nbsp;", " ")
        return bool(self._mark_depth)

    def ends_mark(self, tag: str) -> bool:
        """Whether the end tag belongs to the mark that Word printed."""
        if not self._mark_depth:
            return False
        self._mark_depth -= 1
        return True


def _counting(token: Token) -> str:
    """The numbering style of a list; "" for bullets."""
    found = _STYLE.search(token.attribute("style"))
    style = found[1] if found else _TYPES.get(token.attribute("type"), "")
    style = _LATIN.get(style, style)
    if style in _COUNTED:
        return style
    return "decimal" if token.tag == "ol" and style != "none" else ""
