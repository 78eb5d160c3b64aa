"""The HTML of a section as a tree of blocks that the template can set.

Only what a section may hold is understood; other markup leaves its words.
The words go to the template as values and never as code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from selectolax.lexbor import LexborHTMLParser, LexborNode

from raadslag.exchange.binder.grid import Cell, Row, grid, records

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Node: TypeAlias = "dict[str, Json]"

DEEPEST = 24  # elements within each other; what lies deeper keeps its words alone
MOST_COLUMNS = 14  # a wider table is printed as a list of its rows
LOWEST = 6  # the PDF standard knows no heading below
_SPACE = re.compile(r"[ \t\r\n\f]+")
_WEB = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f]+", re.IGNORECASE)
_PICTURE = re.compile(r"/arbejdsplads/billede/([0-9a-f]{64})/?")
_INLINE = {
    "strong": "b",
    "b": "b",
    "em": "i",
    "i": "i",
    "u": "u",
    "ins": "u",
    "s": "s",
    "del": "s",
    "sub": "sub",
    "sup": "sup",
    "code": "code",
}
_BLOCKS = frozenset(
    [
        *["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table"],
        *["pre", "figure", "section", "article", "dl", "dt", "dd", "hr"],
    ]
)
_DROPPED = frozenset(
    ["script", "style", "template", "head", "title", "noscript", "iframe", "object"]
)


@dataclass(slots=True)
class Reading:
    """What the reader of one section needs, and what it has to tell."""

    text: Callable[[str], str]  # makes words readable, and notes what was lost
    picture: Callable[[str], tuple[str, float] | None]  # checksum to file and width in points
    note: Callable[[str], None]
    level: int = 1  # of the heading above
    deep: int = 0
    _base: list[tuple[int, int]] = field(default_factory=list)

    def heading(self, rank: int) -> int:
        """The level of an ``<h{rank}>`` so that no level is skipped."""
        while self._base and self._base[-1][0] >= rank:
            self._base.pop()
        above = self._base[-1][1] if self._base else self.level
        shown = min(above + 1, LOWEST)
        self._base.append((rank, shown))
        return shown


def blocks(html: str, reading: Reading) -> list[Json]:
    """The blocks of a section, in reading order."""
    body = LexborHTMLParser(html.replace("\x00", "")).body
    return list(_flow(body, reading)) if body is not None else []


def _flow(parent: LexborNode, reading: Reading) -> Iterator[Json]:
    """Blocks in order; loose words between them become paragraphs."""
    loose: list[Json] = []
    for node in parent.iter(include_text=True):
        if node.tag in _BLOCKS or (node.tag not in _INLINE and _holds_blocks(node)):
            yield from _paragraph(loose)
            loose = []
            yield from _block(node, reading)
        elif node.tag == "img":
            yield from _paragraph(loose)
            loose = []
            yield _image(node, reading)
        else:
            loose += _inline(node, reading)
    yield from _paragraph(loose)


def _holds_blocks(node: LexborNode) -> bool:
    return node.tag not in _DROPPED and any(
        one.tag in _BLOCKS or one.tag in ("img", "li") for one in node.iter()
    )


def _paragraph(words: list[Json], kind: str = "p", **more: Json) -> list[Json]:
    """A paragraph, or nothing where there are no words."""
    trimmed = _trimmed(words)
    return [{"t": kind, "k": trimmed, **more}] if trimmed else []


def _block(node: LexborNode, reading: Reading) -> Iterator[Json]:
    if reading.deep >= DEEPEST:
        yield from _paragraph([reading.text(_SPACE.sub(" ", _words(node)))])
        return
    reading.deep += 1
    yield from _of_kind(node, reading)
    reading.deep -= 1


def _of_kind(node: LexborNode, reading: Reading) -> Iterator[Json]:
    tag = node.tag or ""
    if re.fullmatch("h[1-6]", tag):
        words = _trimmed(_inlines(node, reading))
        if words:
            yield {"t": "h", "level": reading.heading(int(tag[1])), "k": words}
    elif tag in ("ul", "ol"):
        yield from _list(node, reading)
    elif tag == "table":
        yield from _table(node, reading)
    elif tag == "blockquote":
        yield {"t": "quote", "k": list(_flow(node, reading))}
    elif tag == "pre":
        yield from _lines(node, reading)
    elif tag != "hr":
        yield from _flow(node, reading)


def _lines(node: LexborNode, reading: Reading) -> Iterator[Json]:
    """Text whose line ends count."""
    words: list[Json] = []
    for line in _words(node).strip("\n").split("\n"):
        words += [reading.text(line), {"t": "br"}]
    yield from _paragraph(words)


def _list(node: LexborNode, reading: Reading) -> Iterator[Json]:
    start = node.attributes.get("start") or "1"
    items: list[Json] = []
    for one in node.iter():
        inner: list[Json] = list(_flow(one, reading) if one.tag == "li" else _block(one, reading))
        if one.tag != "li" and items and isinstance(items[-1], list):
            items[-1] += inner  # a list put beside its item, as old editors do
        elif inner:
            items.append(inner)
    if items:
        number = int(start) if start.isascii() and start.isdecimal() and len(start) < 6 else 1
        yield {"t": node.tag or "ul", "start": number, "items": items}


def _table(node: LexborNode, reading: Reading) -> Iterator[Json]:
    for one in node.iter():
        if one.tag == "caption":
            yield from _paragraph(_inlines(one, reading))
    laid = grid([_row(one, reading) for one in _rows(node)])
    if not laid.columns:
        return
    if laid.columns > MOST_COLUMNS:
        reading.note(
            f"En tabel med {laid.columns} kolonner er for bred til siden "
            "og er skrevet som en liste, række for række."
        )
        for row in records(laid):
            told: list[Json] = [one for name, value in row for one in _pair(name, value)]
            yield {"t": "record", "k": told}
        return
    shown: list[Json] = [_shown(cell) for cell in laid.cells]
    yield {"t": "table", "columns": laid.columns, "headers": laid.headers, "cells": shown}


def _pair(name: list[Json], value: list[Json]) -> list[Json]:
    """A column's name and what stands there, on one line where that is possible."""
    words, rest = _only(name), _only(value)
    if words and rest:
        return [{"t": "p", "k": [{"t": "b", "k": [*words, ": "]}, *rest]}]
    return [*name, *value]


def _only(told: list[Json]) -> list[Json]:
    """The words of the only paragraph; nothing where there is more."""
    first = told[0] if len(told) == 1 else None
    return _kids(first) if isinstance(first, dict) and first.get("t") == "p" else []


def _shown(cell: Cell[Json]) -> Node:
    return {"k": cell.blocks, "across": cell.across, "down": cell.down, "head": cell.head}


def _rows(node: LexborNode) -> Iterator[LexborNode]:
    """The rows of a table, without those of tables inside it."""
    for one in node.iter():
        if one.tag == "tr":
            yield one
        elif one.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(one)


def _row(node: LexborNode, reading: Reading) -> Row[Json]:
    top = node.parent is not None and node.parent.tag == "thead"
    return [
        Cell(
            list(_flow(one, reading)),
            _span(one, "colspan"),
            _span(one, "rowspan"),
            top or one.tag == "th",
        )
        for one in node.iter()
        if one.tag in ("td", "th")
    ]


def _span(node: LexborNode, name: str) -> int:
    told = node.attributes.get(name) or "1"
    good = told.isascii() and told.isdecimal() and len(told) < 4
    return max(int(told), 1) if good else 1


def _image(node: LexborNode, reading: Reading) -> Json:
    alt = reading.text(" ".join((node.attributes.get("alt") or "").split()))
    known = _PICTURE.fullmatch((node.attributes.get("src") or "").split("?")[0])
    found = reading.picture(known[1]) if known else None
    if found is None:
        reading.note(f"Et billede kunne ikke hentes og er udeladt: {alt or 'uden beskrivelse'}.")
        return {"t": "p", "k": [f"[Billede: {alt or 'uden beskrivelse'}]"]}
    if not alt:
        reading.note("Et billede mangler en beskrivelse for dem, der ikke kan se det.")
    return {
        "t": "img",
        "file": found[0],
        "width": found[1],
        "alt": alt or "Billede uden beskrivelse",
    }


def _inlines(parent: LexborNode, reading: Reading) -> list[Json]:
    return [one for node in parent.iter(include_text=True) for one in _inline(node, reading)]


def _inline(node: LexborNode, reading: Reading) -> list[Json]:
    tag = node.tag or ""
    if tag == "-text":
        words = reading.text(_SPACE.sub(" ", node.text_content or ""))
        return [words] if words else []
    if tag == "br":
        return [{"t": "br"}]
    if tag == "img":
        shown = _image(node, reading)
        return [shown]
    if tag.startswith("-") or tag in _DROPPED:
        return []
    return _dressed(node, reading)


def _dressed(node: LexborNode, reading: Reading) -> list[Json]:
    """The words within a look or a link."""
    if reading.deep >= DEEPEST:
        return [reading.text(_SPACE.sub(" ", _words(node)))]
    reading.deep += 1
    inner = _inlines(node, reading)
    reading.deep -= 1
    href = (node.attributes.get("href") or "").strip()
    if node.tag == "a" and _WEB.fullmatch(href) and _said(inner):
        return [{"t": "a", "href": href[:2000], "k": inner}]
    look = _INLINE.get(node.tag or "")
    return [{"t": look, "k": inner}] if look and inner else inner


def _said(words: list[Json]) -> bool:
    """Whether there is anything to read in some inline nodes."""
    return any(
        one.strip() if isinstance(one, str) else isinstance(one, dict) and _said(_kids(one))
        for one in words
    )


def _kids(node: Node) -> list[Json]:
    kids = node.get("k")
    return kids if isinstance(kids, list) else []


def _trimmed(words: list[Json]) -> list[Json]:
    """The words without white space and line breaks at either end."""
    kept = list(words)
    while kept and _blank(kept[0]):
        kept.pop(0)
    while kept and _blank(kept[-1]):
        kept.pop()
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip()
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip()
    return kept


def _blank(one: Json) -> bool:
    if isinstance(one, dict):
        return one.get("t") == "br" or (one.get("t") != "img" and not _said(_kids(one)))
    return isinstance(one, str) and not one.strip()


def _words(node: LexborNode) -> str:
    """All the words in a node, whatever holds them."""
    return node.text(deep=True, separator=" ", strip=False)
