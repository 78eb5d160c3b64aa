"""A vocabulary as long-tailed as Danish: common words, compounds, names, amounts."""

from __future__ import annotations

import random
from itertools import accumulate

from bench.country.parts import PARTS
from raadslag.rules.danish.stop_words import STOP_WORDS

SIZE = 150_000  # surface forms that come again and again
ENDINGS = ("", "en", "er", "erne", "et", "s", "ens", "ernes")
JOINTS = ("", "", "s", "e")
PLACES = ("gaard", "lund", "holm", "by", "bæk", "rup", "sen", "strup")
PLAIN = """
udvalget forvaltningen kommunen byrådet indstiller godkender godkendt forslag sagen sag punkt møde
borgere økonomi behandles orientering taget efterretning anbefaler drøftede år nye samlet forventes
""".split()  # noqa: SIM905  # words in a row are read as a text
SLOPE = 1.2  # of Zipf's law
SHIFT = 12.0
DRAWN_FROM = 1 << 20  # places that the common words share by their weight
OWN_EVERY = 200  # words, one of which is made up on the spot: a vocabulary has no end


class Words:
    """The vocabulary, drawn from by rank."""

    def __init__(self, size: int = SIZE) -> None:
        self.parts = sorted(one for one in PARTS if len(one) > 2)
        self.forms = self._forms(size)
        self._places = _places(self.forms)

    def draw(self, chance: random.Random, number: int) -> list[str]:
        """Some words, common ones oftener, and now and then one that is new."""
        drawn = chance.choices(self._places, k=number)
        for at in range(chance.randrange(OWN_EVERY), number, OWN_EVERY):
            drawn[at] = self.made_up(chance)
        return drawn

    def made_up(self, chance: random.Random) -> str:
        """A compound, a name of a place or an amount."""
        kind = chance.random()
        first, last = chance.choice(self.parts), chance.choice(self.parts)
        if kind < 0.75:
            middle = chance.choice(self.parts) if chance.random() < 0.5 else ""
            return first + chance.choice(JOINTS) + middle + last + chance.choice(ENDINGS)
        if kind < 0.9:
            return first.capitalize() + last + chance.choice(PLACES)
        return f"{chance.randrange(1, 10**7):,}".replace(",", ".")

    def _forms(self, size: int) -> list[str]:
        chance = random.Random(98)
        # Most words of a text are simple ones and their forms; compounds are many, and each rare.
        inflected = [part + ending for ending in ENDINGS for part in self.parts]
        found = dict.fromkeys([*sorted(STOP_WORDS), *PLAIN, *inflected])
        while len(found) < size:
            found[self.made_up(chance)] = None
        return list(found)


def _places(forms: list[str]) -> list[str]:
    """Each word as often as its rank gives it a place."""
    weights = list(accumulate(1 / (at + SHIFT) ** SLOPE for at in range(len(forms))))
    step, at = weights[-1] / DRAWN_FROM, 0
    shared = []
    for place in range(DRAWN_FROM):
        while weights[at] < (place + 0.5) * step:
            at += 1
        shared.append(forms[at])
    return shared
