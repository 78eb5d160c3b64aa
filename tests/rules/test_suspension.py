"""Stopping a decision until the council has decided."""

from itertools import product

import pytest

from raadslag.rules.attendance import Part
from raadslag.rules.ruling import Ruling
from raadslag.rules.suspension import SOURCE, Matter, consequences, in_words, may_demand
from tests.rules.meeting import BO


def demand(
    *,
    committee: bool = True,
    matter: Matter = Matter.DECISION,
    presence: Part = Part.WHOLE,
    recused: bool = False,
    closed: bool = False,
    final_say: bool = False,
    already: bool = False,
) -> Ruling:
    """The ruling on a member who was there, but for what is said."""
    return may_demand(
        committee=committee,
        matter=matter,
        presence=presence,
        recused=recused,
        meeting_closed=closed,
        final_say=final_say,
        demanded_already=already,
    )


@pytest.mark.parametrize(
    ("ruling", "text", "source"),
    [
        (
            demand(committee=False),
            "Kun udvalgsmedlemmer kan begære en sag indbragt for byrådet.",
            SOURCE,
        ),
        (
            demand(closed=True),
            "Mødet er hævet; sagen skulle begæres indbragt, inden mødet blev hævet.",
            f"{SOURCE}; RD 2003/03.1.1",
        ),
        (
            demand(matter=Matter.NOT_REACHED),
            "Punktet er ikke taget op endnu; vent, til behandlingen er begyndt.",
            SOURCE,
        ),
        (
            demand(matter=Matter.PROCEDURE),
            "Beslutningen handler kun om sagens gang og kan ikke indbringes.",
            "RD 2004/04.1.2",
        ),
        (
            demand(matter=Matter.NOTHING),
            "Der er ikke truffet en beslutning, som kan standses.",
            "RD 2004/04.1.2",
        ),
        (
            demand(recused=True, presence=Part.PART),
            "Medlemmet er inhabilt i punktet og kan ikke begære sagen indbragt.",
            f"{SOURCE}; RD 2003/03.1.7",
        ),
        (
            demand(presence=Part.NONE),
            "Medlemmet var ikke til stede under punktet og kan ikke begære sagen indbragt.",
            f"{SOURCE}; RD 2003/03.1.7",
        ),
        (
            demand(final_say=True),
            "Loven giver udvalget den endelige afgørelse i denne sag.",
            SOURCE,
        ),
        (
            demand(already=True),
            "Sagen er allerede begæret indbragt; én begæring er nok.",
            SOURCE,
        ),
    ],
)
def test_refusal(ruling: Ruling, text: str, source: str) -> None:
    assert ruling == Ruling(False, text, source)


@pytest.mark.parametrize(
    ("matter", "presence"),
    [
        *product(
            (Matter.DECISION, Matter.REFUSAL, Matter.TIED, Matter.HEARING), (Part.WHOLE, Part.PART)
        )
    ],
)
def test_decisions_refusals_ties_and_hearings_can_be_stopped(
    matter: Matter, presence: Part
) -> None:
    ruling = demand(matter=matter, presence=presence)

    assert (ruling.allowed, ruling.text) == (
        True,
        "Sagen kan begæres indbragt, indtil mødet hæves.",
    )
    assert ruling.source.startswith(SOURCE)


def test_words() -> None:
    assert in_words(BO, item="5", council="kommunalbestyrelsen") == (
        "Bo Lund (A) begærede punkt 5 indbragt for kommunalbestyrelsen, "
        "jf. kommunestyrelsesloven § 23."
    )
    assert consequences(council="kommunalbestyrelsen") == (
        "Beslutningen udføres ikke, før kommunalbestyrelsen har taget stilling til sagen.",
        "Sagen kommer på kommunalbestyrelsens næste dagsorden med udvalgets beslutning.",
        "Begæringen skrives i beslutningsprotokollen med medlemmets navn.",
    )
