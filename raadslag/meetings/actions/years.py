"""The verb that plans a year of meetings in one act."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from raadslag.bodies.models import Organization
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.access import may_plan
from raadslag.meetings.actions.plan import entered
from raadslag.meetings.faults import NothingToPlan
from raadslag.meetings.models import MeetingPlan
from raadslag.meetings.year import year_from


@transaction.atomic
def plan_year(
    *,
    organization: Organization,
    year: int,
    sentence: str,
    today: date,
    now: datetime,
    actor: Actor,
) -> MeetingPlan:
    """Make the meetings a sentence tells of; days that have one already are passed over.

    Raises:
        Unreadable: The sentence tells no rule.
        NothingToPlan: It gives no new meetings.
    """
    may_plan(actor, organization).require()
    Organization.objects.select_for_update().get(pk=organization.pk)  # two at once: one year
    draft = year_from(organization, year, sentence, today)
    if not draft.new:
        raise NothingToPlan(year=year)
    plan = MeetingPlan.objects.create(
        organization=organization, year=year, rule=sentence.strip(), made_at=now, author=actor.name
    )
    for line in draft.new:
        entered(
            organization=organization,
            on=line,
            starts=draft.rule.starts,
            ends=draft.rule.ends,
            location=draft.rule.place,
            plan=plan,
        )
    record("meetings.plan_year", subject=plan, actor=actor, meetings=len(draft.new))
    return plan
