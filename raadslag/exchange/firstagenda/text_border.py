"""Where a decision ends in plain text, which has lost the spacing that says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from raadslag.exchange.draft import Block, BlockKind
from raadslag.rules.dissent import read_dissent
from raadslag.rules.heading import Role, read_heading
from raadslag.rules.outcome import read_outcome
from raadslag.rules.voting import read_votes

DOUBT = (
    "Teksten viser ikke, hvor beslutningen ender; det sidste afsnit før resumeet er regnet som en "
    "beskrivelse af sagen, fordi det ikke er formuleret som en beslutning."
)


def part_description(blocks: Sequence[Block]) -> tuple[Block, ...] | None:
    """Blocks with a border before a description guessed at; None without one.

    Only where the decision stands first, straight before a summary, and its
    last paragraph decides nothing while the paragraph above it does.
    """
    heads = [at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    for first, second in pairwise(heads):
        if read_heading(blocks[first].text).role is Role.DECISION:
            summary = read_heading(blocks[second].text).role is Role.SUMMARY
            guessed = summary and _describes(blocks[first + 1 : second])
            border = Block(BlockKind.BORDER)
            return (*blocks[: second - 1], border, *blocks[second - 1 :]) if guessed else None
        if blocks[first].level == 1:
            return None
    return None


def _describes(decision: Sequence[Block]) -> bool:
    """Whether only the last paragraph of a decision decides nothing."""
    if len(decision) < 2 or decision[-1].kind is not BlockKind.PARAGRAPH:
        return False
    return not _decides(decision[-1].text) and all(_decides(one.text) for one in decision[:-1])


def _decides(text: str) -> bool:
    """Whether a paragraph is worded as part of a decision."""
    return (
        read_outcome(text).sure
        or bool(read_dissent(text))
        or bool(read_votes(text))
        or ("kunne tiltræde" in text)
    )
