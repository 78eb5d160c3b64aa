"""What a question asks for, taken apart once: words, phrases, beginnings and what is unwanted."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from raadslag.rules.danish.folding import fold
from raadslag.rules.danish.stop_words import BEFORE_NUMBERS, STOP_WORDS
from raadslag.rules.danish.tokens import plain, tokens

LETTERS = 300  # a longer question is cut: nobody reads that much
WORDS = 16  # more words are left out
SHORTEST_BEGINNING = 2  # letters before a star
_PIECE = re.compile(r'(-?)"([^"]*)"?|(\S+)')
_QUOTES = str.maketrans({"»": '"', "«": '"', "“": '"', "”": '"', "„": '"', "–": "-", "−": "-"})


class Kind(Enum):
    """How the words of a clause are to be found."""

    WORD = "word"
    PHRASE = "phrase"  # its words in a row
    BEGINNING = "beginning"  # words that begin so


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing asked for."""

    kind: Kind
    tokens: tuple[str, ...]  # in small letters, as they were written
    unwanted: bool = False  # what has it is left out


def clauses(question: str) -> list[Clause]:
    """What a question asks for; stop words only when nothing else is asked for."""
    asked = _pieces(" ".join(question.translate(_QUOTES).split())[:LETTERS])[:WORDS]
    numbered = any(one.tokens[0][0].isdigit() and not one.unwanted for one in asked)
    untold = STOP_WORDS | BEFORE_NUMBERS if numbered else STOP_WORDS
    telling = [one for one in asked if not _is_any_of(untold, one)]
    wanted = [one for one in telling if not one.unwanted]
    return telling if wanted else asked


def _pieces(question: str) -> list[Clause]:
    found: list[Clause] = []
    for minus, phrase, word in _PIECE.findall(question):
        if word:
            found += _words(word)
        elif in_row := tokens(phrase):
            kind = Kind.PHRASE if len(in_row) > 1 else Kind.WORD
            found.append(Clause(kind, tuple(in_row[:WORDS]), unwanted=bool(minus)))
    return list(dict.fromkeys(found))


def _words(written: str) -> list[Clause]:
    unwanted = written.startswith("-")
    begins = written.endswith("*") and len(plain(written).strip("-*")) >= SHORTEST_BEGINNING
    found = tokens(written)
    last = len(found) - 1
    return [
        Clause(Kind.BEGINNING if begins and at == last else Kind.WORD, (one,), unwanted)
        for at, one in enumerate(found)
    ]


def _is_any_of(words: Collection[str], one: Clause) -> bool:
    return one.kind == Kind.WORD and one.tokens[0] in words


def folded(clause: Clause) -> str:
    """The letters a beginning has in the index."""
    return fold(clause.tokens[0])
