"""Questions about routes, queues and process plans."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import F, QuerySet

from raadslag.bodies.models import Organization
from raadslag.cases.models import Case
from raadslag.cases.queries import cases_seen_by, papers_seen_by
from raadslag.consultations.models import Consultation, Milestone
from raadslag.consultations.states import ConsultationState
from raadslag.journal.actor import Actor


def route_of(case: Case) -> list[Consultation]:
    """The stations of a case in order, with their bodies and papers."""
    return list(
        case.consultation_set.exclude(state=ConsultationState.DROPPED)
        .select_related("organization", "paper")
        .order_by("position", "id")
    )


def waiting(organization: Organization, actor: Actor) -> QuerySet[Consultation]:
    """The queue of a body as the actor may see it: wished days first, then the oldest."""
    return (
        organization.consultation_set.filter(
            state=ConsultationState.WAITING, paper__in=papers_seen_by(actor)
        )
        .select_related("paper", "case")
        .order_by(F("wished_on").asc(nulls_last=True), "queued_at", "id")
    )


def next_of(consultation: Consultation) -> Consultation | None:
    """The next station of the route that is only planned and has no paper."""
    return (
        Consultation.objects.filter(
            case=consultation.case_id,
            position__gt=consultation.position,
            state=ConsultationState.PLANNED,
            paper=None,
        )
        .select_related("organization")
        .order_by("position", "id")
        .first()
    )


def milestones_of_case(case: Case) -> list[Milestone]:
    """The milestones of a case, in order of time."""
    return list(Milestone.objects.filter(plan__case=case).select_related("organization", "plan"))


def milestones_of_bodies(organizations: Sequence[int], actor: Actor) -> QuerySet[Milestone]:
    """Milestones not yet reached that concern some bodies, of cases the actor may know of."""
    return (
        Milestone.objects.filter(
            organization__in=organizations,
            reached_on=None,
            plan__case__in=cases_seen_by(actor),
        )
        .select_related("organization", "plan__case")
        .order_by("starts_on", "ends_on", "id")
    )
