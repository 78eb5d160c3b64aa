"""Blocks as readable text and as HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from raadslag.exchange.draft import Block, BlockKind

_NUMBERED = re.compile(r"^(\d{1,3})[.)]$")
_BULLETS = {"", "-", "–", "—", "•", "*", "·", "▪", "o", "◦", "‣"}


def text_of(blocks: Sequence[Block]) -> str:
    """The text, one block on each line, lists with their marks."""
    return "\n".join(line_of(block) for block in blocks if block.text.strip())


def line_of(block: Block) -> str:
    """One block's text with its mark."""
    if block.kind is not BlockKind.LIST_ITEM:
        return block.text.strip()
    return f"{mark_of(block)} {block.text.strip()}"


def mark_of(block: Block) -> str:
    """The mark a list item is read with."""
    label = block.label.strip()
    return "-" if label in _BULLETS else label


def html_of(blocks: Sequence[Block]) -> str:
    """The HTML: paragraphs, tables and nested lists."""
    out: list[str] = []
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and blocks[end].kind is BlockKind.LIST_ITEM:
            end += 1
        if end > at:
            out.append(_lists(blocks[at:end]))
            at = end
        else:
            out.append(_single(blocks[at]))
            at += 1
    return "".join(out)


def inline_of(block: Block) -> str:
    """A block's own inline HTML."""
    return block.html or escape(block.text.strip(), quote=False).replace("\n", "<br>")


def _single(block: Block) -> str:
    """A block that is in no list."""
    if not block.text.strip():
        return ""
    if block.kind is BlockKind.TABLE and block.html:
        return block.html
    return f"<p>{inline_of(block)}</p>"


def _lists(items: Sequence[Block]) -> str:
    """A run of list items, deeper levels inside the item before them."""
    out: list[str] = []
    closing: list[tuple[int, str]] = []
    for item in items:
        while closing and closing[-1][0] > item.level:
            out.append(closing.pop()[1])
        opening, tag = _list_tag(item)
        if closing and closing[-1][0] == item.level and closing[-1][1] == f"</li></{tag}>":
            out.append("</li>")
        else:
            if closing and closing[-1][0] == item.level:
                out.append(closing.pop()[1])
            out.append(opening)
            closing.append((item.level, f"</li></{tag}>"))
        out.append(f"<li>{_item(item)}")
    out.extend(tag for _, tag in reversed(closing))
    return "".join(out)


def _list_tag(item: Block) -> tuple[str, str]:
    """The list an item opens, and its name."""
    number = _NUMBERED.match(item.label.strip())
    if number is None:
        return "<ul>", "ul"
    return ("<ol>" if number[1] == "1" else f'<ol start="{int(number[1])}">'), "ol"


def _item(item: Block) -> str:
    """A list item's content; marks HTML cannot make are kept as text."""
    label = item.label.strip()
    if label in _BULLETS or _NUMBERED.match(label):
        return inline_of(item)
    return f"{escape(label, quote=False)} {inline_of(item)}"
