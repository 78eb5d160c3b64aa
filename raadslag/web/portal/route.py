"""The routing row of a case, said in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from raadslag.publications.content import Route, Station
from raadslag.web.kit.wording import enumerated


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, and the bodies it leaves open."""

    sentence: str
    names: list[str]


def in_words(route: Route | None) -> Told | None:
    """Who deals with the case, as far as the source tells."""
    if route is None or not route["stations"]:
        return None
    everybody = _names(route["stations"])
    if route["marked"] is None:
        return Told(
            _(
                "Kilden fortæller ikke, hvilke af disse organer der er sat kryds ved. "
                "Skemaet over behandlingen nævner:"
            ),
            everybody,
        )
    if not route["marked"]:
        return Told(_("Ingen af organerne i skemaet over behandlingen er krydset af."), [])
    bodies = enumerated(_names(route["marked"]))
    return Told(_("Sagen behandles i %(bodies)s.") % {"bodies": bodies}, [])


def _names(stations: Sequence[Station]) -> list[str]:
    """Names with their codes; the code alone where the body is not known."""
    return [f"{one['name']} ({one['code']})" if one["name"] else one["code"] for one in stations]
