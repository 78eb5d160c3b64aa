"""Verbs on the draft of the competence and delegation plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from django.db import transaction

from raadslag.bodies.access import may_set_competences
from raadslag.bodies.entries import CompetenceEntry
from raadslag.bodies.faults import NotPlaced, TwiceInPlan, UnknownTopic
from raadslag.bodies.models import Body, Competence, CompetencePlan
from raadslag.bodies.plans import adopted, draft_of, stations_of
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor

KLE = re.compile(r"\d\d(\.\d\d){0,2}")


@transaction.atomic
def set_competences(*, body: Body, rows: Sequence[CompetenceEntry], actor: Actor) -> int:
    """Let the draft be just these rows; return how many topics it has.

    Raises:
        UnknownTopic: A topic is not written as KLE is.
        TwiceInPlan: A body stands twice at a topic.
        NotPlaced: A body belongs to another municipality.
    """
    may_set_competences(actor, body).require()
    Body.objects.select_for_update().get(pk=body.pk)  # two plans at once: the later one stands
    draft = draft_of(body) or CompetencePlan.objects.create(body=body)
    stations = [one for row in rows for one in entered(draft, row)]
    Competence.objects.filter(plan=draft).delete()
    Competence.objects.bulk_create(stations)
    topics = len({row.kle for row in rows if row.stations})
    record("bodies.set_competences", subject=body, actor=actor, topics=topics)
    return topics


@transaction.atomic
def set_competence(*, body: Body, row: CompetenceEntry, actor: Actor) -> None:
    """Say in the draft who does what with one topic; without stations it leaves the plan.

    A draft that is not there yet begins as the newest version.

    Raises:
        UnknownTopic: The topic is not written as KLE is.
        TwiceInPlan: A body stands twice at it.
        NotPlaced: A body belongs to another municipality.
    """
    may_set_competences(actor, body).require()
    Body.objects.select_for_update().get(pk=body.pk)
    draft = draft_of(body) or _begun(body)
    stations = list(entered(draft, row))
    Competence.objects.filter(plan=draft, kle=row.kle).delete()
    Competence.objects.bulk_create(stations)
    record("bodies.set_competence", subject=body, actor=actor, kle=row.kle)


@transaction.atomic
def drop_competences(*, body: Body, actor: Actor) -> bool:
    """Throw the draft away; False when there is none."""
    may_set_competences(actor, body).require()
    gone, _ = CompetencePlan.objects.filter(body=body, number=None).delete()
    if gone:
        record("bodies.drop_competences", subject=body, actor=actor)
    return bool(gone)


def _begun(body: Body) -> CompetencePlan:
    """A draft that says what the newest version does."""
    newest = adopted(body).first()
    draft = CompetencePlan.objects.create(body=body)
    if newest is not None:
        copy_rows(newest, draft)
    return draft


def copy_rows(plan: CompetencePlan, into: CompetencePlan, *, besides: str = "") -> None:
    """Let a version have the rows of another, but for one topic."""
    rows = [one for one in stations_of(plan) if one.kle != besides]
    for one in rows:
        one.pk, one.plan = None, into
    Competence.objects.bulk_create(rows)


def entered(plan: CompetencePlan, row: CompetenceEntry) -> Iterator[Competence]:
    """The rows to store for a topic.

    Raises:
        UnknownTopic: The topic is not written as KLE is.
        TwiceInPlan: A body stands twice at it.
        NotPlaced: A body belongs to another municipality.
    """
    if not KLE.fullmatch(row.kle):
        raise UnknownTopic(kle=row.kle)
    seen = set()
    for position, one in enumerate(row.stations):
        if one.organization.body_id != plan.body_id:
            raise NotPlaced(why=f"{one.organization} hører ikke til {plan.body}.")
        if one.organization.pk in seen:
            raise TwiceInPlan(organization=one.organization, kle=row.kle)
        seen.add(one.organization.pk)
        yield Competence(
            plan=plan,
            kle=row.kle,
            position=position,
            organization=one.organization,
            role=one.role,
            task=row.task,
        )
