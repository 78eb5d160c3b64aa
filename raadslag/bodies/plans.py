"""Questions to the versions of the competence and delegation plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.db.models import QuerySet

from raadslag.bodies.models import Body, Competence, CompetencePlan
from raadslag.bodies.states import ConsultationRole, OrganizationKind
from raadslag.rules.competence import Station, closest
from raadslag.rules.competence_change import Line

DECIDES = ConsultationRole.DECIDES


@dataclass(frozen=True, slots=True)
class Held:
    """A version, and the days it holds."""

    plan: CompetencePlan
    until: date | None  # last day; none while nothing takes its place
    replaced: bool  # another began the same day, so it never held

    def ends_after(self, day: date) -> bool:
        """Whether it holds that day or later."""
        return self.until is None or self.until >= day


def adopted(body: Body) -> QuerySet[CompetencePlan]:
    """The versions that were adopted, the one that holds longest into the future first."""
    plans = CompetencePlan.objects.filter(body=body, number__isnull=False)
    return plans.select_related("adopted_by", "entered_by").order_by("-valid_from", "-number")


def plan_on(body: Body, day: date) -> CompetencePlan | None:
    """The version in force on a day; one query."""
    return adopted(body).filter(valid_from__lte=day).first()


def draft_of(body: Body) -> CompetencePlan | None:
    """What is being written and not yet adopted."""
    return CompetencePlan.objects.filter(body=body, number=None).first()


def held(body: Body) -> list[Held]:
    """Every version with the days it holds, newest first; one query."""
    found: list[Held] = []
    later: date | None = None
    for plan in adopted(body):
        replaced = later is not None and plan.valid_from == later
        found.append(Held(plan, None if later is None else later - timedelta(1), replaced))
        later = plan.valid_from
    return found


def stations_of(plan: CompetencePlan) -> list[Competence]:
    """The rows of a version with their bodies, in order; one query."""
    return list(plan.competence_set.select_related("organization").order_by("kle", "position"))


def competence_of(plan: CompetencePlan | None, kle_topic: str) -> list[Competence]:
    """The stations a version has for a topic, in order; its longest match counts."""
    rows = stations_of(plan) if plan is not None and kle_topic else []
    found = closest(kle_topic, {row.kle for row in rows})
    return [row for row in rows if row.kle == found]


def lines_of(plan: CompetencePlan | None) -> list[Line]:
    """A version as the law compares it."""
    rows = stations_of(plan) if plan is not None else []
    return [
        Line(kle, group[0].task, tuple(Station(str(one.organization), one.role) for one in group))
        for kle, group in ((kle, list(found)) for kle, found in groupby(rows, lambda one: one.kle))
    ]


def delegated(body: Body, day: date) -> dict[str, list[Competence]]:
    """Topics that others than the council decide from a day on, with who does; two queries."""
    live = [one.plan.pk for one in held(body) if not one.replaced and one.ends_after(day)]
    rows = (
        Competence.objects.filter(plan__in=live, role=DECIDES)
        .exclude(organization__kind=OrganizationKind.COUNCIL)
        .select_related("organization")
        .order_by("kle", "plan__valid_from", "plan__number", "position")
    )
    grouped = groupby(rows, lambda one: (one.kle, one.plan_id))
    found: dict[str, list[Competence]] = {}
    for (kle, _), group in grouped:
        found.setdefault(kle, list(group))
    return found
