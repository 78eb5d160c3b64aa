"""The sections of an item, and the other meetings their text names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from raadslag.exchange.assembly.passage import Passage
from raadslag.exchange.assembly.prose import html_of, text_of
from raadslag.exchange.meeting import Reference, Section
from raadslag.rules.heading import Role
from raadslag.rules.reference import read_references

_TOLD_ELSEWHERE = {Role.HISTORY, Role.DECISION, Role.ATTACHMENTS}


def sections_of(found: Sequence[Passage], own: Passage | None) -> tuple[Section, ...]:
    """All that is neither the plainly headed decision, attachments nor caption.

    A decision whose heading names body or date is also a section, or the
    heading's own words would be lost.
    """
    sections: list[Section] = []
    for passage in found:
        if passage.role is Role.ATTACHMENTS or _is_plain(passage, own):
            continue
        if passage.empty() and (passage.title is None or passage.role is Role.DECISION):
            continue
        blocks = [] if passage.empty() else passage.blocks
        level = passage.level if sections else 1
        sections.append(Section(passage.title, level, text_of(blocks), html_of(blocks)))
    return tuple(sections)


def _is_plain(passage: Passage, own: Passage | None) -> bool:
    """Whether a passage is the decision under a heading that says no more."""
    return passage is own and passage.heading.day is None and passage.heading.body is None


def references_of(found: Sequence[Passage], today: date | None) -> tuple[Reference, ...]:
    """Other meetings named in the running text; the meeting itself is none."""
    references = [
        Reference(
            one.text,
            one.body,
            one.day.isoformat() if one.day else None,
            one.month,
            one.item_number,
        )
        for passage in found
        if passage.role not in _TOLD_ELSEWHERE
        for block in passage.blocks
        for one in read_references(block.text)
        if one.day is None or one.day != today
    ]
    return tuple(dict.fromkeys(references))
