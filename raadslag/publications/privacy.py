"""What must never be released, whoever asks for it."""

from __future__ import annotations

from raadslag.publications.words import folded
from raadslag.rules.cpr import suspects
from raadslag.verdict import RuleBroken


class PrivateContent(RuleBroken):
    """Something that reads as a CPR number stands in what was to be released."""

    text = (
        "{where} indeholder noget, der ligner et CPR-nummer. Mødet er gemt, men ikke "
        "offentliggjort: fjern nummeret i dokumentet og indlæs det igen."
    )
    source = "Databeskyttelsesloven § 11; cpr.dk om personnumre uden kontrolciffer"


def suspect(text: str) -> bool:
    """Whether something in a text reads as a CPR number.

    >>> suspect("070761\u200b-4285"), suspect("15.00.00-A00-3-25")
    (True, False)
    """
    return any(suspects(folded(text)))
