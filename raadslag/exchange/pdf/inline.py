"""Bold, italic, links and exponents of a line as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from raadslag.exchange.pdf.lines import Line, gapped
from raadslag.exchange.pdf.runs import Run


class Mark(NamedTuple):
    """What is special about a piece of text."""

    bold: bool
    italic: bool
    raised: bool
    url: str


PLAIN = Mark(False, False, False, "")


def marked(lines: Sequence[Line]) -> bool:
    """Whether anything in the lines is more than plain text."""
    return any(
        run.bold or run.italic or run.url or line.raised for line in lines for run in line.runs
    )


def html_of(lines: Sequence[Line], text: str) -> str:
    """The lines as an inline fragment saying ``text``; empty when it is plain.

    ``text`` has its hyphens joined and its list mark taken off, so the marks
    are laid over it letter by letter, white space aside.
    """
    if not marked(lines):
        return ""
    pieces = [(sign, mark) for line in lines for sign, mark in _signs(line) if not sign.isspace()]
    over = _laid(text, pieces)
    if all(mark == PLAIN for mark in over):
        return ""
    groups = groupby(zip(text, over, strict=True), key=lambda pair: pair[1])
    return "".join(_wrapped("".join(sign for sign, _ in group), mark) for mark, group in groups)


def _signs(line: Line) -> list[tuple[str, Mark]]:
    """Each sign of a line with its mark; the space between runs is plain."""
    found: list[tuple[str, Mark]] = []
    last: Run | None = None
    for index, run in enumerate(line.runs):
        if last and gapped(last, run):
            found.append((" ", PLAIN))
        mark = Mark(run.bold, run.italic, index in line.raised, run.url)
        found += [(sign, mark) for sign in run.text]
        last = run
    return found


def _laid(text: str, pieces: Sequence[tuple[str, Mark]]) -> list[Mark]:
    """The mark of each sign of ``text``; signs taken away are passed over."""
    marks: list[Mark] = []
    at = 0
    for sign in text:
        if sign.isspace():
            inner = 0 < at < len(pieces) and pieces[at - 1][1] == pieces[at][1]
            marks.append(pieces[at][1] if inner else PLAIN)
            continue
        ahead = next((k for k in range(at, min(at + 12, len(pieces))) if pieces[k][0] == sign), at)
        marks.append(pieces[ahead][1] if ahead < len(pieces) else PLAIN)
        at = ahead + 1
    return marks


def _wrapped(text: str, mark: Mark) -> str:
    """A piece in the tags its mark asks for."""
    html = escape(text, quote=False)
    if mark.raised:
        html = f"<sup>{html}</sup>"
    if mark.italic:
        html = f"<em>{html}</em>"
    if mark.bold:
        html = f"<strong>{html}</strong>"
    return f'<a href="{escape(mark.url)}">{html}</a>' if mark.url else html
