"""The licence that what is open is given under; the house chooses it."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence by its name and the address of its text."""

    name: str
    address: str


LICENCES = {
    "cc0-1.0": Licence("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "cc-by-4.0": Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
}


def licence() -> Licence | None:
    """The licence that is chosen; none while the house has chosen none."""
    return LICENCES.get(settings.RAADSLAG_LICENCE)
