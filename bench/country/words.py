"""A vocabulary as long-tailed as Danish: common words, compounds, names, amounts."""

from __future__ import annotations

import random
from bisect import bisect_left
from itertools import accumulate

from raadslag.rules.danish.parts import KNOWN_PARTS
from raadslag.rules.danish.stop_words import STOP_WORDS

SIZE = 300_000  # surface forms
ENDINGS = ("", "en", "er", "erne", "et", "s", "ens", "ernes")
NAMES = ("gaard", "lund", "holm", "by", "bæk", "rup", "sen", "strup")
PLAIN = """
udvalget forvaltningen kommunen byrådet indstiller godkender godkendt forslag sagen sag punkt møde
borgere økonomi behandles orientering taget efterretning anbefaler drøftede år nye samlet forventes
""".split()  # noqa: SIM905  # words in a row are read as a text
SLOPE = 1.02  # of Zipf's law
SHIFT = 12.0


class Words:
    """The vocabulary, drawn from by rank."""

    def __init__(self, size: int = SIZE) -> None:
        self.forms = _forms(size)
        self.weights = list(accumulate(1 / (at + SHIFT) ** SLOPE for at in range(len(self.forms))))

    def draw(self, chance: random.Random, number: int) -> list[str]:
        """Some words, common ones oftener."""
        top = self.weights[-1]
        random_ = chance.random
        return [self.forms[bisect_left(self.weights, random_() * top)] for _ in range(number)]


def _forms(size: int) -> list[str]:
    chance = random.Random(98)
    parts = sorted(one for one in KNOWN_PARTS if len(one) > 2)
    found = dict.fromkeys([*sorted(STOP_WORDS), *PLAIN, *parts])
    while len(found) < size:
        kind = chance.random()
        if kind < 0.75:
            joint = chance.choice(("", "", "s", "e"))
            middle = chance.choice(parts) if chance.random() < 0.5 else ""
            first, last = chance.choice(parts), chance.choice(parts)
            found[first + joint + middle + last + chance.choice(ENDINGS)] = None
        elif kind < 0.9:
            found[
                chance.choice(parts).capitalize() + chance.choice(parts) + chance.choice(NAMES)
            ] = None
        else:
            found[f"{chance.randrange(1, 10**7):,}".replace(",", ".")] = None
    return list(found)
