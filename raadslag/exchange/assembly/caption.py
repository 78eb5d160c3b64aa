"""The lines above an item's text: case number, routing row, caseworker."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from raadslag.exchange.assembly.passage import Passage, is_empty
from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.meeting import Routing
from raadslag.rules.case_number import (
    find_case_number,
    is_whole_line,
    join_broken,
    rest_of_line,
)
from raadslag.rules.heading import Role
from raadslag.rules.wording import clean, fold

_CODE = re.compile(r"^[A-ZÆØÅ][A-ZÆØÅ0-9&/]{1,5}$")
_MARKS = re.compile(r"^[Xx✓✗☒×](?:\s+[Xx✓✗☒×])*$")
_CASEWORKER = re.compile(
    r"^(?:Ansvarlig\s+)?sagsbehandler(?:e|en)?\s*:\s*(?P<name>.*)$", re.IGNORECASE
)
_OTHERS = re.compile(r"^Øvrige\s+sagsbehandlere?\s*:\s*(?P<name>.*)$", re.IGNORECASE)
_ACCESS = re.compile(
    r"^(?:sagstype|adgang|status|offentlighed)?\s*:?\s*(?P<word>åbent?|åben|lukket|lukkede?)"
    r"(?:\s+(?:sag|punkt|dagsorden|møde|dagsordenspunkt))?\.?$",
    re.IGNORECASE,
)
_ACCESS_FIRST = re.compile(
    r"^(?P<word>åbent?|lukkede?|lukket)(?:\s+(?:sag|punkt))?\s*[-–:,]\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_ABOVE = {Role.COMMUNICATION, Role.ROUTE, Role.CASEWORKER, Role.ACCESS, Role.OTHER}


@dataclass(slots=True)
class Caption:
    """What the lines above an item's text say."""

    case_number: str | None = None
    caseworker: str | None = None
    routing: Routing | None = None
    closed: bool = False
    lost_mark: bool = False
    broken_row: bool = False
    kept: list[Block] = field(default_factory=list)


def take_caption(found: list[Passage]) -> Caption:
    """Read the lines above the text and take them out of the passages."""
    caption = Caption()
    for passage in found:
        before = len(passage.blocks)
        if passage.title is None or passage.role in _ABOVE:
            _read(passage, caption)
        taken = len(passage.blocks) < before
        if taken and not passage.blocks and passage.role in _ABOVE:
            passage.title = None
        if passage.title is not None and passage.role not in _ABOVE:
            break
    found[:] = [one for one in found if one.title is not None or one.blocks]
    return caption


def _read(passage: Passage, caption: Caption) -> None:
    """Read one passage's lines."""
    if passage.role is Role.CASEWORKER and passage.title is not None:
        _named_below(passage, caption)
    if passage.role is Role.ACCESS and passage.title is not None:
        caption.closed = caption.closed or fold(passage.title).startswith("lukket")
        passage.title = None
    kept: list[Block] = []
    at = 0
    while at < len(passage.blocks):
        used = _line(passage.blocks, at, caption)
        if used == 0:
            kept.append(passage.blocks[at])
        kept.extend(caption.kept)
        caption.kept.clear()
        at += used or 1
    passage.blocks = kept


def _line(blocks: list[Block], at: int, caption: Caption) -> int:
    """How many blocks from ``at`` on belong to the caption."""
    text = clean(blocks[at].text)
    following = clean(blocks[at + 1].text) if at + 1 < len(blocks) else ""
    if caption.case_number is None:
        if (match := _ACCESS_FIRST.match(text)) and is_whole_line(match["rest"]):
            caption.closed = caption.closed or fold(match["word"]).startswith("lukke")
            text = match["rest"]
        if is_whole_line(text):
            caption.case_number = find_case_number(text)
            return 1
        if rest := rest_of_line(text):
            caption.case_number = find_case_number(text)
            caption.closed = caption.closed or rest.casefold().endswith("lukket")
            caption.kept.append(replace(blocks[at], text=rest, html=""))
            return 1
        if (joined := join_broken(text, following)) is not None:
            caption.case_number = joined
            return 2
    if caption.routing is None and (codes := _codes(blocks[at])):
        return _row(blocks, at, codes, caption)
    return 1 if _labelled(text, caption) else 0


def _labelled(text: str, caption: Caption) -> bool:
    """A line with caseworker or access."""
    if match := _OTHERS.match(text):
        return is_empty(match["name"])
    if match := _CASEWORKER.match(text):
        name = clean(match["name"])
        if caption.caseworker is None and not is_empty(name):
            caption.caseworker = name
            return True
        return is_empty(name)
    if match := _ACCESS.match(text):
        caption.closed = caption.closed or match["word"].casefold().startswith("lukke")
        return True
    return False


def _named_below(passage: Passage, caption: Caption) -> None:
    """A heading "Sagsbehandler" with the name under it."""
    if fold(passage.title or "").startswith("øvrige") or len(passage.blocks) > 1:
        return
    if passage.blocks and not is_empty(passage.blocks[0].text):
        caption.caseworker = caption.caseworker or clean(passage.blocks[0].text)
    passage.blocks.clear()
    passage.title = None


def _codes(block: Block) -> tuple[str, ...]:
    """The codes of a routing row; none when the line is no such row."""
    row = block.text.split("\n")[0]
    words = row.replace("|", " ").split()
    if words and words[0] in ("-", "•", "*"):
        words = words[1:]
    whole = len(words) >= 3 and all(_CODE.match(word) for word in words)
    return tuple(words) if whole and len(set(words)) == len(words) else ()


def _row(blocks: list[Block], at: int, codes: tuple[str, ...], caption: Caption) -> int:
    """Read the routing row and the marks under it."""
    if blocks[at].kind is BlockKind.TABLE:
        caption.routing = Routing(codes, _columns(blocks[at].text))
        caption.lost_mark = caption.routing.marked is None
        return 1
    caption.routing = Routing(codes, None)
    caption.lost_mark = True
    marked = at + 1 < len(blocks) and _MARKS.match(clean(blocks[at + 1].text))
    caption.broken_row = not marked
    return 2 if marked else 1


def _columns(table: str) -> tuple[str, ...] | None:
    """The codes with a mark in their own column of a table."""
    rows = [[cell.strip() for cell in row.split("|")] for row in table.split("\n")]
    names = rows[0]
    if len(rows) < 2 or any(len(row) != len(names) for row in rows[1:]):
        return None
    hit = {at for row in rows[1:] for at, cell in enumerate(row) if _MARKS.match(cell)}
    return tuple(name for at, name in enumerate(names) if at in hit)
