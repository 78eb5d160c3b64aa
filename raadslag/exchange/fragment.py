"""The HTML of a section taken apart again, for those who write documents.

Only what the contract allows in a section is understood; all other markup
leaves its text and nothing else, so whatever is handed in can be printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import Literal

Kind = Literal["paragraph", "list_item", "table"]

_SPACE = re.compile(r"\s+")
_WEB = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_BREAKING = frozenset(
    ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "table"]
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one look; a line break is a run of its own, "\\n"."""

    text: str
    strong: bool = False
    em: bool = False
    raised: Literal["", "sub", "sup"] = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, a list item with its mark, or a table's rows of cells."""

    kind: Kind
    runs: tuple[Run, ...] = ()
    level: int = 1
    label: str = ""
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


def pieces(html: str, text: str = "") -> tuple[Piece, ...]:
    """The blocks of a section; without HTML, one paragraph for each line of text.

    >>> [(p.kind, p.label, p.text) for p in pieces("<p>Nu:</p><ol><li>A</li><li>B</li></ol>")]
    [('paragraph', '', 'Nu:'), ('list_item', '1.', 'A'), ('list_item', '2.', 'B')]
    >>> pieces("<p>Se <strong>her</strong></p>")[0].runs
    (Run(text='Se ', strong=False, em=False, raised='', url=''), \
Run(text='her', strong=True, em=False, raised='', url=''))
    """
    if not html.strip():
        return tuple(Piece("paragraph", (Run(line),)) for line in text.split("\n") if line.strip())
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.flush()
    return tuple(reader.found)


class _Reader(HTMLParser):
    """Gathers pieces while tags go by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Piece] = []
        self._runs: list[Run] = []
        self._look: list[tuple[str, Run]] = []
        self._lists: list[int | None] = []
        self._item: tuple[int, str] | None = None
        self._rows: list[list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, a list, a cell or a look."""
        if self._rows is not None or tag == "table":
            self._table(tag)
        elif tag == "br":
            self._runs.append(replace(self._now(), text="\n"))
        elif tag in _BREAKING:
            self._block(tag, dict(attrs))
        else:
            self._look.append((tag, _looking(tag, dict(attrs), self._now())))

    def handle_endtag(self, tag: str) -> None:
        """Close a block, a list, a table or a look."""
        if tag == "table" and self._rows is not None:
            rows = tuple(tuple(row) for row in self._rows if row)
            self.found.extend([Piece("table", rows=rows)] if rows else [])
            self._rows = None
        elif self._rows is not None:
            return
        elif tag in _BREAKING:
            self.flush()
            if tag in ("ul", "ol") and self._lists:
                self._lists.pop()
        elif self._look and self._look[-1][0] == tag:
            self._look.pop()

    def handle_data(self, data: str) -> None:
        """Words of a paragraph, an item or a cell."""
        words = _SPACE.sub(" ", data)
        if self._rows is not None:
            if self._rows and self._rows[-1]:
                self._rows[-1][-1] = _SPACE.sub(" ", self._rows[-1][-1] + words).lstrip()
        elif words.strip() or self._runs:
            self._runs.append(replace(self._now(), text=words))

    def flush(self) -> None:
        """End the block at hand; a list item's mark is used up by its first one."""
        runs = _trimmed(self._runs)
        self._runs = []
        if not runs:
            return
        if self._item is None:
            self.found.append(Piece("paragraph", runs))
        else:
            level, label = self._item
            self.found.append(Piece("list_item", runs, level, label))
            self._item = None

    def _now(self) -> Run:
        return self._look[-1][1] if self._look else Run("")

    def _block(self, tag: str, attrs: dict[str, str | None]) -> None:
        self.flush()
        if tag in ("ul", "ol"):
            start = attrs.get("start") or "1"
            self._lists.append((int(start) if start.isdecimal() else 1) if tag == "ol" else None)
        elif tag == "li":
            number = self._lists[-1] if self._lists else None
            self._item = (len(self._lists) or 1, "-" if number is None else f"{number}.")
            if number is not None:
                self._lists[-1] = number + 1

    def _table(self, tag: str) -> None:
        if self._rows is None:
            self.flush()
            self._rows = []
        elif tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append("")


def _looking(tag: str, attrs: dict[str, str | None], now: Run) -> Run:
    """The look inside a tag."""
    url = attrs.get("href") or ""
    if tag in ("strong", "b"):
        return replace(now, strong=True)
    if tag in ("em", "i"):
        return replace(now, em=True)
    if tag == "sub":
        return replace(now, raised="sub")
    if tag == "sup":
        return replace(now, raised="sup")
    return replace(now, url=url) if tag == "a" and _WEB.fullmatch(url) else now


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """The runs without white space at either end."""
    kept = list(runs)
    while kept and not kept[-1].text.strip():
        kept.pop()
    while kept and not kept[0].text.strip():
        kept.pop(0)
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)
