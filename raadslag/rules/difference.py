"""The readable difference between two texts: paragraphs first, then words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "added", "removed"]

_PARAGRAPH = re.compile(r"[^\n]+\n*|\n+")
_WORD = re.compile(r"\n+|[^\S\n]+|\w+(?:[.,:/'’-]\w+)*|[^\w\s]")
_COMPARED_AT_ONCE = 100_000  # pairs of words; beyond that a stretch is cut at unique words
_PAIRED_AT_ONCE = 400  # pairs of paragraphs held to each other; more are taken as one stretch
_ALIKE = 0.3  # share of letters two paragraphs have in common to be shown as one edited
_ISLAND = 3  # letters that may stand unchanged between changes and still be read as changed


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, came or went."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class _Step:
    """A range of the old tokens that became a range of the new ones."""

    same: bool
    before: slice
    after: slice


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """What became of a text, in reading order, what went before what came.

    The pieces that stayed or went make the old text, those that stayed or
    came the new one, to the letter. Time grows about as the text does.

    >>> for piece in difference("Mødet er kl. 14.00.", "Mødet er kl. 15.00."):
    ...     print(piece.kind, repr(piece.text))
    same 'Mødet er kl. '
    removed '14.00'
    added '15.00'
    same '.'
    >>> difference("Ens.", "Ens.")
    (Piece(kind='same', text='Ens.'),)
    """
    old, new = _PARAGRAPH.findall(before), _PARAGRAPH.findall(after)
    raw: list[Piece] = []
    for step in _steps(old, new):
        if step.same:
            raw.append(Piece("same", "".join(old[step.before])))
            continue
        for left, right in _paired(old[step.before], new[step.after]):
            raw.extend(_words(left, right))
    return tuple(_joined(_drained(_joined(raw))))


def changed(pieces: Sequence[Piece]) -> bool:
    """Whether anything came or went.

    >>> changed(difference("a", "a")), changed(difference("a", "b"))
    (False, True)
    """
    return any(piece.kind != "same" for piece in pieces)


def likeness(before: str, after: str) -> float:
    """How much two texts share, 0 to 1, by the letters of their words in any order.

    >>> likeness("planen godkendes", "planen godkendes"), likeness("ja", "nej")
    (1.0, 0.0)
    """
    return _likeness(_counted(before), _counted(after))


def _counted(text: str) -> Counter[str]:
    return Counter(word for word in _WORD.findall(text) if not word.isspace())


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    total = max(_letters(old), _letters(new))
    return _letters(old & new) / total if total else 1.0


def _letters(words: Counter[str]) -> int:
    return sum(len(word) * times for word, times in words.items())


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Changed paragraphs beside what each became, in order; many are taken as one."""
    if len(old) * len(new) > _PAIRED_AT_ONCE or not old or not new:
        yield "".join(old), "".join(new)
        return
    counted = [_counted(other) for other in new]
    like = [[_likeness(one, other) for other in counted] for one in map(_counted, old)]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            kept = like[i][j] + best[i + 1][j + 1] if like[i][j] >= _ALIKE else 0.0
            best[i][j] = max(kept, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) and j < len(new):
        if best[i][j] == best[i + 1][j]:
            yield old[i], ""
            i += 1
        elif best[i][j] == best[i][j + 1]:
            yield "", new[j]
            j += 1
        else:
            yield old[i], new[j]
            i, j = i + 1, j + 1
    yield "".join(old[i:]), "".join(new[j:])


def _words(before: str, after: str) -> Iterator[Piece]:
    """A changed stretch word by word, or whole when little of it stayed."""
    if not before or not after or likeness(before, after) < _ALIKE:
        yield Piece("removed", before)
        yield Piece("added", after)
        return
    old, new = _WORD.findall(before), _WORD.findall(after)
    for step in _steps(old, new):
        if step.same:
            yield Piece("same", "".join(old[step.before]))
        else:
            yield Piece("removed", "".join(old[step.before]))
            yield Piece("added", "".join(new[step.after]))


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[_Step]:
    """How one row of tokens became another, in order."""
    todo = [(0, len(old), 0, len(new))]
    while todo:
        start, end, start2, end2 = todo.pop()
        head = _shared(old[start:end], new[start2:end2])
        yield from _same(start, start2, head)
        start, start2 = start + head, start2 + head
        tail = _shared(old[start:end][::-1], new[start2:end2][::-1])
        rest = (start, end - tail, start2, end2 - tail)
        cuts = _cuts(old, new, rest) if _too_many(rest) else []
        if cuts:
            todo.extend(_between(cuts, (start, end, start2, end2)))
            continue
        yield from _compared(old, new, rest)
        yield from _same(end - tail, end2 - tail, tail)


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """How many tokens two rows begin with in common."""
    shortest = min(len(old), len(new))
    return next((at for at in range(shortest) if old[at] != new[at]), shortest)


def _same(start: int, start2: int, length: int) -> Iterator[_Step]:
    if length:
        yield _Step(True, slice(start, start + length), slice(start2, start2 + length))


def _too_many(span: tuple[int, int, int, int]) -> bool:
    start, end, start2, end2 = span
    return (end - start) * (end2 - start2) > _COMPARED_AT_ONCE


def _compared(
    old: Sequence[str], new: Sequence[str], span: tuple[int, int, int, int]
) -> Iterator[_Step]:
    """A stretch small enough to compare all with all; else one change."""
    start, end, start2, end2 = span
    if start == end and start2 == end2:
        return
    if _too_many(span):
        yield _Step(False, slice(start, end), slice(start2, end2))
        return
    matcher = SequenceMatcher(None, old[start:end], new[start2:end2], autojunk=False)
    for tag, i, j, i2, j2 in matcher.get_opcodes():
        yield _Step(tag == "equal", slice(start + i, start + j), slice(start2 + i2, start2 + j2))


def _cuts(
    old: Sequence[str], new: Sequence[str], span: tuple[int, int, int, int]
) -> list[tuple[int, int]]:
    """Places of tokens that stand once in both rows, in the order both have them."""
    start, end, start2, end2 = span
    places = _once(new, start2, end2)
    pairs = [(at, places[word]) for word, at in _once(old, start, end).items() if word in places]
    return [pairs[index] for index in rising([place for _, place in sorted(pairs)])]


def _once(tokens: Sequence[str], start: int, end: int) -> dict[str, int]:
    """Tokens that stand once in a range, and where, in order."""
    times = Counter(tokens[start:end])
    return {tokens[at]: at for at in range(start, end) if times[tokens[at]] == 1}


def _between(
    cuts: list[tuple[int, int]], span: tuple[int, int, int, int]
) -> list[tuple[int, int, int, int]]:
    """The stretches the cuts make, last first; each begins with the token of its cut."""
    start, end, start2, end2 = span
    begins = [(start, start2), *cuts]
    ends = [*cuts, (end, end2)]
    found = [(i, j, i2, j2) for (i, i2), (j, j2) in zip(begins, ends, strict=True)]
    return found[::-1]


def rising(values: Sequence[int]) -> list[int]:
    """Indexes of a longest rising row among values that are all different.

    >>> rising([3, 1, 2, 5, 4])
    [1, 2, 4]
    """
    tops: list[int] = []  # least last value of a row of each length
    at: list[int] = []  # its index
    before: list[int] = []  # index before each in its row
    for index, value in enumerate(values):
        length = bisect_left(tops, value)
        before.append(at[length - 1] if length else -1)
        tops[length : length + 1] = [value]
        at[length : length + 1] = [index]
    row: list[int] = []
    index = at[-1] if at else -1
    while index >= 0:
        row.append(index)
        index = before[index]
    return row[::-1]


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours of a kind as one; between what stayed, what went before what came."""
    found: list[Piece] = []
    removed, added = "", ""
    for piece in [*pieces, Piece("same", "")]:
        if piece.kind == "removed":
            removed += piece.text
        elif piece.kind == "added":
            added += piece.text
        else:
            found += _change(removed, added)
            removed, added = "", ""
            _append(found, piece)
    return found


def _change(removed: str, added: str) -> list[Piece]:
    change = [Piece("removed", removed), Piece("added", added)]
    return [piece for piece in change if piece.text]


def _append(found: list[Piece], piece: Piece) -> None:
    """Add what stayed, as one with what stayed before it."""
    if found and found[-1].kind == "same":
        piece = Piece("same", found.pop().text + piece.text)
    if piece.text:
        found.append(piece)


def _drained(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Small islands between changes as part of them, so that they read as one."""
    last = len(pieces) - 1
    for at, piece in enumerate(pieces):
        if piece.kind == "same" and 0 < at < last and _is_island(piece.text):
            yield Piece("removed", piece.text)
            yield Piece("added", piece.text)
        else:
            yield piece


def _is_island(text: str) -> bool:
    return "\n" not in text and sum(sign.isalnum() for sign in text) <= _ISLAND
