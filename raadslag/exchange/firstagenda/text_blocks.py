"""Lines of plain text as blocks: headings, paragraphs, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from itertools import pairwise

from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.firstagenda.text_marks import inline_of, plain_of
from raadslag.exchange.firstagenda.text_routing import find_row
from raadslag.exchange.firstagenda.text_starts import is_listed
from raadslag.rules.case_number import find_case_number
from raadslag.rules.heading import Role, is_known, is_minor, read_heading
from raadslag.rules.proposal import strip_label
from raadslag.rules.wording import clean

_LIST = re.compile(r"^(?P<indent>\s*)(?P<label>[-–•*▪·]|\d{1,2}[.)]|[a-z]\))\s+(?P<text>\S.*)$")
_HASH = re.compile(r"^(?P<marks>#{1,6})\s+(?P<text>.+?)\s*#*$")
_BOLD_LINE = re.compile(r"^\*\*(?P<text>[^*]{1,120})\*\*:?$")
_MOTION = re.compile(r"^(?:at\b|\d{1,2}[.)]\s*at\b)", re.IGNORECASE)
_COUNTED = re.compile(r"^(?:at\b|\d)", re.IGNORECASE)
_LABELLED = re.compile(r"^[A-ZÆØÅ][\wæøåÆØÅ. ]{1,28}:(?:\s|$)")
_WIDE = 180
_FULL = 60  # a shorter line that ends a sentence also ends its paragraph


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are broken at a width, and paragraphs run over several."""
    long = sum(len(line) > _WIDE for line in lines)
    broken = sum(_broken_off(one, two) for one, two in pairwise(lines))
    return broken > long / 4


def _broken_off(line: str, following: str) -> bool:
    """Whether a line stops in mid-sentence and the next goes on."""
    return (
        50 < len(line) <= 140
        and line.rstrip()[-1:] not in (".", ":", "!", "?", ";", "")
        and following[:1].islower()
        and not _MOTION.match(following)
    )


def blocks_of(lines: Sequence[str], *, wrapped: bool) -> tuple[Block, ...]:
    """The blocks of an item's lines."""
    found = find_row(lines)
    if found is None:
        return _blocks(lines, wrapped=wrapped)
    row, start, end = found
    above = _blocks(lines[:start], wrapped=wrapped)
    return (*above, row, *_blocks(lines[end:], wrapped=wrapped))


def _blocks(lines: Sequence[str], *, wrapped: bool) -> tuple[Block, ...]:
    """The blocks of lines without a routing row."""
    blocks: list[Block] = []
    listing = False
    groups = _groups(lines)
    for at, group in enumerate(groups):
        following = groups[at + 1] if at + 1 < len(groups) else []
        for block in _of_group(group, following, wrapped=wrapped, listing=listing):
            blocks.append(block)
            if block.kind is BlockKind.HEADING and not block.weak:
                listing = read_heading(block.text).role is Role.ATTACHMENTS
    return tuple(_joined(blocks))


def _groups(lines: Sequence[str]) -> list[list[str]]:
    """Runs of lines with no empty line between."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip() and not is_listed(line):
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _of_group(
    group: Sequence[str], following: Sequence[str], *, wrapped: bool, listing: bool
) -> list[Block]:
    """The blocks of one run of lines."""
    blocks: list[Block] = []
    last = ""
    for at, raw in enumerate(group):
        after = group[at + 1] if at + 1 < len(group) else (following[0] if following else "")
        block = _of_line(raw, after, alone=len(group) == 1, listing=listing)
        between = _between(blocks, block, (last, raw), wrapped=wrapped, listing=listing)
        last = raw
        if between:
            blocks[-1] = _appended(blocks[-1], block, between)
            continue
        if block.kind is BlockKind.HEADING and not block.weak:
            listing = read_heading(block.text).role is Role.ATTACHMENTS
        blocks.append(block)
    return blocks


def _between(
    blocks: Sequence[Block], block: Block, lines: tuple[str, str], *, wrapped: bool, listing: bool
) -> str:
    """What joins a line to the block before it; "" when it stands for itself."""
    if not blocks or blocks[-1].kind is BlockKind.HEADING or block.kind is not BlockKind.PARAGRAPH:
        return ""
    if listing:
        return " " if wrapped and _title_goes_on(*lines) else ""
    if _continues(*lines, wrapped=wrapped):
        return " "
    return "\n" if blocks[-1].kind is BlockKind.LIST_ITEM else ""


def _title_goes_on(before: str, raw: str) -> bool:
    """Whether a line goes on with the title of an attachment."""
    before, text = clean(before), clean(raw)
    return len(before) > 50 and (text[0].islower() or before.endswith((",", "-", " og", " i")))


def _of_line(raw: str, after: str, *, alone: bool, listing: bool) -> Block:
    """One line as a block."""
    text = clean(raw)
    if (match := _HASH.match(text)) is not None:
        level = 1 if is_known(match["text"]) else max(1, len(match["marks"]) - 2)
        return _heading(match["text"], weak=True, level=level)
    if (bold := _BOLD_LINE.match(text)) is not None:
        return _heading(bold["text"], weak=True)
    if is_known(text) and not _is_no_heading(text, after, listing=listing):
        return _heading(text, weak=is_minor(text))
    if (item := _LIST.match(raw)) is not None and not listing:
        html = inline_of(clean(item["text"]))
        level = 1 + len(item["indent"].expandtabs(2)) // 2
        return Block(
            BlockKind.LIST_ITEM, plain_of(clean(item["text"])), html, min(level, 6), item["label"]
        )
    if alone and not listing and _stands_over(text, after):
        return _heading(text, weak=True, level=2)
    return Block(BlockKind.PARAGRAPH, plain_of(text), inline_of(text))


def _heading(text: str, *, weak: bool, level: int = 1) -> Block:
    """A heading without its bold marks and closing colon."""
    bare = clean(plain_of(text)).rstrip(":").rstrip()
    return Block(BlockKind.HEADING, bare, escape(bare, quote=False), level, weak=weak)


def _is_no_heading(text: str, after: str, *, listing: bool) -> bool:
    """Whether a known word is a document's name, or a label with nothing after it."""
    label = text.endswith(":") and read_heading(text).role is Role.ATTENDANCE
    return label or (listing and _names_file(text, after))


def _names_file(text: str, after: str) -> bool:
    """Whether a known word in a list of attachments is a document's name."""
    role = read_heading(text).role
    following = clean(after)
    if role is Role.DECISION:
        return False
    listed = re.match(r"^bilag\b", following, re.IGNORECASE) or "(påført" in following
    prose = following.endswith((".", ":")) or _MOTION.match(following) or "indstille" in following
    return bool(listed) or not prose


def _stands_over(text: str, after: str) -> bool:
    """Whether a line alone, nowhere listed, is a heading over what follows."""
    if len(text) > 90 or (text[-1] in ".,;:!?-)" and not text.endswith(")")):
        return False
    if not text[0].isupper() or ": " in text or find_case_number(text) or not _is_text(after):
        return False
    words = text.split()
    codes = all(word.isupper() and len(word) < 6 for word in words)
    return not codes and not re.search(r"\bindstiller$", text) and not _MOTION.match(clean(after))


def _is_text(line: str) -> bool:
    """Whether a line is something for a heading to stand over."""
    return bool(line.strip()) and not is_known(clean(line))


def _continues(before: str, raw: str, *, wrapped: bool) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    text, before = clean(raw), clean(before)
    if not wrapped or _LABELLED.match(text) or (strip_label(text) != text and _COUNTED.match(text)):
        return False
    if len(before) >= _FULL:
        return True
    ended = before.endswith((".", ":", "!", "?", ";"))
    return not ended and (text[0].islower() or before.endswith((",", "-")))


def _appended(block: Block, more: Block, between: str) -> Block:
    """A block with the next line added; a word broken at the line's end is joined."""
    text, html = block.text, block.html or escape(block.text, quote=False)
    if between == " " and _broken(text, more.text):
        return replace(block, text=text[:-1] + more.text, html=html[:-1] + more.html)
    joint = "" if between == " " and text.endswith("-") and text[-2:-1].isalnum() else between
    mark = "<br>" if between == "\n" else joint
    return replace(block, text=text + joint + more.text, html=html + mark + more.html)


def _broken(text: str, following: str) -> bool:
    """Whether a hyphen at a line's end only breaks the word."""
    if not text.endswith("-") or not text[-2:-1].isalpha() or not following[:1].islower():
        return False
    return not re.match(r"^(?:og|eller|samt|til)\b", following)


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with the sentences made whole that a page break has cut."""
    out: list[Block] = []
    for block in blocks:
        if out and _cut(out[-1], block):
            out[-1] = _appended(out[-1], block, " ")
        else:
            out.append(block)
    return out


def _cut(before: Block, block: Block) -> bool:
    """Whether a page break has cut a sentence between two blocks."""
    both = before.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    if not both or block.kind is not BlockKind.PARAGRAPH or _MOTION.match(block.text):
        return False
    text = before.text
    if len(text) < 60 or re.search(r"\bindstiller$", text):
        return False
    if text.endswith((",", "-")):
        return True
    return text[-1].isalnum() and block.text[:1].islower()
