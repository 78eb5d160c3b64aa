"""Lines of one item to blocks: headings, paragraphs, lists, tables, borders."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.meeting import Routing
from raadslag.exchange.pdf.borders import Borders
from raadslag.exchange.pdf.headings import heading_level
from raadslag.exchange.pdf.hyphens import HYPHENS, join_lines
from raadslag.exchange.pdf.inline import html_of
from raadslag.exchange.pdf.lines import Line
from raadslag.exchange.pdf.routing import routing_at
from raadslag.exchange.pdf.sheet import SPACED, Sheet
from raadslag.exchange.pdf.tables import table_at, table_block
from raadslag.rules.danish_date import MONTH_PATTERN
from raadslag.rules.heading import Role, read_heading

CAPITALS = 1.3  # how much wider a word in capitals is than the line's mean
INDENT = 0.6  # of the font size: less is no indent
OTHER_SIZE = 0.8  # points: another text, as in a box at the side
LONGEST_MARK = 4  # signs of a list mark: "(12)"
SLACK = 0.985  # of the width: how surely the next word must have fitted

BULLETS = "•▪◦‣●○■□·∙➢➤►–—*\uf0b7\uf0a7\uf0d8\uf02d\uf06f-"
_LABEL = re.compile(
    rf"^(?P<label>[{re.escape(BULLETS)}]|o(?=\s+[A-ZÆØÅ])|\(?\d{{1,2}}[.)]|\(?[a-zA-ZæøåÆØÅ][.)])\s+"
    rf"(?!{MONTH_PATTERN}\b)(?=\S)",
)
_OPENS = re.compile(r"^(?:At\s+\d{1,2}\)|[A-ZÆØÅ][\w -]{2,24}:\s)")


@dataclass
class Content:
    """What an item's lines hold."""

    blocks: list[Block] = field(default_factory=list)
    routing: Routing | None = None
    lost_mark: bool = False


class BlockReader:
    """Reads the blocks of one item after another from a sheet."""

    def __init__(self, sheet: Sheet, borders: Borders | None) -> None:
        self._sheet = sheet
        self._borders = borders
        self._left = min((line.x0 for line in sheet.lines), default=0.0)

    def read(self, start: int, end: int) -> Content:
        """The blocks of the lines from ``start`` to ``end``."""
        content = Content()
        role = Role.OTHER
        at = start
        while at < end:
            if content.routing is None and (row := routing_at(self._sheet.lines[at:end], 0)):
                content.routing, content.lost_mark = row.routing, row.lost
                at += row.taken
                continue
            after, block = self._block_at(at, end, role)
            strong = block.kind is BlockKind.HEADING and not block.weak
            if not strong and self._opens(at, content.blocks, block, role):
                content.blocks.append(Block(BlockKind.BORDER))
            content.blocks.append(block)
            role = read_heading(block.text).role if strong else role
            at = after
        return content

    def _block_at(self, at: int, end: int, role: Role) -> tuple[int, Block]:
        """The block that begins at a line, and the first line after it."""
        level = heading_level(self._sheet, at)
        if level and not _in_table(self._sheet, at, end):
            return self._heading(at, end, level.level, level.weak)
        return self._text(at, end, role)

    def _opens(self, at: int, before: Sequence[Block], block: Block, role: Role) -> bool:
        """Whether an unheaded field begins with a block; lists and tables go with the text."""
        if self._borders is None or not before or before[-1].kind is BlockKind.TABLE:
            return False
        plain = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        return plain and self._borders.at(at, role)

    def _heading(self, at: int, end: int, level: int, weak: bool) -> tuple[int, Block]:
        """A heading with the lines it runs over."""
        lines, gaps = self._sheet.lines, self._sheet.gaps
        after = at + 1
        while after < end and self._wraps(after) and 0 < gaps[after] < 1.45 * lines[at].size:
            after += 1
        text = join_lines((line.text for line in lines[at:after]), self._sheet.words)
        return after, Block(BlockKind.HEADING, text, level=level, weak=weak)

    def _wraps(self, at: int) -> bool:
        """Whether a line goes on with the heading above, which filled its line."""
        line, above = self._sheet.lines[at], self._sheet.lines[at - 1]
        alike = abs(line.size - above.size) < 0.3 and line.bold == above.bold
        return alike and line.bold and not self._room(above, line)

    def _text(self, at: int, end: int, role: Role) -> tuple[int, Block]:
        """A table, a list item or a paragraph."""
        lines, gaps, step = self._sheet.lines, self._sheet.gaps, self._sheet.step
        if role is not Role.ATTACHMENTS:
            after = table_at(lines, gaps, at, end, step)
            if after > at:
                return after, table_block(lines[at:after], gaps[at:after], step)
        after = self._end(at, end, role)
        return after, self._block(lines[at:after], role)

    def _end(self, at: int, end: int, role: Role) -> int:
        """First line after the paragraph that begins at ``at``."""
        by_gap = role is Role.ATTACHMENTS and self._gapped_list(at, end)
        after = at + 1
        while after < end and not self._breaks(at, after, role, by_gap):
            after += 1
        return after

    def _gapped_list(self, at: int, end: int) -> bool:
        """Whether attachments are told apart by gaps, not by where lines end."""
        sheet = self._sheet
        first = at + sheet.prominent(at - 1)  # the space under the heading tells nothing
        gaps = [sheet.gaps[k] for k in range(first, min(at + 40, end)) if sheet.gaps[k]]
        wide = [gap for gap in gaps if gap > 1.3 * sheet.step]
        return len(wide) > len(gaps) / 3

    def _breaks(self, first: int, at: int, role: Role, by_gap: bool) -> bool:
        """Whether a new paragraph begins at a line."""
        sheet = self._sheet
        line, above, gap = sheet.lines[at], sheet.lines[at - 1], sheet.gaps[at]
        if gap > SPACED * max(sheet.step, 1.12 * above.size) or heading_level(sheet, at):
            return True
        if abs(line.size - above.size) > OTHER_SIZE:
            return True
        if gap == 0.0:
            return by_gap or self._new_page_breaks(above, line)
        if by_gap:
            return False
        if self._is_count(at):
            return False
        if _label_of(line) or len(line.cells) > 1 or self._indented(first, at):
            return True
        if _OPENS.match(line.text) and above.text[-1:] in ".:":
            return True
        return self._room(above, line)

    def _is_count(self, at: int) -> bool:
        """Whether a full line goes on with a number in brackets: "Venstre / (3) stemte"."""
        line, above = self._sheet.lines[at], self._sheet.lines[at - 1]
        counts = re.match(r"\(\d{1,2}\)\s+[a-zæøå,]", line.text) is not None
        return counts and above.text[-1:].isalnum() and not self._room(above, line)

    def _new_page_breaks(self, above: Line, line: Line) -> bool:
        """Whether the text of one page ends there rather than going on."""
        if above.text[-1:] in HYPHENS:
            return False
        return (
            self._room(above, line)
            or bool(_label_of(line))
            or len(line.cells) > 1
            or (above.text[-1:] in ".:!?" and line.text[:1].isupper())
        )

    def _indented(self, first: int, at: int) -> bool:
        """Whether a line leaves the left edge its paragraph has."""
        line, above, start = (
            self._sheet.lines[at],
            self._sheet.lines[at - 1],
            self._sheet.lines[first],
        )
        if at - 1 == first:
            edge = _text_left(start)
            if edge > start.x0:
                return line.x0 < edge - INDENT * line.size
            return line.x0 > start.x0 + INDENT * line.size and not _label_of(start)
        return abs(line.x0 - above.x0) > INDENT * line.size

    def _room(self, above: Line, line: Line) -> bool:
        """Whether the line's first word would have fitted on the line above."""
        right = self._sheet.right(above)
        width = above.x1 - above.x0
        word = line.text.split(" ", 1)[0]
        letter = width / max(1, len(above.text)) * (CAPITALS if word.isupper() else 1.05)
        return above.x1 + (len(word) + 1) * letter < above.x0 + (right - above.x0) * SLACK

    def _block(self, lines: Sequence[Line], role: Role) -> Block:
        """Lines of one paragraph or list item."""
        label = "" if role is Role.ATTACHMENTS else _label_of(lines[0])
        text = join_lines((line.text for line in lines), self._sheet.words)
        if not label:
            return Block(BlockKind.PARAGRAPH, text, html_of(lines, text))
        text = text[len(label) :].lstrip()
        level = 1 + min(4, int((lines[0].x0 - self._left) / (3.4 * lines[0].size)))
        return Block(BlockKind.LIST_ITEM, text, html_of(lines, text), level, _shown(label))


def _label_of(line: Line) -> str:
    """The mark a line begins with as a list item; empty when it has none."""
    match = _LABEL.match(line.text)
    return match["label"] if match else ""


def _shown(label: str) -> str:
    """A printed mark; signs of a symbol font become a bullet."""
    return "•" if label >= "\ue000" or label in "•▪◦‣●○■□·∙➢➤►" else label


def _text_left(line: Line) -> float:
    """Where the text hangs after a list mark set apart; else the left edge."""
    if not _label_of(line) or len(line.runs) == 1:
        return line.x0
    mark, text = line.runs[:2]
    hangs = len(mark.text.strip()) <= LONGEST_MARK and text.x0 - mark.x1 > INDENT * line.size
    return text.x0 if hangs else line.x0


def _in_table(sheet: Sheet, at: int, end: int) -> bool:
    """Whether a bold line is the head of a table rather than a heading."""
    if len(sheet.lines[at].cells) == 1:
        return False
    return table_at(sheet.lines, sheet.gaps, at, end, sheet.step) > at
