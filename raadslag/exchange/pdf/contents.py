"""Tables of contents: told again in the text, so dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadslag.exchange.pdf.lines import Line

_HEADING = re.compile(
    r"^(?:indholdsfortegnelse|indhold|punktoversigt|sagsoversigt|sagsliste|indholdsoversigt"
    r"|oversigt over (?:sager|punkter))\b",
    re.I,
)
_LEADER = re.compile(r"(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,})\s*\d{0,4}$")
_ENTRY = re.compile(r"\s\d{1,4}$")
FEW = 2  # leader lines that make a contents list without a heading


def parted(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[str]]:
    """The lines of each page without the table of contents, and its entries."""
    kept: list[list[Line]] = []
    entries: list[str] = []
    inside = False
    for lines in pages:
        rest, inside = _page(lines, inside)
        kept.append(rest)
        stays = set(map(id, rest))
        entries += [line.text for line in lines if id(line) not in stays]
    return kept, entries


def _page(lines: Sequence[Line], inside: bool) -> tuple[list[Line], bool]:
    """What stays of a page, and whether the contents run on to the next."""
    leaders = [at for at, line in enumerate(lines) if _led(line.text)]
    heads = [at for at, line in enumerate(lines) if _HEADING.match(line.text)]
    if not heads and not inside:
        if len(leaders) < FEW:
            return list(lines), False
        return [*lines[: leaders[0]], *lines[leaders[-1] + 1 :]], False
    start = heads[0] if heads else 0
    end = _end(lines, start, leaders, bool(heads))
    return [*lines[:start], *lines[end:]], end == len(lines) and end > start


def _led(text: str) -> bool:
    """Whether a line ends in dots that lead to a page number."""
    return (text[-1:].isdigit() or text[-1:] in ".…_") and _LEADER.search(text[-60:]) is not None


def _end(lines: Sequence[Line], start: int, leaders: Sequence[int], headed: bool) -> int:
    """First line after the entries that begin at ``start``."""
    if leaders and leaders[-1] >= start:
        end = leaders[-1] + 1
        while end < len(lines) and _entry(lines[end]):
            end += 1
        return end
    end = start + 1 if headed else start
    last = end
    for at in range(end, len(lines)):
        if _entry(lines[at]):
            last = at + 1
        elif at - last > 1:  # an entry's title runs over two lines at most
            break
    return last


def _entry(line: Line) -> bool:
    """Whether a line ends in a page number set apart."""
    return len(line.cells) > 1 and _ENTRY.search(" " + line.text) is not None
