"""The difference between two lists: sections, motions, attachments, agenda items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from raadslag.rules.difference import Piece, changed, difference, likeness, rising

News = Literal["added", "removed", "moved", "retitled", "rewritten", "replaced", "parts"]
Thing = Literal["item", "section", "motion", "attachment"]
_ALIKE = 0.5  # likeness from which two texts without a key are the same one, edited


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a list, as it stood in one version.

    ``key`` tells it again in the other version, ``number`` is what is printed
    before it, ``stamp`` a checksum that tells a replaced file.
    """

    key: str
    title: str = ""
    text: str = ""
    number: str = ""
    stamp: str = ""
    parts: tuple[Entry, ...] = ()
    kind: Thing = "item"


@dataclass(frozen=True, slots=True)
class EntryDifference:
    """What became of one thing between two versions.

    ``news`` names it in words; ``text`` and ``title`` are pieces when they
    changed, or all of it when it is new or gone; ``parts`` is what became of
    the things within.
    """

    key: str
    news: tuple[News, ...]
    title_before: str = ""
    title_after: str = ""
    number_before: str = ""
    number_after: str = ""
    title: tuple[Piece, ...] = ()
    text: tuple[Piece, ...] = ()
    parts: tuple[EntryDifference, ...] = ()
    kind: Thing = "item"


def entries(before: Sequence[Entry], after: Sequence[Entry]) -> tuple[EntryDifference, ...]:
    """What became of each thing that did not stay as it was, in the new order.

    What went stands after what it stood after. Only what changed its place
    among the others has moved; what was pushed along by a new one has not.

    Raises:
        ValueError: Two things of one list have the same key.

    >>> old = [Entry("a", "Budget", number="1"), Entry("b", "Plan", number="2")]
    >>> new = [Entry("c", "Nyt", number="1"), *old[:1], Entry("b", "Planen", number="3")]
    >>> [(one.key, one.news) for one in entries(old, new)]
    [('c', ('added',)), ('b', ('retitled',))]
    """
    old = {one.key: one for one in before}
    new = {one.key: one for one in after}
    if len(old) < len(before) or len(new) < len(after):
        raise ValueError("a key stands twice in a list")
    moved = _moved(list(old), list(new))
    found = (_became(old.get(key), new.get(key), key in moved) for key in _order(old, new))
    return tuple(one for one in found if one.news)


def motions(before: Sequence[str], after: Sequence[str]) -> tuple[EntryDifference, ...]:
    """The difference between two lists of texts that have no keys.

    Equal texts are the same; of the rest each is held to the one most like it.

    >>> [(one.news, one.number_after) for one in motions(
    ...     ["planen godkendes"], ["sagen udsættes", "planen godkendes i marts"])]
    [(('added',), '1'), (('rewritten',), '2')]
    """
    told = _told_again(before, after)
    new = [_motion(f"new {at}", at, text) for at, text in enumerate(after)]
    old = [
        _motion(f"new {told[at]}" if at in told else f"old {at}", at, text)
        for at, text in enumerate(before)
    ]
    return entries(old, new)


def _motion(key: str, at: int, text: str) -> Entry:
    return Entry(key, "", text, str(at + 1), kind="motion")


def _moved(old: list[str], new: list[str]) -> set[str]:
    """Keys in both lists that changed their place among the others."""
    place = {key: at for at, key in enumerate(old)}
    common = [key for key in new if key in place]
    stayed = {common[index] for index in rising([place[key] for key in common])}
    return set(common) - stayed


def _order(old: dict[str, Entry], new: dict[str, Entry]) -> Iterator[str]:
    """The new order, with what went after what it stood after."""
    behind: dict[str | None, list[str]] = {}
    before = None
    for key in old:
        if key in new:
            before = key
        else:
            behind.setdefault(before, []).append(key)
    yield from behind.get(None, ())
    for key in new:
        yield key
        yield from behind.get(key, ())


def _became(old: Entry | None, new: Entry | None, moved: bool) -> EntryDifference:
    if old is None or new is None:
        return _came_or_went(old or new or Entry(""), came=old is None)
    title = difference(old.title, new.title)
    text = difference(old.text, new.text)
    parts = entries(old.parts, new.parts)
    told: tuple[tuple[News, bool], ...] = (
        ("moved", moved),
        ("retitled", changed(title)),
        ("rewritten", changed(text)),
        ("replaced", old.stamp != new.stamp),
        ("parts", bool(parts)),
    )
    return EntryDifference(
        key=new.key,
        news=tuple(name for name, so in told if so),
        title_before=old.title,
        title_after=new.title,
        number_before=old.number,
        number_after=new.number,
        title=title if changed(title) else (),
        text=text if changed(text) else (),
        parts=parts,
        kind=new.kind,
    )


def _came_or_went(entry: Entry, *, came: bool) -> EntryDifference:
    """A thing that is new, or gone, with all its text."""
    empty = Entry(entry.key, kind=entry.kind)
    old, new = (empty, entry) if came else (entry, empty)
    return EntryDifference(
        key=entry.key,
        news=("added",) if came else ("removed",),
        title_before=old.title,
        title_after=new.title,
        number_before=old.number,
        number_after=new.number,
        title=difference(old.title, new.title),
        text=difference(old.text, new.text),
        parts=entries(old.parts, new.parts),
        kind=entry.kind,
    )


def _told_again(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Which old text each became, by place."""
    told: dict[int, int] = {}
    left = list(range(len(after)))
    for at, text in enumerate(before):
        same = next((other for other in left if after[other] == text), None)
        if same is not None:
            told[at] = same
            left.remove(same)
    rest = [at for at in range(len(before)) if at not in told]
    pairs = [(likeness(before[at], after[other]), -at, -other) for at in rest for other in left]
    for like, at, other in sorted(pairs, reverse=True):
        if like >= _ALIKE and -at not in told and -other in left:
            told[-at] = -other
            left.remove(-other)
    return told
