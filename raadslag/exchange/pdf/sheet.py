"""A document as one column of lines, with the measures taken from itself.

Nothing is measured in points known beforehand: the body's size, the step from
line to line, the right edge and the look of a heading are the document's own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from raadslag.exchange.pdf.hyphens import vocabulary
from raadslag.exchange.pdf.lines import Line
from raadslag.rules.heading import Role, is_known, read_heading
from raadslag.rules.wording import plain

LARGER = 1.08  # times the body: a size of its own
SPACED = 1.18  # times the step: more than the next line of the same text
FEW = 5  # gaps that prove a line step wider than one and a half sizes
KINDS = ("referat", "protokol", "beslutningsprotokol")  # name the paper on its front
COMMON = 0.2  # of the gaps between lines: what a line step has at least
OUTLIERS = 0.02  # of the lines may stick out at the right


class Look(NamedTuple):
    """How a line is set."""

    size: float
    bold: bool
    italic: bool
    spaced: bool  # whether more than a line step follows


@dataclass
class Sheet:
    """Lines of a whole document in reading order, and what is usual among them."""

    lines: Sequence[Line]
    widths: dict[int, float]  # of each page, points
    contents: Sequence[str] = ()  # entries of the table of contents
    title_depth: int = 0  # of the item titles among tagged headings; 0 when not tagged

    @cached_property
    def body(self) -> float:
        """Font size most of the text is set in."""
        letters: dict[float, float] = defaultdict(float)
        front = self.lines[0].page if self.lines else 0
        for line in self.lines:
            # A front page is set large, and bold text is mostly headings.
            weight = (1 if line.page == front else 4) / (2 if line.bold else 1)
            letters[round(line.size, 1)] += len(line.text) * weight
        return max(letters, key=lambda size: letters[size], default=1.0)

    @cached_property
    def gaps(self) -> list[float]:
        """From each line up to the one before it; 0 at the top of a page or column."""
        found = [0.0]
        for before, line in zip(self.lines, self.lines[1:], strict=False):
            same = before.page == line.page and before.column == line.column
            found.append(max(0.0, before.y - line.y) if same else 0.0)
        return found[: len(self.lines)]

    @cached_property
    def step(self) -> float:
        """Usual distance between two lines of body text."""
        found: Counter[int] = Counter()
        for index in range(1, len(self.lines)):
            gap = self.gaps[index]
            if (
                0.95 * self.body < gap < 2.5 * self.body
                and self._plain(index)
                and self._plain(index - 1)
            ):
                found[round(gap * 10)] += 1
        if sum(found.values()) < FEW and min(found, default=0) > 15 * self.body:
            return 1.2 * self.body  # a few lines set apart tell nothing of a step
        return _smallest_common(found) / 10 if found else 1.2 * self.body

    def _plain(self, index: int) -> bool:
        line = self.lines[index]
        return abs(line.size - self.body) < 0.05 * self.body and not line.bold

    @cached_property
    def rights(self) -> dict[tuple[int, int], float]:
        """Right edge of the text by page width and column."""
        edges: dict[tuple[int, int], list[float]] = {}
        for line in self.lines:
            edges.setdefault(self._place(line), []).append(line.x1)
        return {
            place: sorted(found, reverse=True)[int(len(found) * OUTLIERS)]
            for place, found in edges.items()
        }

    def _place(self, line: Line) -> tuple[int, int]:
        return round(self.widths.get(line.page, 0.0)), line.column

    def right(self, line: Line) -> float:
        """Right edge of the text where ``line`` stands."""
        return self.rights[self._place(line)]

    @cached_property
    def words(self) -> Set[str]:
        """Every word of the document."""
        return vocabulary(line.text for line in self.lines)

    def look(self, index: int) -> Look:
        """How the line at ``index`` is set."""
        line = self.lines[index]
        below = self.gaps[index + 1] if index + 1 < len(self.lines) else 0.0
        spaced = below == 0.0 or below > SPACED * self.step
        return Look(round(line.size, 1), line.bold, line.italic, spaced)

    def prominent(self, index: int) -> bool:
        """Whether a line is set larger or bolder than the body."""
        line = self.lines[index]
        return line.bold or line.size > LARGER * self.body or tag_depth(line) > 0

    @cached_property
    def heading_looks(self) -> Counter[Look]:
        """Looks in which this document sets headings everybody knows."""
        known = (
            index
            for index, line in enumerate(self.lines)
            if len(line.text) < 120 and self.prominent(index) and over_case(line.text)
        )
        return Counter(self.look(index) for index in known)

    @cached_property
    def heading_size(self) -> float:
        """Size in which most known headings are set; 0 when none are."""
        sizes: Counter[float] = Counter()
        for look, count in self.heading_looks.items():
            sizes[look.size] += count
        return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def _smallest_common(found: Counter[int]) -> int:
    """The smallest distance that is no exception; rounding spreads one over tenths."""
    near = {gap: sum(found[gap + off] for off in range(-2, 3)) for gap in list(found)}
    least = COMMON * sum(found.values())
    low = min((gap for gap, count in near.items() if count >= least), default=min(found))
    return max(range(low, low + 5), key=lambda gap: found[gap])


def tag_depth(line: Line) -> int:
    """How deep a heading the tag tree says a line is; 0 for none."""
    tag = line.runs[0].tag
    return tag.heading if tag and not tag.table else 0


def over_case(text: str) -> bool:
    """Whether a known heading stands over a case, not over names at front or end."""
    if not is_known(text) or plain(text) in KINDS:
        return False
    return read_heading(text).role not in (Role.ATTENDANCE, Role.SIGNATURES)


def ends_items(text: str) -> bool:
    """Whether a heading opens the page of signatures."""
    return read_heading(text).role is Role.SIGNATURES
