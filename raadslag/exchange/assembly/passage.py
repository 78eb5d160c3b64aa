"""Blocks parted into passages: a heading and what stands under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from raadslag.exchange.draft import Block, BlockKind
from raadslag.rules.heading import (
    Heading,
    Role,
    is_known,
    is_minor,
    is_pseudo,
    read_heading,
    read_stage,
)
from raadslag.rules.wording import clean, fold

_EMPTY = {"", ".", "-", "–", "..", "tomt indhold", "intet indhold", "ingen tekst"}
_INSIDE_MOTION = {Role.CASE, Role.ECONOMY, Role.PROCESS, Role.OTHER, Role.MEMBER_MOTION, Role.LAW}
_TOLD = {Role.HISTORY, Role.ATTACHMENTS}
_KEEPS_BOLD = {Role.DECISION, Role.ATTACHMENTS, Role.HISTORY, Role.RECOMMENDATION}


@dataclass(slots=True, eq=False)
class Passage:
    """A heading with its blocks; no heading is text under none."""

    title: str | None = None
    heading: Heading = field(default_factory=lambda: Heading(Role.OTHER))
    level: int = 1
    blocks: list[Block] = field(default_factory=list)

    @property
    def role(self) -> Role:
        """What the passage is."""
        return self.heading.role

    def empty(self) -> bool:
        """Whether nothing is said under the heading."""
        return all(is_empty(block.text) for block in self.blocks)


def is_empty(text: str) -> bool:
    """Whether a text only stands for a field nobody filled in."""
    return len(text) < 40 and fold(text) in _EMPTY


def passages(blocks: Iterable[Block]) -> list[Passage]:
    """An item's blocks as passages, in order; doubtful headings decided."""
    parting = _Parting()
    for block in _promoted(blocks):
        parting.take(block)
    return [one for one in parting.found if one.title is not None or one.blocks]


def _promoted(blocks: Iterable[Block]) -> Iterator[Block]:
    """Paragraphs that are headings by their words are made doubtful headings."""
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and _heads(clean(block.text)):
            yield replace(block, kind=BlockKind.HEADING, weak=True)
        else:
            yield block


def _heads(text: str) -> bool:
    """Whether a paragraph can only be a heading."""
    if len(text) > 160 or not is_known(text):
        return False
    heading = read_heading(text)
    return is_pseudo(text) or (heading.role is Role.DECISION and heading.day is not None)


@dataclass(slots=True)
class _Parting:
    """Blocks being parted: the passages so far, and where they stand."""

    found: list[Passage] = field(default_factory=lambda: [Passage()])
    top: Passage | None = None

    def take(self, block: Block) -> None:
        """Give a block to the passage it belongs to, or let it open one."""
        if block.kind is BlockKind.BORDER:
            self.found.append(Passage())
        elif block.kind is BlockKind.HEADING:
            self._head(block, clean(block.text))
        elif (stage := self._stage(block)) is not None:
            self.top = Passage(clean(block.text).rstrip(": "), stage)
            self.found.append(self.top)
        elif not is_empty(block.text):
            self.found[-1].blocks.append(block)

    def _stage(self, block: Block) -> Heading | None:
        """The earlier decision a line such as "Teknisk Udvalg, 3. maj 2024, pkt. 5:" heads.

        Under a heading for the case's history such lines are text of the history.
        """
        text = block.text.strip()
        if block.kind is not BlockKind.PARAGRAPH or self.found[-1].role in _TOLD:
            return None
        stage = read_stage(text) if len(text) < 160 else None
        if stage is None or not (stage.item_number or text.endswith(":")):
            return None
        return replace(stage, role=Role.DECISION)

    def _head(self, block: Block, text: str) -> None:
        """Open a passage under a heading, or keep a doubtful one as text."""
        if not text:
            self.found.append(Passage())
            return
        doubtful = block.weak and not is_known(text)
        if doubtful and not _opens(text, self.found[-1]):
            self.found[-1].blocks.append(replace(block, kind=BlockKind.PARAGRAPH))
            return
        heading = read_heading(text)
        opened = Passage(text, heading, self._level(block, text, heading))
        self.found.append(opened)
        if opened.level == 1:
            self.top = opened

    def _level(self, block: Block, text: str, heading: Heading) -> int:
        """How deep a heading stands; unknown doubtful ones stand under a known one."""
        if self.top is None:
            return 1
        if is_pseudo(text):
            return 1 if block.weak or heading.proposer else block.level
        if self._in_motion() and heading.role in _INSIDE_MOTION:
            return max(2, block.level)
        if block.weak:
            part = heading.role is Role.OTHER or (is_minor(text) and self.top.role is Role.CASE)
            return max(2, block.level) if part else 1
        return block.level

    def _in_motion(self) -> bool:
        """Whether a member's motion under a heading in capitals is still going on."""
        top = self.top
        return top is not None and top.role is Role.MEMBER_MOTION and is_pseudo(top.title or "")


def _opens(text: str, current: Passage) -> bool:
    """Whether a doubtful heading nobody knows opens a passage here."""
    if is_pseudo(text):
        return current.role is not Role.ATTACHMENTS
    if current.role in _KEEPS_BOLD or read_stage(text):
        return False
    return text[-1] not in ".,;" and len(text) <= 120
