"""Competence plans to test with."""

from datetime import UTC, date, datetime

from raadslag.bodies.actions import adopt_competences, establish, set_competences
from raadslag.bodies.entries import Adoption, CompetenceEntry, StationEntry
from raadslag.bodies.models import Body, CompetencePlan, Organization
from tests.cast import SYSTEM, Office

NOON = datetime(2026, 5, 15, 12, tzinfo=UTC)


def row(kle: str, *stations: tuple[Organization, str], task: str = "") -> CompetenceEntry:
    """A topic of a plan."""
    entries = tuple(StationEntry(*one) for one in stations)
    return CompetenceEntry(kle, task or f"Opgave {kle}", entries)


def council_of(home: Office) -> Organization:
    """The council, established."""
    return establish(
        body=home.house.body, name="Byrådet", short_name="BYR", kind="council", actor=SYSTEM
    )


def version(
    body: Body,
    *rows: CompetenceEntry,
    valid_from: date = date(2026, 5, 1),
    resting_on: str = "Byrådet 28. april 2026, punkt 7",
    now: datetime = NOON,
) -> CompetencePlan:
    """A plan, adopted by the first body it names."""
    set_competences(body=body, rows=rows, actor=SYSTEM)
    adoption = Adoption(valid_from, rows[0].stations[0].organization, resting_on)
    return adopt_competences(body=body, adoption=adoption, now=now, actor=SYSTEM)
