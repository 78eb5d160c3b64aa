"""Lay a process plan, and tick off its milestones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from raadslag.bodies.models import Organization
from raadslag.cases.access import may_with_case
from raadslag.cases.models import Case
from raadslag.consultations.models import Milestone, ProcessPlan
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone as it is to be; ``key`` is the one it already is, 0 for a new one."""

    title: str
    starts_on: date
    ends_on: date
    precision: str  # Precision
    organization: Organization | None = None
    key: int = 0


@transaction.atomic
def lay_plan(*, case: Case, title: str, steps: Sequence[Step], actor: Actor) -> ProcessPlan:
    """Let the case have just these milestones; those that stay keep that they were reached."""
    may_with_case(actor, "plan", case).require()
    plan, _ = ProcessPlan.objects.update_or_create(case=case, defaults={"title": title})
    plan.milestone_set.exclude(pk__in=[one.key for one in steps if one.key]).delete()
    there = {one.pk: one for one in plan.milestone_set.all()}
    for one in steps:
        milestone = there.get(one.key) or Milestone(plan=plan)
        milestone.title, milestone.organization = one.title, one.organization
        milestone.starts_on, milestone.ends_on = one.starts_on, one.ends_on
        milestone.precision = one.precision
        milestone.save()
    record("consultations.lay_plan", subject=case, actor=actor, steps=len(steps))
    return plan


@transaction.atomic
def reach(*, milestone: Milestone, on: date | None, actor: Actor) -> None:
    """Say on which day a milestone was reached; None takes it back."""
    may_with_case(actor, "plan", milestone.plan.case).require()
    Milestone.objects.filter(pk=milestone.pk).update(reached_on=on)
    record("consultations.reach", subject=milestone, actor=actor, reached=on is not None)
