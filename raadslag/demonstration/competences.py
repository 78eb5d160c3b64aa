"""The competence plan of the demonstration: two versions, so that there is one to compare with."""

from __future__ import annotations

from datetime import date, datetime

from raadslag.bodies.actions import adopt_competences, set_competences
from raadslag.bodies.entries import Adoption, CompetenceEntry, StationEntry
from raadslag.bodies.models import Body, Organization
from raadslag.bodies.states import ConsultationRole
from raadslag.journal.actor import Actor

RECOMMENDS, DECIDES = ConsultationRole.RECOMMENDS, ConsultationRole.DECIDES
INFORMED = ConsultationRole.INFORMED


def lay_competences(
    *, body: Body, committee: Organization, council: Organization, now: datetime, actor: Actor
) -> None:
    """Adopt the plan of last year, and the one that lets the committee decide more."""
    first = [
        _topic("15", "Beskæftigelsesindsatsen", (committee, RECOMMENDS), (council, DECIDES)),
        _topic("15.20", "Støtte til virksomheder", (committee, RECOMMENDS), (council, DECIDES)),
    ]
    later = [
        first[0],
        _topic("15.20", "Støtte til virksomheder", (committee, DECIDES), (council, INFORMED)),
        _topic("27.69", "Aktiviteter for unge uden job", (committee, DECIDES)),
    ]
    for rows, year, item in ((first, now.year - 1, 4), (later, now.year, 9)):
        set_competences(body=body, rows=rows, actor=actor)
        resting = f"Byrådet 14. december {year - 1}, punkt {item}"
        adoption = Adoption(date(year, 1, 1), council, resting)
        adopt_competences(body=body, adoption=adoption, now=now, actor=actor)


def _topic(kle: str, task: str, *stations: tuple[Organization, str]) -> CompetenceEntry:
    return CompetenceEntry(kle, task, tuple(StationEntry(*one) for one in stations))
