"""Verbs that make a version of the competence plan: it is adopted, or delegation is recalled."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate

from raadslag.bodies.access import may_set_competences
from raadslag.bodies.actions.plan import copy_rows, entered
from raadslag.bodies.entries import Adoption, CompetenceEntry, StationEntry
from raadslag.bodies.faults import (
    BeforeThePlan,
    EmptyPlan,
    NoPlanYet,
    NotDelegated,
    NotPlaced,
    WithoutReason,
)
from raadslag.bodies.models import Body, Competence, CompetencePlan, Organization
from raadslag.bodies.plans import adopted, draft_of, plan_on, stations_of
from raadslag.bodies.states import ConsultationRole
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.danish_date import in_words

DECIDES = ConsultationRole.DECIDES


@transaction.atomic
def adopt_competences(
    *, body: Body, adoption: Adoption, now: datetime, actor: Actor
) -> CompetencePlan:
    """Make the draft the next version of the plan; versions are never changed again.

    Raises:
        EmptyPlan: There is no draft, or nothing in it.
        BeforeThePlan: It would begin before the version that holds now.
        NotPlaced: The body that adopted it belongs to another municipality.
    """
    may_set_competences(actor, body).require()
    Body.objects.select_for_update().get(pk=body.pk)
    draft = draft_of(body)
    if draft is None or not draft.competence_set.exists():
        raise EmptyPlan
    _refuse(body, adoption, localdate(now))
    values = _values(body, adoption, now, actor)
    CompetencePlan.objects.filter(pk=draft.pk, number=None).update(**values)
    draft.refresh_from_db()
    record("bodies.adopt_competences", subject=draft, actor=actor, version=draft.number)
    return draft


@transaction.atomic
def recall_delegation(
    *,
    body: Body,
    kle: str,
    afterwards: str,
    adoption: Adoption,
    reason: str,
    now: datetime,
    actor: Actor,
) -> list[CompetencePlan]:
    """Let a body decide a topic itself again from a day on; return the versions that say so.

    The version in force that day gets a successor, and so does each that is to
    come and still delegates the topic: what was adopted before gives way.

    Args:
        body: The municipality.
        kle: The topic, as the plan has it.
        afterwards: What those who decided do from then on; empty for nothing.
        adoption: The body that takes the topic back, the day, and what it rests on.
        reason: Why.
        now: The instant it is entered.
        actor: Who enters it.

    Raises:
        WithoutReason: The reason is empty.
        NoPlanYet: No version holds on the day.
        NotDelegated: Nobody else decides the topic that day.
        BeforeThePlan: The day lies before the version that holds now.
        NotPlaced: The body belongs to another municipality.
    """
    may_set_competences(actor, body).require()
    if not reason.strip():
        raise WithoutReason
    Body.objects.select_for_update().get(pk=body.pk)
    _refuse(body, adoption, localdate(now))
    begins = _delegating(body, kle, adoption)
    made = []
    for plan, day in begins:
        dated = Adoption(day, adoption.organization, adoption.resting_on)
        new = CompetencePlan.objects.create(
            body=body, recalled=kle, reason=reason, **_values(body, dated, now, actor)
        )
        copy_rows(plan, new, besides=kle)
        row = _taken_back(plan, kle, adoption.organization, afterwards)
        Competence.objects.bulk_create(entered(new, row))
        record(
            "bodies.recall_delegation",
            subject=new,
            actor=actor,
            reason=reason,
            kle=kle,
            version=new.number,
        )
        made.append(new)
    return made


def _refuse(body: Body, adoption: Adoption, today: date) -> None:
    if adoption.organization.body_id != body.pk:
        raise NotPlaced(why=f"{adoption.organization} hører ikke til {body}.")
    holds = plan_on(body, today)
    if holds is not None and holds.valid_from and adoption.valid_from < holds.valid_from:
        raise BeforeThePlan(number=holds.number, day=in_words(holds.valid_from))


def _values(body: Body, adoption: Adoption, now: datetime, actor: Actor) -> dict[str, object]:
    """What makes a draft a version."""
    last = adopted(body).order_by().aggregate(last=Max("number"))["last"]
    return {
        "number": (last or 0) + 1,
        "valid_from": adoption.valid_from,
        "resting_on": adoption.resting_on.strip(),
        "adopted_by": adoption.organization,
        "entered_by_id": actor.user_id,
        "entered_at": now,
    }


def _delegating(body: Body, kle: str, adoption: Adoption) -> list[tuple[CompetencePlan, date]]:
    """The versions that let another decide a topic from a day on, and from when each holds."""
    day = adoption.valid_from
    said = {"day": in_words(day)}
    holds = plan_on(body, day)
    if holds is None:
        raise NoPlanYet(**said)
    if not _delegates(holds, kle, adoption.organization):
        raise NotDelegated(kle=kle, organization=adoption.organization, **said)
    found = [(holds, day)]
    begun = day
    for plan in adopted(body).filter(valid_from__gt=day).order_by("valid_from", "-number"):
        assert plan.valid_from is not None  # versions that were adopted have their day
        if plan.valid_from > begun and _delegates(plan, kle, adoption.organization):
            found.append((plan, plan.valid_from))
        begun = plan.valid_from
    return found


def _delegates(plan: CompetencePlan, kle: str, to_none_but: Organization) -> bool:
    deciding = plan.competence_set.filter(kle=kle, role=DECIDES)
    return deciding.exclude(organization=to_none_but).exists()


def _taken_back(
    plan: CompetencePlan, kle: str, taker: Organization, afterwards: str
) -> CompetenceEntry:
    """The topic as it stands when a body decides it itself; those who are told stay last."""
    rows = [one for one in stations_of(plan) if one.kle == kle]
    others = [one for one in rows if one.organization_id != taker.pk]
    said = [(one, afterwards if one.role == DECIDES else one.role) for one in others]
    staying = [StationEntry(one.organization, role) for one, role in said if role]
    told = ConsultationRole.INFORMED
    before = [one for one in staying if one.role != told]
    after = [one for one in staying if one.role == told]
    return CompetenceEntry(kle, rows[0].task, (*before, StationEntry(taker, DECIDES), *after))
