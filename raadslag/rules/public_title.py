"""Whether the neutral title of a closed item tells what it should not."""

from __future__ import annotations

import re

from raadslag.rules.wording import fold

_WORD = re.compile(r"\w+(?:[.-]\w+)*")
_SHORTEST = 4  # letters of a word that can tell something
# Words that say what kind of matter it is, and nothing of whom or where.
NEUTRAL = frozenset(
    {"lukket", "lukkede", "punkt", "sagen", "fortrolig", "fortrolige", "vedrørende", "behandling"}
    | {"ejendom", "ejendomme", "ejendomssag", "ejendomshandel", "grund", "grunde", "areal"}
    | {"arealer", "personsag", "personale", "personalesag", "klage", "forhandling", "aftale"}
    | {"udbud", "kontrakt", "kontrakter", "indkøb", "tilbud", "salg", "leje", "økonomi"}
    | {"orientering", "drøftelse", "godkendelse", "beslutning", "økonomisk"}
)


def reveals(public_title: str, title: str) -> bool:
    """Whether the public title is the title, or holds all of it.

    >>> reveals("Køb af Havnegade 4.", "køb af  Havnegade 4")
    True
    >>> reveals("Lukket punkt: ejendomssag", "Køb af Havnegade 4")
    False
    """
    shown, real = _words(public_title), _words(title)
    return bool(real) and any(
        shown[at : at + len(real)] == real for at in range(len(shown) - len(real) + 1)
    )


def shares(public_title: str, title: str) -> tuple[str, ...]:
    """Words of both titles that may name a person, a place or an amount.

    >>> shares("Køb af ejendom i Havnegade", "Køb af Havnegade 4")
    ('Havnegade',)
    >>> shares("Køb af ejendom", "Køb af ejendom i Havnegade")
    ()
    """
    real = set(_words(title))
    return tuple(
        word
        for word in _WORD.findall(public_title)
        if fold(word) in real and fold(word) not in NEUTRAL and _tells(word)
    )


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST or any(sign.isdigit() for sign in word)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
