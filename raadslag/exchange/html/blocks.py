"""A fragment's tokens turned into the blocks of a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.html import tables
from raadslag.exchange.html.line import Line, is_inline
from raadslag.exchange.html.lists import Lists
from raadslag.exchange.html.marks import typed_bullet
from raadslag.exchange.html.tokens import Token, tokens
from raadslag.rules.heading import is_known

LONGEST_HEADING = 120  # a bold line longer than this is emphasis
_HEADINGS = {f"h{number}": number for number in range(1, 7)}
_CODES = re.compile(r"(?:\S{1,4}\s+)+\S{1,4}")


def blocks(markup: str, *, level: int = 1, top: int = 3, border: str = "") -> list[Block]:
    """The blocks of a fragment, in order.

    Args:
        markup: HTML in any state.
        level: Level of the fragment's own headings.
        top: The heading element that has this level; larger ones share it.
        border: Class of the elements that each hold one text; with it, an
            empty heading or a text without heading begins after a border.
    """
    return blocks_of(tokens(markup), level=level, top=top, border=border)


def blocks_of(
    stream: Sequence[Token], *, level: int = 1, top: int = 3, border: str = ""
) -> list[Block]:
    """The blocks of tokens; the arguments are those of ``blocks``."""
    flow = _Flow(level, top, border)
    flow.read(stream)
    return flow.blocks


class _Flow:
    """What has been read so far, and the line being gathered."""

    def __init__(self, level: int, top: int, border: str) -> None:
        self.blocks: list[Block] = []
        self._level, self._top = level, top
        self._border = f'"{border}"' if border else ""
        self._line = Line()
        self._lists = Lists()
        self._heading = 0

    def read(self, stream: Sequence[Token]) -> None:
        """Take in all tokens, and end the last line."""
        at = 0
        while at < len(stream):
            token = stream[at]
            if token.tag == "table":
                end = tables.end_of(stream, at)
                self._table(stream[at:end])
                at = end
                continue
            if not token.tag:
                self._text(token.rest)
            elif token.tag[0] == "/":
                self._end(token.tag[1:])
            else:
                self._start(token)
            at += 1
        self._flush()

    def _text(self, escaped: str) -> None:
        if self._lists.takes_mark(escaped):
            return
        self._line.text(escaped)

    def _start(self, token: Token) -> None:
        tag = token.tag
        if self._border and self._border in token.rest and "class=" in token.rest:
            self._part()
        if is_inline(tag):
            if not self._lists.starts_mark(token):
                self._line.start(token)
        elif tag == "br":
            self._break()
        elif tag in _HEADINGS:
            self._flush()
            self._heading = _HEADINGS[tag]
        else:
            self._flush()
            self._lists.start(token)

    def _end(self, tag: str) -> None:
        if is_inline(tag):
            if not self._lists.ends_mark(tag):
                self._line.end(tag)
        elif tag in _HEADINGS:
            self._end_heading()
        else:
            self._flush()
            self._lists.end(tag)

    def _break(self) -> None:
        if self._heading or self._lists.inside:
            self._line.line_break()
        else:
            self._flush()

    def _part(self) -> None:
        """A text of its own begins; without a heading, a border parts it."""
        self._flush()
        last = self.blocks[-1].kind if self.blocks else BlockKind.BORDER
        if last not in (BlockKind.HEADING, BlockKind.BORDER):
            self.blocks.append(Block(BlockKind.BORDER))

    def _end_heading(self) -> None:
        number, self._heading = self._heading, 0
        text, markup, _ = self._line.take()
        level = self._level + max(0, number - self._top)
        if text:
            self.blocks.append(Block(BlockKind.HEADING, text, _unbold(markup), level))
        elif self._border:
            self.blocks.append(Block(BlockKind.BORDER))

    def _flush(self) -> None:
        if self._heading:  # a block inside a heading is part of it
            self._line.line_break()
            return
        text, markup, heavy = self._line.take()
        if not text:
            return
        if self._lists.inside:
            self._list_item(text, markup)
        elif (heavy and is_heading_like(text)) or is_shouted(text):
            self.blocks.append(self._line_heading(text))
        else:
            self.blocks.append(paragraph(text, markup))

    def _line_heading(self, text: str) -> Block:
        """A bold line: under the item's own headings it is sure if its word is known."""
        own = any(block.kind is BlockKind.HEADING and not block.weak for block in self.blocks)
        level = self._level + 1 if own and self._border else self._level
        return Block(BlockKind.HEADING, text, level=level, weak=level == 1 or not is_known(text))

    def _list_item(self, text: str, markup: str) -> None:
        label = self._lists.take_label()
        last = self.blocks[-1] if self.blocks else None
        if label is None and last is not None and last.kind is BlockKind.LIST_ITEM:
            self.blocks[-1] = _joined(last, text, markup)
            return
        self.blocks.append(Block(BlockKind.LIST_ITEM, text, markup, self._lists.level, label or ""))

    def _table(self, stream: Sequence[Token]) -> None:
        self._flush()
        rows = tables.cells_of(stream)
        if tables.is_data(rows):
            block = tables.table_block(rows)
            if block.text.strip(" |\n"):
                self.blocks.append(block)
            return
        for row in rows:  # a table that only places text
            for cell in row:
                inner = _Flow(self._level, self._top, self._border)
                inner.read(cell.tokens)
                self.blocks.extend(inner.blocks)


def paragraph(text: str, markup: str = "") -> Block:
    """A paragraph, or a list item when a bullet is typed before it."""
    label, rest = typed_bullet(text)
    if not label:
        return Block(BlockKind.PARAGRAPH, text, markup)
    kept = typed_bullet(markup)[1] if markup.startswith(label) else markup
    return Block(BlockKind.LIST_ITEM, rest, kept, label=label)


def is_heading_like(text: str) -> bool:
    """Whether a bold line could stand over a text rather than be one."""
    return (
        len(text) <= LONGEST_HEADING
        and text[-1] not in ".,;"
        and any(letter.isalpha() for letter in text)
    )


def is_shouted(text: str) -> bool:
    """Whether a line is all capitals, and not a row of short codes."""
    return (
        text.isupper()
        and len(text) > 4
        and is_heading_like(text)
        and not _CODES.fullmatch(text)
        and not any(letter.isdigit() for letter in text)
    )


def _unbold(markup: str) -> str:
    """A heading's markup without the bold it has anyway."""
    markup = re.sub(r"</?strong>", "", markup)
    return markup if "<" in markup else ""


def _joined(block: Block, text: str, markup: str) -> Block:
    """The list item with one more line."""
    first = block.html or escape(block.text, quote=False)
    second = markup or escape(text, quote=False)
    return Block(
        BlockKind.LIST_ITEM,
        f"{block.text} {text}",
        f"{first}<br>{second}",
        block.level,
        block.label,
    )
