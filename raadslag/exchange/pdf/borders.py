"""Where an unheaded block begins: told by the spacing alone.

FirstAgenda puts the fields of an item under one another. A field without a
heading of its own is parted from the text above by a little more than a line.
"""

from __future__ import annotations

from collections import Counter

from raadslag.exchange.pdf.sheet import LARGER, Sheet
from raadslag.rules.heading import Role

LEAST, MOST = 1.25, 1.9  # line steps; two would be an empty line
RARE = 2  # gaps for each item: more are the usual space between paragraphs


class Borders:
    """Knows which gaps of a sheet are borders."""

    def __init__(self, sheet: Sheet, items: int) -> None:
        self._sheet = sheet
        self._ratios = {
            at: ratio for at in range(1, len(sheet.lines)) if (ratio := self._ratio(at))
        }
        self._usual = self._usual_gap(items)

    def _ratio(self, at: int) -> float:
        """The gap above a line of text in line steps; 0 next to a heading."""
        lines, sheet = self._sheet.lines, self._sheet
        gap = sheet.gaps[at]
        if not gap or gap <= LEAST * sheet.step:
            return 0.0
        for line in (lines[at - 1], lines[at]):
            if line.bold or line.size > LARGER * sheet.body:
                return 0.0
        return gap / sheet.step

    def _usual_gap(self, items: int) -> float:
        """The gap between paragraphs, in steps; 0 when paragraphs have none."""
        classes = Counter(round(ratio * 10) for ratio in self._ratios.values())
        if sum(classes.values()) <= RARE * items + RARE or not classes:
            return 0.0
        return classes.most_common(1)[0][0] / 10

    def at(self, index: int, role: Role) -> bool:
        """Whether an unheaded block begins at a line under a heading of ``role``."""
        ratio = self._ratios.get(index)
        if ratio is None or role is Role.ATTACHMENTS:
            return False
        if not self._usual:
            return ratio < MOST
        # Where paragraphs are spaced, only a decision's end is worth a guess.
        rare = abs(ratio - self._usual) > 0.15 and abs(ratio - 2 * self._usual) > 0.15
        return role is Role.DECISION and rare and ratio < MOST
