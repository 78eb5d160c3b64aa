"""Items of the country; the same number among as many is the same item."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bench.country.words import Words

MUNICIPALITIES = 98
BODIES = 15  # of each municipality
AT_A_MEETING = 10  # items
FIRST = date(2006, 1, 1)
DAYS = 7600
OUTCOMES = ("adopted", "adopted", "adopted", "noted", "recommended", "postponed", "rejected")
HEADING = "Sagsfremstilling"
ANNEX = "Notat fra forvaltningen"
FIRST_NAMES = """
Agnete Birger Connie Ditte Ejvind Flemming Gudrun Henning Inge-Lise Jeppe Kirsten Lauritz Mogens
Nikoline Oluf Palle Regitze Signe Troels Ulrik Vibeke Willy Yrsa Zenia Æskild Østen Åse Bodil
Carsten Dagmar Esben
""".split()  # noqa: SIM905  # names in a row are read as a text
SENTENCE = 12  # words


@dataclass(frozen=True, slots=True)
class Item:
    """One item of some 350 words."""

    number: int  # from 0
    on: date
    title: str
    text: str
    decision: str
    case: str
    topic: str
    outcome: str
    person: int  # key of the one who is named
    attached: bool

    @property
    def meeting(self) -> int:
        """Key of its meeting."""
        return self.number // AT_A_MEETING + 1


def organization_of(meeting: int) -> int:
    """Key of the body that met."""
    return meeting % (MUNICIPALITIES * BODIES) + 1


def municipality_of(organization: int) -> int:
    """Key of the municipality a body is of."""
    return (organization - 1) // BODIES + 1


def day_of(meeting: int, total: int) -> date:
    """When it met, in a country of so many items: meetings follow each other in time."""
    return FIRST + timedelta(days=(meeting - 1) * AT_A_MEETING * DAYS // total)


def slug_of(organization: int) -> str:
    """The part of its address that names a body."""
    return f"udvalg-{(organization - 1) % BODIES + 1}"


def address_of(meeting: int, total: int) -> str:
    """The path of a meeting's page; the first municipality lives at the root."""
    organization = organization_of(meeting)
    town = municipality_of(organization)
    root = "/" if town == 1 else f"/kommune/kommune-{town}/"
    return f"{root}udvalg/{slug_of(organization)}/{day_of(meeting, total)}/"


def name_of(person: int) -> str:
    """The name behind a key of a person: each municipality has a family of its own."""
    municipality, at = divmod(person - 1, len(FIRST_NAMES))
    return f"{FIRST_NAMES[at]} Præg{municipality:02d}gaard"


def items(words: Words, first: int, last: int, total: int) -> Iterator[Item]:
    """Items by number, ``last`` left out; their dates rise with their numbers."""
    for number in range(first, last):
        yield item(words, number, total)


def item(words: Words, number: int, total: int) -> Item:
    """One of them."""
    chance = random.Random(number)
    meeting = number // AT_A_MEETING + 1
    on = day_of(meeting, total)
    topic = f"{chance.randrange(90):02d}.{chance.randrange(30):02d}.{chance.randrange(10):02d}"
    length = min(800, max(150, int(chance.lognormvariate(5.8, 0.4))))
    drawn = words.draw(chance, length + 30)
    municipality = municipality_of(organization_of(meeting))
    person = (municipality - 1) * len(FIRST_NAMES) + chance.randrange(len(FIRST_NAMES)) + 1
    return Item(
        number=number,
        on=on,
        title=" ".join(drawn[:6]).capitalize(),
        text=f"{name_of(person)} bad om sagen. {_sentences(drawn[30:])}",
        decision=f"Udvalget godkendte indstillingen. {_sentences(drawn[6:30])}",
        case=f"{topic}-A{chance.randrange(30):02d}-{number % 9973}-{on.year % 100:02d}",
        topic=topic,
        outcome=chance.choice(OUTCOMES),
        person=person,
        attached=chance.random() < 0.5,
    )


def _sentences(words: list[str]) -> str:
    rows = (words[at : at + SENTENCE] for at in range(0, len(words), SENTENCE))
    return " ".join(f"{' '.join(row).capitalize()}." for row in rows)
