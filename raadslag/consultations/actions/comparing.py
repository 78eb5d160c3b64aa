"""Hold the route of a case against the competence plan that is in force."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from raadslag.bodies.plans import plan_on
from raadslag.cases.models import Case
from raadslag.consultations.models import Comparison


class Held(TypedDict, total=False):
    """What the journal keeps of it; nothing when no version is in force."""

    plan: int | None  # number of the version


def hold_against_plan(case: Case, today: date) -> Held:
    """Let a case tell which version its route is compared with.

    Called by the verbs that set a route, which have asked who may.
    """
    plan = plan_on(case.body, today)
    if plan is None:
        return {}
    values = {"plan": plan, "compared_on": today}
    Comparison.objects.update_or_create(case=case, defaults=values)
    return {"plan": plan.number}
