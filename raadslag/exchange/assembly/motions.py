"""The proposals of an item: recommendations and members' motions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from raadslag.exchange.assembly.passage import Passage, is_empty
from raadslag.exchange.draft import Block, BlockKind
from raadslag.exchange.meeting import Proposal, ProposalKind
from raadslag.rules.heading import Role
from raadslag.rules.member_motion import read_member_motions
from raadslag.rules.proposal import (
    Line,
    leads_in,
    read_motions,
    read_plain_motions,
)
from raadslag.rules.wording import capitals, clean, fold

_BY_MEMBER = re.compile(r"^(?:medlems|beslutnings|initiativ)?forslag\s+(?:fra|om|til|stillet)\b")
_CARRIED = {Role.DECISION, Role.HISTORY, Role.ATTACHMENTS}


def proposals_of(found: Sequence[Passage], title: str) -> tuple[Proposal, ...]:
    """All proposals, in order; a named proposer holds for the next list."""
    proposals: list[Proposal] = []
    waiting: str | None = None
    names = _Names(found)
    for at, passage in enumerate(found):
        if passage.role is Role.MEMBER_MOTION and passage.level == 1:
            proposals.extend(_member(found, at, names))
        elif passage.role is Role.RECOMMENDATION:
            proposal = _recommendation(passage, waiting, names)
            if proposal is not None:
                proposals.append(proposal)
            waiting = (passage.heading.proposer or waiting) if proposal is None else None
    return tuple(proposals) or _unheaded(found, title)


def _recommendation(passage: Passage, waiting: str | None, names: _Names) -> Proposal | None:
    """The recommendation a passage holds."""
    lines = _lines(passage.blocks)
    named = passage.heading.proposer
    # Text under "INDSTILLING FRA X" may tell how it came about; only marked motions count.
    read = read_motions(lines) if named and _tells_origin(passage) else read_plain_motions(lines)
    if not read.motions:
        return None
    proposer = read.proposer or named or waiting
    return Proposal(names.as_written(proposer), "recommendation", read.motions)


def _tells_origin(passage: Passage) -> bool:
    """Whether a heading says whose recommendation follows, further down perhaps."""
    return (
        re.match(r"^(?:\w+\s)?indstilling(?:er)?\s+(?:fra|af)\b", fold(passage.title or ""))
        is not None
    )


def _member(found: Sequence[Passage], at: int, names: _Names) -> list[Proposal]:
    """A member's motion with its sub-headed text, up to the next known heading."""
    passage = found[at]
    blocks = list(passage.blocks)
    for follower in found[at + 1 :]:
        if follower.title is not None and follower.level == 1 and follower.role is not Role.OTHER:
            break
        if follower.title is not None:
            blocks.append(Block(BlockKind.PARAGRAPH, follower.title))
        blocks.extend(follower.blocks)
    read = read_member_motions(_lines(blocks))
    proposer = names.as_written(passage.heading.proposer)
    return [Proposal(proposer, "member_motion", read.motions)] if read.motions else []


def _unheaded(found: Sequence[Passage], title: str) -> tuple[Proposal, ...]:
    """The proposal of an item without a heading for it: an introduced list in its text."""
    kind: ProposalKind = "member_motion" if _BY_MEMBER.match(fold(title)) else "recommendation"
    for passage in found:
        if passage.role in _CARRIED:
            continue
        lines = _lines(passage.blocks)
        at = next((at for at in range(len(lines) - 1) if leads_in(lines[at], lines[at + 1])), None)
        if at is not None and (read := read_motions(_run(lines, at))).motions:
            return (Proposal(read.proposer, kind, read.motions),)
    return ()


def _run(lines: Sequence[Line], at: int) -> list[Line]:
    """An introduction, the marked lines after it, and a proposer in brackets."""
    end = at + 1
    while end < len(lines) and leads_in(lines[at], lines[end]):
        end += 1
    return list(lines[at : end + 1])


def _lines(blocks: Iterable[Block]) -> list[Line]:
    """Blocks as lines of a recommendation."""
    return [
        Line(block.text, block.label or ("-" if block.kind is BlockKind.LIST_ITEM else ""))
        for block in blocks
        if not is_empty(block.text)
    ]


class _Names:
    """Names in capitals as the item's own text writes them."""

    def __init__(self, found: Sequence[Passage]) -> None:
        self._found = found
        self._text: str | None = None

    def as_written(self, name: str | None) -> str | None:
        """The name, in small letters when the item writes it so."""
        if name is None or not capitals(name):
            return name
        if self._text is None:
            self._text = "\n".join(clean(b.text) for one in self._found for b in one.blocks)
        # Danish letters keep their length in lower case, so places agree.
        low, wanted = self._text.lower(), clean(name).lower()
        at = low.find(wanted)
        while at >= 0 and len(low) == len(self._text):
            written = self._text[at : at + len(wanted)]
            if not capitals(written):
                return written[0].upper() + written[1:]
            at = low.find(wanted, at + 1)
        return re.sub(r"\bOG\b", "og", name)
