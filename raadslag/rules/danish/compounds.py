"""Compound words split by what an archive itself shows to be words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

# Endings and particles that look like words and are none as the part of a compound.
_NOT_LAST_TEXT = """
ning ling ring skab hed else dom sion tion lig sig vis ter ser ske anden andre gerne end lige
kerne inde selv samm ion isk ist ism eri ment tet hen ude ind ned oven rer tering sen sk get
rat ting nerne sat ham ens ers
"""
_NOT_LAST = frozenset(_NOT_LAST_TEXT.split())
_NOT_FIRST_TEXT = """
for fore af an be ge under efter mellem imod igen op ned ind ud bort frem sammen tilbage mod
med ved uden inden på om til fra gen mis van sam u hvor her der selv hver noget ingen alle
denne dette disse mange flere ikke som eller også samt gennem vel fuld kun ene før per delt hen
ser
"""
_NOT_FIRST = frozenset(_NOT_FIRST_TEXT.split())
SHORTEST = 5  # letters of a word that may be a compound
ROUNDS = 3
Choices = Callable[[str], list[tuple[int, str, str]]]


@dataclass(frozen=True, slots=True)
class Parts:
    """What is known of parts: how many partners each combines with, first and last."""

    words: frozenset[str]  # that stand on their own
    stems: frozenset[str]  # of those words
    first: Mapping[str, int] = field(default_factory=dict)  # first part: how many last ones
    last: Mapping[str, int] = field(default_factory=dict)  # stem of a last part: how many first


def split(word: str, known: Parts, stem: Callable[[str], str]) -> tuple[str, ...]:
    """The parts of a compound, or none when it is a word of its own.

    Args:
        word: One word in small letters.
        known: What is known of parts.
        stem: Takes a word to its stem.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return ()
    best = _best(word, list(_cuts(word, known, stem)), known, stem)
    if best is None:
        return _of_compounds(word, known, stem)
    first, last = best[1], word[best[0] :]
    return (*(split(first, known, stem) or (first,)), *(split(last, known, stem) or (last,)))


def _of_compounds(word: str, known: Parts, stem: Callable[[str], str]) -> tuple[str, ...]:
    """The parts of a word one side of which is itself a compound."""
    for at in range(3, len(word) - 2):
        piece, rest = word[:at], word[at:]
        first = _first(piece, known)
        if first and known.first.get(first, 0) >= 2 and (inner := split(rest, known, stem)):
            return (first, *inner)
        bare = piece[:-1] if piece.endswith("s") else piece
        last = _last(rest, known, stem) if len(bare) >= 6 else ""
        if last and known.last.get(last, 0) >= 2 and (inner := split(bare, known, stem)):
            return (*inner, rest)
    return ()


def learn(
    counts: Mapping[str, int], stem: Callable[[str], str], known: frozenset[str] = frozenset()
) -> Parts:
    """What the words of an archive show: a part stands alone, and combines with many.

    Args:
        counts: Words in small letters, and how often each was read.
        stem: Takes a word to its stem.
        known: Words to begin with, as if each had been met with many partners.
    """
    commonest = set(sorted(counts, key=lambda one: -counts[one])[:60]) if len(counts) > 500 else ()
    words = {one for one in counts if len(one) >= 3 and one.isalpha()} - set(commonest)
    free = frozenset(words | known)
    stems = frozenset(
        stemmed
        for one in free - _NOT_LAST - _NOT_FIRST
        if len(stemmed := stem(one)) >= 3 and stemmed not in _NOT_LAST
    )
    parts = Parts(free, stems)
    long = [one for one in counts if len(one) >= SHORTEST and one.isalpha()]
    cuts = {one: found for one in long if (found := list(_cuts(one, parts, stem)))}
    parts = _counted(parts, cuts, known, stem)
    for _ in range(ROUNDS):
        chosen = {
            one: [best]
            for one, found in cuts.items()
            if (best := _best(one, found, parts, stem)) is not None
        }
        parts = _counted(parts, chosen, known, stem)
    return parts


def _counted(
    parts: Parts,
    cuts: Mapping[str, list[tuple[int, str, str]]],
    known: frozenset[str],
    stem: Callable[[str], str],
) -> Parts:
    """The partners each part has in these cuts; what was known before has eight more."""
    first: dict[str, set[str]] = defaultdict(set)
    last: dict[str, set[str]] = defaultdict(set)
    for found in cuts.values():
        for _, one, other in found:
            first[one].add(other)
            last[other].add(one)
    firsts = {one: len(others) for one, others in first.items()}
    lasts = {one: len(others) for one, others in last.items()}
    for one in known:
        firsts[one] = firsts.get(one, 0) + 8
        lasts[stem(one)] = lasts.get(stem(one), 0) + 8
    return Parts(parts.words, parts.stems, firsts, lasts)


def _cuts(word: str, known: Parts, stem: Callable[[str], str]) -> Iterator[tuple[int, str, str]]:
    """Places to cut a word, with the first part and the stem of the last."""
    for at in range(2, len(word) - 2):
        # The first part is asked for first: it costs a look into a set, the last one a stemming.
        first = _first(word[:at], known)
        last = _last(word[at:], known, stem) if first else ""
        if last:
            yield at, first, last


def _first(piece: str, known: Parts) -> str:
    """The word a first part is, without the -s- or -e- that joins it."""
    if piece in _NOT_FIRST:
        return ""
    if piece in known.words:
        return piece
    if len(piece) >= 4 and piece[-1] in "se" and piece[:-1] in known.words:
        return "" if piece[:-1] in _NOT_FIRST else piece[:-1]
    return piece + "e" if len(piece) >= 5 and piece + "e" in known.words else ""


def _last(piece: str, known: Parts, stem: Callable[[str], str]) -> str:
    """The stem of a last part."""
    if piece in _NOT_LAST or piece in _NOT_FIRST:
        return ""
    stemmed = stem(piece)
    if stemmed not in known.stems:
        return ""
    return stemmed if len(stemmed) >= 4 or len(piece) - len(stemmed) <= 3 else ""


def _best(
    word: str,
    cuts: list[tuple[int, str, str]],
    known: Parts,
    stem: Callable[[str], str],
) -> tuple[int, str, str] | None:
    """The cut whose parts combine with most; none for a word that itself combines."""
    own = max(known.first.get(word, 0), known.last.get(stem(word), 0))
    best, top = None, 0.0
    for cut in cuts:
        one, other = known.first.get(cut[1], 0), known.last.get(cut[2], 0)
        shorter = min(cut[0], len(word) - cut[0])
        if own <= 2 * min(one, other) and _bears(cut[0], len(word) - cut[0], one, other):
            score = math.sqrt(one * other) * min(shorter, 6)
            if score > top:
                best, top = cut, score
    return best


def _bears(first: int, last: int, one: int, other: int) -> bool:
    """Whether parts of these lengths combine with enough: the shorter, the more."""
    if (first < 3 and one < 8) or (first == 3 and one < 4) or (last == 3 and other < 4):
        return False
    return min(one, other) >= 2 or (one + other >= 5 and min(first, last) >= 4)
