"""A case written as plain lines, turned into the sections of a meeting.

``## `` opens a sub-heading, ``- `` and ``1. `` list items, ``| a | b |`` a
table's row; ``**bold**``, ``*italic*`` and ``[words](address)`` inside a line.
All other lines are paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from raadslag.exchange.meeting import Section

_MARKED = re.compile(r"(?P<label>-|\d{1,2}\.) (?P<text>.+)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_EM = re.compile(r"\*(.+?)\*")
_LINK = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")


def sections(heading: str | None, manuscript: str, level: int = 1) -> Iterator[Section]:
    """The section of a heading, and those of its sub-headings."""
    head, *below = re.split(r"(?m)^## ", manuscript)
    text, html = prose(head)
    yield Section(heading, level, text, html)
    for part in below:
        title, _, rest = part.partition("\n")
        text, html = prose(rest)
        yield Section(title.strip(), level + 1, text, html)


def prose(manuscript: str) -> tuple[str, str]:
    """Text, one block on each line, and the same as HTML.

    >>> prose("Nu:\\n- *en*\\n- to")
    ('Nu:\\n- en\\n- to', '<p>Nu:</p><ul><li><em>en</em></li><li>to</li></ul>')
    """
    lines = [line.strip() for line in manuscript.splitlines() if line.strip()]
    html = "".join(_block(kind, list(block)) for kind, block in groupby(lines, _kind))
    return "\n".join(_plain(line) for line in lines), html


def _kind(line: str) -> str:
    """What a line is part of."""
    if line.startswith("| "):
        return "table"
    match = _MARKED.match(line)
    if match is None:
        return "p"
    return "ul" if match["label"] == "-" else "ol"


def _block(kind: str, lines: list[str]) -> str:
    """The HTML of lines of one kind that stand together."""
    if kind == "table":
        return f"<table>{''.join(_row(line) for line in lines)}</table>"
    if kind == "p":
        return "".join(f"<p>{_inline(line)}</p>" for line in lines)
    inner = "".join(f"<li>{_inline(line.split(' ', 1)[1])}</li>" for line in lines)
    return f"<{kind}>{inner}</{kind}>"


def _row(line: str) -> str:
    return f"<tr>{''.join(f'<td>{_inline(cell)}</td>' for cell in _cells(line))}</tr>"


def _cells(line: str) -> Iterable[str]:
    return (cell.strip() for cell in line.strip("| ").split("|"))


def _inline(line: str) -> str:
    """One line as HTML."""
    html = _LINK.sub(r'<a href="\2">\1</a>', escape(line, quote=False))
    return _EM.sub(r"<em>\1</em>", _STRONG.sub(r"<strong>\1</strong>", html))


def _plain(line: str) -> str:
    """One line without its marks."""
    if line.startswith("| "):
        line = " | ".join(_cells(line))
    return _EM.sub(r"\1", _STRONG.sub(r"\1", _LINK.sub(r"\1", line)))
