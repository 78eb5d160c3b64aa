"""Running headers, footers and page numbers: on the page, not in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from raadslag.exchange.pdf.lines import Line
from raadslag.exchange.pdf.sheet import over_case

EDGE = 5  # lines from the top or foot that may be a running header
SHARE = 0.4  # of the pages a running header must stand on
TOLERANCE = 2.0  # points its height may differ
MARGIN = 0.15  # of the page, at its head and foot: where running headers stand
LONG = 12  # signs of a text that is one wherever it stands in the margin

PAGE_NUMBER = re.compile(
    r"(?:side|s\.|page)?\s*[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:af|of|ud af|/)\s*\d{1,4})?", re.I
)
_ITEM = re.compile(r"(?:punkt|pkt\.?|sag)\s*\d", re.I)  # its number tells it apart
_DIGITS = re.compile(r"\d+")

Key = tuple[str, int]


def without_headers(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The lines of each page without what recurs at its edges."""
    recurring = _recurring(pages)
    return [_inner(lines, recurring, height) for lines, height in zip(pages, heights, strict=True)]


def _recurring(pages: Sequence[Sequence[Line]]) -> set[Key]:
    """Keys of edge lines that stand at the same height on enough pages."""
    counts: Counter[Key] = Counter()
    for lines in pages:
        edges = [*lines[:EDGE], *lines[-EDGE:]]
        counts.update({key for line in edges for key in _keys(line)})
    filled = sum(1 for lines in pages if lines)
    enough = max(2, SHARE * filled)
    return {key for key, count in counts.items() if count >= enough and not over_case(key[0])}


def _keys(line: Line) -> tuple[Key, Key]:
    """Text without its digits at its height; two, as heights are rounded."""
    text = line.text if _ITEM.match(line.text) else _DIGITS.sub("#", line.text)
    return (text, round(line.y / TOLERANCE)), (text, -1 - int(line.y / TOLERANCE))


def _inner(lines: Sequence[Line], recurring: set[Key], height: float) -> list[Line]:
    """The lines inside; peeling stops at the first line that is not a header."""
    texts = {text for text, _ in recurring if len(text) >= LONG}
    rest = sorted(lines, key=lambda line: -line.y)
    top = [line for line in rest[:EDGE] if line.y >= (1 - MARGIN) * height]
    foot = [line for line in rest[::-1][:EDGE] if line.y <= MARGIN * height]
    drop: set[int] = set()
    for edge in (top, foot):
        for line in edge:
            keys = _keys(line)
            known = keys[0][0] in texts or keys[0] in recurring or keys[1] in recurring
            if not (known or _page_number(line)):
                break
            drop.add(id(line))
    return [line for line in lines if id(line) not in drop]


def _page_number(line: Line) -> bool:
    return PAGE_NUMBER.fullmatch(line.text) is not None
