"""Plain text with light marks read back as rich text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from raadslag.cases.richtext.blocks import (
    BREAK,
    Block,
    Cell,
    Listing,
    Para,
    Piece,
    Quote,
    Table,
    add,
    add_item,
    html_of,
)
from raadslag.cases.richtext.cleaning import blocks_of, clean
from raadslag.cases.richtext.telling import NEWLINE, UNTOLD, told
from raadslag.cases.richtext.tree import seen

DEEPEST = 45  # marks within one another; deeper ones are text
_ITEM = re.compile(r"(- |(\d{1,4})\. +)(?=\S)")
_HEADING = re.compile(r"(#{2,4}) +(?=\S)")
_ESCAPE = re.compile(r"\\([\\\[\]|⏎#>.-])")
_LINKED = re.compile(
    r"\\.|(!?)\[((?:\\.|[^\[\]\\])*)\]"
    r"\(((?:https?://|mailto:)[^\s()<>]+|/arbejdsplads/billede/[0-9a-f]{64}/)\)"
)
_CELL = re.compile(r"((?:\\.|[^|\\])*)\|")
_CELL_BREAK = re.compile(rf"(\\.)|{NEWLINE}")


def from_plain(text: str) -> str:
    """Rich text of what ``plain`` wrote, or a person typed in its manner.

    >>> from_plain("## Kajen\\n\\nDen synker.\\n- hurtigt")
    '<h2>Kajen</h2><p>Den synker.</p><ul><li>hurtigt</li></ul>'
    """
    return clean(html_of(_read(text)))


def rewritten(html: str, text: str) -> str:
    """Rich text changed as its plain text was: what reads the same stays as it was.

    Args:
        html: The clean text that was shown.
        text: Its plain text, as somebody changed it.
    """
    return clean(html_of(_Known(blocks_of(html)).restored(_read(text))))


class _Known:
    """Blocks and list items by what they read as."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks: defaultdict[str, list[Block]] = defaultdict(list)
        self._items: defaultdict[str, list[list[Block]]] = defaultdict(list)
        self._learn(blocks)

    def _learn(self, blocks: Sequence[Block]) -> None:
        for block in reversed(blocks):  # so that the first is taken first
            self._blocks[told([block])].append(block)
            for item in reversed(block.items) if isinstance(block, Listing) else ():
                self._items[told(item)].append(item)
                self._learn(item)

    def restored(self, blocks: Iterable[Block]) -> list[Block]:
        """The blocks, each as it was known if it reads the same."""
        return [self._restored(block) for block in blocks]

    def _restored(self, block: Block) -> Block:
        known = self._blocks.get(told([block]))
        if known:
            return known.pop() if len(known) > 1 else known[0]
        if isinstance(block, Listing):
            items = [self._item(one) for one in block.items]
            return Listing(block.tag, block.start, items)
        return block

    def _item(self, blocks: list[Block]) -> list[Block]:
        known = self._items.get(told(blocks))
        return known[-1] if known else self.restored(blocks)


def _read(text: str) -> list[Block]:
    text = seen(text.replace("\r\n", "\n").replace("\r", "\n"))
    return _blocks(text.split("\n"), 0)


def _blocks(lines: Sequence[str], depth: int) -> list[Block]:
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if not line:
            at += 1
            continue
        kind = _kind(line) if depth < DEEPEST else ""
        if kind == "item":
            at = _take_item(lines, at, depth, blocks)
        elif kind == "heading":
            mark, rest = line.split(" ", 1)
            blocks.append(Para(f"h{len(mark)}", list(_pieces(rest))))
            at += 1
        else:
            end = _end_of(lines, at, kind)
            add(blocks, _made(kind, [one.strip() for one in lines[at:end]], depth))
            at = end
    return blocks


def _kind(line: str) -> str:
    """What a line begins: item, heading, ``>`` quote, ``|`` table; "" is running text."""
    if line[0] in ">|":
        return line[0]
    if _ITEM.match(line):
        return "item"
    return "heading" if _HEADING.match(line) else ""


def _end_of(lines: Sequence[str], at: int, kind: str) -> int:
    """Where the lines of one kind end."""
    at += 1
    while at < len(lines):
        line = lines[at].strip()
        if not line or _kind(line) != kind:
            break
        at += 1
    return at


def _made(kind: str, lines: list[str], depth: int) -> Block:
    if kind == ">":
        return Quote(_blocks([line[1:].removeprefix(" ") for line in lines], depth + 1))
    if kind == "|":
        return _table(lines, depth)
    return Para("p", list(_pieces("\n".join(lines))))


def _take_item(lines: Sequence[str], at: int, depth: int, blocks: list[Block]) -> int:
    """Read one item of a list, with all that stands indented under it; where it ends."""
    lead = _indent(lines[at])
    match = _ITEM.match(lines[at].lstrip())
    assert match is not None
    body = [lines[at].lstrip()[match.end() :]]
    width = lead + match.end()
    at += 1
    while at < len(lines):
        filled = _filled(lines, at)
        if filled == len(lines) or _indent(lines[filled]) < lead + 2:
            break
        body.extend([""] * (filled - at))
        body.append(lines[filled][min(_indent(lines[filled]), width) :])
        at = filled + 1
    listing = Listing("ol" if match[2] else "ul", int(match[2] or 1))
    add_item(listing, _blocks(body, depth + 1))
    add(blocks, listing)
    return at


def _filled(lines: Sequence[str], at: int) -> int:
    """The next line that is not empty."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _table(lines: Sequence[str], depth: int) -> Table:
    table = Table("", [])
    for line in lines:
        if line.startswith("|="):
            table.caption = _unescaped(line[2:].strip())
            continue
        cells = [cell.strip() for cell in _CELL.findall(line[1:])] or [line[1:].strip()]
        if all(cell == "---" for cell in cells):
            table.head = len(table.rows)
        else:
            table.rows.append([Cell("td", _cell(cell, depth)) for cell in cells])
    for row in table.rows[: table.head]:
        for one in row:
            one.tag = "th"
    return table


def _cell(text: str, depth: int) -> list[Block]:
    text = text.removeprefix("\\") if text == "\\---" else text
    text = _CELL_BREAK.sub(lambda found: found[1] or "\n", text)
    return _blocks(text.split("\n"), depth + 1)


def _pieces(text: str) -> Iterator[Piece]:
    at = 0
    for match in _LINKED.finditer(text):
        if match[3] is None:  # an escaped sign, which begins nothing
            continue
        yield from _texts(text[at : match.start()])
        at = match.end()
        yield from _linked(match)
    yield from _texts(text[at:])


def _linked(match: re.Match[str]) -> Iterator[Piece]:
    sign, label, target = match.groups()
    local = target.startswith("/")
    if sign and local:
        alt = "" if label == UNTOLD else f' alt="{escape(_unescaped(label))}"'
        yield Piece(tag=f'<img src="{target}"{alt}>')
    elif local:
        yield from _texts(match[0])
    else:
        yield Piece(sign)
        yield Piece(_unescaped(label), (f'<a href="{escape(target)}">',))


def _texts(text: str) -> Iterator[Piece]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield Piece(tag=BREAK)
        yield Piece(_unescaped(line))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(r"\1", text)
