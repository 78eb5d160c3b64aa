"""Set the route of a case: which bodies it passes, in order, and what each does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.db import transaction
from django.utils.timezone import localdate

from raadslag.bodies.models import Organization
from raadslag.cases.access import may_with_case
from raadslag.cases.models import Case
from raadslag.consultations.actions.comparing import hold_against_plan
from raadslag.consultations.faults import AlreadyUnderway, AskedTwice
from raadslag.consultations.models import Consultation
from raadslag.consultations.states import ConsultationState
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@dataclass(frozen=True, slots=True)
class Station:
    """A body on the route; ``key`` is the consultation it already is, 0 for a new one."""

    organization: Organization
    role: str  # ConsultationRole
    key: int = 0


@transaction.atomic
def lay_route(*, case: Case, stations: Sequence[Station], actor: Actor) -> list[Consultation]:
    """Let the case pass just these bodies, in this order.

    What has begun stays as it is and must be among the stations; what is
    only planned may come, go and change places.

    Raises:
        AlreadyUnderway: A station that has begun is missing.
        AskedTwice: Two planned stations in a row are the same body.
    """
    may_with_case(actor, "route", case).require()
    Case.objects.select_for_update().get(pk=case.pk)
    there = {one.pk: one for one in case.consultation_set.select_related("organization")}
    _refuse(there, stations)
    planned = [key for key, one in there.items() if one.state == ConsultationState.PLANNED]
    named = {one.key for one in stations}
    Consultation.objects.filter(pk__in=planned).exclude(pk__in=named).delete()
    route = [_placed(case, there.get(one.key), one, at) for at, one in enumerate(stations)]
    record(
        "consultations.lay_route",
        subject=case,
        actor=actor,
        organizations=[one.organization_id for one in route],
        **hold_against_plan(case, localdate()),
    )
    return route


def _refuse(there: dict[int, Consultation], stations: Sequence[Station]) -> None:
    named = {one.key for one in stations}
    for key, one in there.items():
        begun = one.state not in (ConsultationState.PLANNED, ConsultationState.DROPPED)
        if begun and key not in named:
            raise AlreadyUnderway(organization=one.organization)
    for first, second in pairwise(stations):
        if not second.key and first.organization == second.organization:
            raise AskedTwice(organization=second.organization)


def _placed(case: Case, there: Consultation | None, station: Station, at: int) -> Consultation:
    if there is None:
        return Consultation.objects.create(
            case=case,
            organization=station.organization,
            role=station.role,
            position=at,
            state=ConsultationState.PLANNED,
        )
    there.position = at
    if there.state == ConsultationState.PLANNED:
        there.role, there.organization = station.role, station.organization
    there.save(update_fields=["position", "role", "organization"])
    return there
