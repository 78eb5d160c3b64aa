"""What changed between two texts of a paper, and how two written at once are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from raadslag.cases.entries import ProposalEntry, Section
from raadslag.cases.text import Text
from raadslag.rules.difference import Piece, difference
from raadslag.rules.list_difference import Entry, EntryDifference, entries

_HEADING = re.compile(r"^#{2,4} ")
_RULE = re.compile(r"\|(?: ?-{3,} ?\|)+")
_ESCAPED = re.compile(r"\\([\\\[\]|⏎#>.-])")
Choice = Literal["mine", "theirs", "both"]
TITLE = "title"
PROPOSALS = "proposals"


@dataclass(frozen=True, slots=True)
class Changes:
    """The difference between two texts, ready for a page."""

    title: tuple[Piece, ...]  # empty when the title stayed
    sections: tuple[EntryDifference, ...]
    proposals: tuple[EntryDifference, ...]

    @property
    def any(self) -> bool:
        """Whether anything changed."""
        return bool(self.title or self.sections or self.proposals)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text that two people left different: the title, a section, the proposals."""

    key: str
    heading: str
    pieces: tuple[Piece, ...]  # from theirs to mine
    chosen: Choice  # what a join takes unless it is told otherwise
    clash: bool  # both changed it


def changes(before: Text, after: Text) -> Changes:
    """What became of a text."""
    title = difference(before.title, after.title) if before.title != after.title else ()
    return Changes(
        title,
        entries(list(_sections(before)), list(_sections(after))),
        entries(list(_proposals(before)), list(_proposals(after))),
    )


def _sections(text: Text) -> Iterator[Entry]:
    for key, one in keyed(text.sections):
        yield Entry(key, one["heading"] or "", readable(one["text"]), kind="section")


def readable(text: str) -> str:
    """Plain text without the marks it is written with, for one who compares.

    >>> print(readable("## Kajen\\n\\n| År | Kr. |\\n| --- | --- |\\n| 2027 | 4 |"))
    Kajen
    <BLANKLINE>
    År · Kr.
    2027 · 4
    """
    lines = (_HEADING.sub("", line) for line in text.split("\n") if not _RULE.fullmatch(line))
    return _ESCAPED.sub(r"\1", "\n".join(map(_row, lines)))


def _row(line: str) -> str:
    if not (line.startswith("| ") and line.endswith(" |")):
        return line
    return line[2:-2].replace(" | ", " · ")


def keyed(sections: Iterable[Section]) -> Iterator[tuple[str, Section]]:
    """Each section with a key that tells it again in another version: its heading."""
    seen: Counter[str] = Counter()
    for one in sections:
        heading = (one["heading"] or "").casefold()
        seen[heading] += 1
        yield f"{heading}#{seen[heading]}", one


def _proposals(text: Text) -> Iterator[Entry]:
    seen: Counter[str] = Counter()
    for one in text.proposals:
        seen[one.proposer] += 1
        said = "\n".join(f"at {motion}" for motion in one.motions)
        yield Entry(f"{one.proposer}#{seen[one.proposer]}", one.proposer, said, kind="motion")


def parts(base: Text, mine: Text, theirs: Text) -> list[Part]:
    """The parts in which two texts, both written upon ``base``, differ.

    What only one of them changed is taken as they have it; what both changed
    is a clash, and both are kept unless the writer chooses.
    """
    told = [_read(one) for one in (base, mine, theirs)]
    order = list(dict.fromkeys((*told[2], *told[1])))
    found = []
    for key in order:
        before, ours, others = (one.get(key, "") for one in told)
        if ours != others:
            chosen = _chosen(before, ours, others)
            heading = _heading(key, mine, theirs)
            pieces = difference(readable(others), readable(ours))
            found.append(Part(key, heading, pieces, chosen, before not in (ours, others)))
    return found


def _read(text: Text) -> dict[str, str]:
    """Each part of a text as it reads."""
    said = "\n\n".join(f"{one.title}\n{one.text}".strip() for one in _proposals(text))
    sections = {key: one["text"] for key, one in keyed(text.sections)}
    return {TITLE: text.title, **sections, PROPOSALS: said}


def _chosen(before: str, ours: str, others: str) -> Choice:
    if before == others:
        return "mine"
    if before == ours:
        return "theirs"
    return "both"


def _heading(key: str, *texts: Text) -> str:
    if key in (TITLE, PROPOSALS):
        return ""
    named = (one["heading"] or "" for text in texts for k, one in keyed(text.sections) if k == key)
    return next(named, "")


def joined(mine: Text, theirs: Text, choices: Mapping[str, Choice]) -> Text:
    """One text of two: each part as chosen, theirs where nothing was.

    Where both are chosen, theirs stands before mine; of two titles mine is taken.
    """
    ours = dict(keyed(mine.sections))
    others = dict(keyed(theirs.sections))
    sections = []
    for key in _in_order(list(others), list(ours)):
        sections += _section(choices.get(key, "theirs"), ours.get(key), others.get(key))
    title = theirs.title if choices.get(TITLE, "theirs") == "theirs" else mine.title
    proposals = _joined_proposals(choices.get(PROPOSALS, "theirs"), mine, theirs)
    return Text(title, tuple(sections), proposals)


def _in_order(first: list[str], second: list[str]) -> list[str]:
    """All keys: the first list's, each new one of the second after what it follows there."""
    order = list(first)
    for at, key in enumerate(second):
        if key not in order:
            before = next((one for one in reversed(second[:at]) if one in order), None)
            order.insert(order.index(before) + 1 if before is not None else 0, key)
    return order


def _section(choice: Choice, ours: Section | None, others: Section | None) -> list[Section]:
    if choice == "both" and ours is not None and others is not None:
        return [{**others, "html": others["html"] + ours["html"], "text": ""}]
    taken = {"mine": ours, "theirs": others, "both": ours or others}[choice]
    return [taken] if taken is not None else []


def _joined_proposals(choice: Choice, mine: Text, theirs: Text) -> tuple[ProposalEntry, ...]:
    if choice == "mine":
        return mine.proposals
    if choice == "theirs":
        return theirs.proposals
    by_proposer = {one.proposer: one for one in theirs.proposals}
    for one in mine.proposals:
        known = by_proposer.get(one.proposer)
        motions = known.motions if known else ()
        added = tuple(motion for motion in one.motions if motion not in motions)
        by_proposer[one.proposer] = replace(one, motions=(*motions, *added))
    return tuple(by_proposer.values())
