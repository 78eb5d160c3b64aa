"""Text as it is indexed: stems, and the parts of compounds after them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

import Stemmer  # type: ignore[import-not-found]  # it is not annotated

from raadslag.rules.danish.compounds import Parts, learn, split
from raadslag.rules.danish.folding import fold
from raadslag.rules.danish.parts import KNOWN_PARTS
from raadslag.rules.danish.plurals import singular
from raadslag.rules.danish.stems import danish, even, inflected
from raadslag.rules.danish.tokens import amount, beginnings, tokens

BORDER = "¶"  # stands between texts: no phrase reaches across it
BESIDE = "+"  # between the two of a pair: no token has it
BOTH = 0.3  # share of an archive that has both words of a pair, from which it is written
TITLE_WEIGHT = 3  # times a title is written: each word of it counts as often
MOST_KEPT = 400_000  # surface forms remembered by one process
_STEMMER = Stemmer.Stemmer("danish", 0)


@lru_cache(MOST_KEPT)
def stem(word: str) -> str:
    """The stem of a word in small letters, with its Danish letters."""
    stemmed: str = _STEMMER.stemWord(singular(danish(word)))
    while inflected(stemmed) and (shorter := _STEMMER.stemWord(stemmed)) != stemmed:
        stemmed = shorter
    return even(stemmed)


@dataclass(frozen=True, slots=True)
class Term:
    """One word as the index knows it."""

    stem: str  # folded
    parts: tuple[str, ...] = ()  # stems of the parts of a compound
    shorter: tuple[str, ...] = ()  # numbers that a case number begins with
    beside: tuple[str, ...] = ()  # both of them: what is written beside the stem


class Met(dict[str, Term]):
    """Surface forms met; when there are too many, those not met again for long are forgotten."""

    def __init__(self, made: Callable[[str], Term], most: int = MOST_KEPT) -> None:
        super().__init__()
        self._made, self._most = made, most
        self._before: dict[str, Term] = {}

    def __missing__(self, token: str) -> Term:
        if len(self) >= self._most // 2:
            self._before = dict(self)
            self.clear()
        known = self._before.get(token)
        term = self[token] = known if known is not None else self._made(token)
        return term


@dataclass(frozen=True, slots=True)
class Written:
    """What the index reads of a document."""

    words: str  # title, texts, then the parts of their words
    pairs: str  # common words that stand beside each other


@dataclass
class Analyzer:
    """Takes text apart; remembers the surface forms it has met."""

    parts: Parts
    # Folded stems that stand in much of the archive, and in how large a share of it.
    common: Mapping[str, float] = field(default_factory=dict)
    met: Met = field(init=False)

    def __post_init__(self) -> None:
        self.met = Met(self._term)

    def term(self, token: str) -> Term:
        """A token in small letters as the index knows it."""
        return self.met[token]

    def _term(self, token: str) -> Term:
        if token[0].isdigit():
            shorter = tuple(fold(stem(one)) for one in beginnings(token))
            return Term(fold(amount(token)), (), shorter, shorter)
        whole = fold(stem(token))
        found = (fold(stem(one)) for one in split(token, self.parts, stem))
        parts = tuple(one for one in dict.fromkeys(found) if one != whole)
        return Term(whole, parts, (), parts)

    def written(self, title: str, texts: Iterable[str]) -> Written:
        """What the index reads of a document.

        Its words stand in their order, for phrases; the parts that are no words of it stand
        once each at the end, so that a word counts for more than a part. They are sorted, so
        that no phrase is made of them by chance.
        """
        parts: set[str] = set()
        head = self._stems(title, parts)
        pieces = [head] * TITLE_WEIGHT if head else []
        pieces += [piece for one in texts if (piece := self._stems(one, parts))]
        pairs = {pair for one in pieces for pair in self.pairs(one)}
        parts.difference_update(*pieces)
        words = [" ".join(one) for one in (*pieces, sorted(parts))]
        return Written(f" {BORDER} ".join(words), " ".join(sorted(pairs)))

    def pairs(self, stems: Sequence[str]) -> list[str]:
        """The pairs among stems in a row of which both stand in much of the archive together.

        A phrase of common words stands in few documents and its words in most: without the
        pairs all those would be looked through.
        """
        common = self.common
        if not common:
            return []
        return [
            f"{one}{BESIDE}{other}"
            for one, other in pairwise(stems)
            if one in common and other in common and common[one] * common[other] > BOTH
        ]

    def _stems(self, text: str, parts: set[str]) -> list[str]:
        met, stems = self.met, []
        for token in tokens(text):
            term = met[token]
            stems.append(term.stem)
            if term.beside:
                parts.update(term.beside)
        return stems


def beginner() -> Analyzer:
    """An analyzer that has read nothing yet."""
    return Analyzer(learn({}, stem, KNOWN_PARTS))
