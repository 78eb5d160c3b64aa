"""Whether a line is a heading, learned from the headings everybody knows."""

from __future__ import annotations

from typing import NamedTuple

from raadslag.exchange.pdf.sheet import LARGER, Sheet, tag_depth
from raadslag.rules.heading import is_known, is_pseudo

LONGEST = 160  # letters of a heading
LESSER = 0.95  # of the usual heading size: a heading under a heading


class Level(NamedTuple):
    """How deep a heading stands, and whether it is doubtful."""

    level: int
    weak: bool


def heading_level(sheet: Sheet, at: int) -> Level | None:
    """The level of a heading at a line; None for a line of text."""
    line = sheet.lines[at]
    if len(line.text) > LONGEST or not any(map(str.isalpha, line.text)):
        return None
    if depth := tag_depth(line):
        return Level(max(1, depth - sheet.title_depth), False)
    if not sheet.prominent(at):
        return Level(1, True) if _plain_heading(sheet, at) else None
    if line.size > LARGER * sheet.body:
        deep = sheet.heading_size and line.size < LESSER * sheet.heading_size
        return Level(2 if deep else 1, False)
    return _bold_in_body(sheet, at)


def _bold_in_body(sheet: Sheet, at: int) -> Level | None:
    """A bold line as large as the body: a heading when the document sets them so."""
    line = sheet.lines[at]
    if line.runs[0].text.strip() and not _alone(sheet, at):
        return None
    small = sheet.heading_size and sheet.heading_size <= LARGER * sheet.body
    if small and not line.text.endswith(":"):
        spaced = sum(n for look, n in sheet.heading_looks.items() if look.spaced)
        usual = 2 * spaced >= sum(sheet.heading_looks.values())
        if is_known(line.text) or sheet.look(at).spaced or not usual:
            return Level(1, False)
    # A known word set unlike this document's headings stands under one of them.
    return Level(2, not (small and is_known(line.text)))


def _alone(sheet: Sheet, at: int) -> bool:
    """Whether neither neighbour goes on with a bold line: no bold paragraph."""
    lines, gaps = sheet.lines, sheet.gaps
    below = at + 1
    if below < len(lines) and 0 < gaps[below] <= 1.2 * sheet.step:
        follows = lines[below].bold and lines[below].size <= LARGER * sheet.body
        full = lines[at].x1 > 0.93 * sheet.right(lines[at])
        return not (follows and full)
    return True


def _plain_heading(sheet: Sheet, at: int) -> bool:
    """A line in capitals, or a known word where no heading is set apart."""
    text = sheet.lines[at].text
    if text.isupper() and is_pseudo(text):
        return True
    return not sheet.heading_looks and len(text) < LONGEST / 2 and is_known(text)
