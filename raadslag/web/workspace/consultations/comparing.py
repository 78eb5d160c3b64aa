"""What the page of a case says of its route and the competence plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from raadslag.bodies.models import Competence, CompetencePlan
from raadslag.bodies.plans import competence_of, plan_on
from raadslag.cases.models import Case
from raadslag.consultations.models import Comparison, Consultation
from raadslag.rules.competence import Station, departures


@dataclass(frozen=True, slots=True)
class HeldAgainst:
    """The version a route was compared with, and what it departs in."""

    plan: CompetencePlan
    compared_on: date | None  # none when the route is older than every version
    departures: list[str]
    newer: CompetencePlan | None  # in force today, when that is another
    differs: bool  # whether the newer one says something else of the topic


def held_against(case: Case, stations: Sequence[Consultation]) -> HeldAgainst | None:
    """What a case tells of the plan; None without a topic, a route or a plan.

    A route stays compared with the version that was in force when it was set.
    """
    if not (case.kle_topic and stations):
        return None
    compared = Comparison.objects.filter(case=case).select_related("plan").first()
    today = plan_on(case.body, timezone.localdate())
    plan = compared.plan if compared else today
    if plan is None:
        return None
    said = _stations(competence_of(plan, case.kle_topic))
    newer = today if today != plan else None
    return HeldAgainst(
        plan=plan,
        compared_on=compared.compared_on if compared else None,
        departures=departures(said, _stations(one for one in stations if one.role)),
        newer=newer,
        differs=newer is not None and _stations(competence_of(newer, case.kle_topic)) != said,
    )


def _stations(rows: Iterable[Competence | Consultation]) -> list[Station]:
    return [Station(one.organization.name, one.role) for one in rows]
