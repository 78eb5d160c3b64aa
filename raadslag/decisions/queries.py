"""Questions about decisions: what the bodies before decided on a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from raadslag.agendas.models import AgendaItem
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import ConsultationState
from raadslag.decisions.models import Decision


@dataclass(frozen=True, slots=True)
class HouseStage:
    """What an earlier body of the route decided here in the house."""

    organization_name: str
    organization_slug: str
    on: date
    number: str
    text: str
    public_text: str  # of a closed item: what may be known; else the text


def house_stages(items: Sequence[AgendaItem]) -> dict[int, list[HouseStage]]:
    """What the bodies before decided on the case of each item, in order; one query."""
    carried = [item for item in items if item.paper.earlier_id]
    before = decided_before([item.consultation for item in carried])
    return {item.pk: before[item.consultation_id] for item in carried}


def decided_before(stations: Sequence[Consultation]) -> dict[int, list[HouseStage]]:
    """What the bodies before decided, by station of a route, in order; one query.

    Only bodies earlier on the route count, so a standing case has none.
    """
    if not stations:
        return {}
    decided = (
        Decision.objects.filter(
            item__consultation__case__in=[station.case_id for station in stations],
            item__consultation__state=ConsultationState.DONE,
        )
        .select_related("item__consultation", "item__agenda__meeting__organization")
        .order_by("item__consultation__position", "item__agenda__meeting__on", "id")
    )
    by_case: dict[int, list[Decision]] = {}
    for one in decided:
        by_case.setdefault(one.item.consultation.case_id, []).append(one)
    return {
        station.pk: [
            _stage(one) for one in by_case.get(station.case_id, ()) if _before(one, station)
        ]
        for station in stations
    }


def _before(decision: Decision, station: Consultation) -> bool:
    return decision.item.consultation.position < station.position


def _stage(decision: Decision) -> HouseStage:
    item, meeting = decision.item, decision.item.agenda.meeting
    return HouseStage(
        organization_name=meeting.organization.name,
        organization_slug=meeting.organization.slug,
        on=meeting.on,
        number=item.number,
        text=decision.text,
        public_text=decision.public_text if item.closed else decision.text,
    )
