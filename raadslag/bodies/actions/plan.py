"""Verbs on the competence and delegation plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from django.db import transaction

from raadslag.bodies.access import may_set_competences
from raadslag.bodies.entries import CompetenceEntry
from raadslag.bodies.faults import NotPlaced, TwiceInPlan, UnknownTopic
from raadslag.bodies.models import Body, Competence
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor

KLE = re.compile(r"\d\d(\.\d\d){0,2}")


@transaction.atomic
def set_competences(*, body: Body, rows: Sequence[CompetenceEntry], actor: Actor) -> int:
    """Lay a whole plan in the place of the one before; return how many topics it has.

    Raises:
        UnknownTopic: A topic is not written as KLE is.
        TwiceInPlan: A body stands twice at a topic.
        NotPlaced: A body belongs to another municipality.
    """
    may_set_competences(actor, body).require()
    Body.objects.select_for_update().get(pk=body.pk)  # two plans at once: the later one stands
    stations = [one for row in rows for one in _stations(body, row)]
    Competence.objects.filter(body=body).delete()
    Competence.objects.bulk_create(stations)
    topics = len({row.kle for row in rows if row.stations})
    record("bodies.set_competences", subject=body, actor=actor, topics=topics)
    return topics


@transaction.atomic
def set_competence(*, body: Body, row: CompetenceEntry, actor: Actor) -> None:
    """Say who does what with one topic; without stations it leaves the plan.

    Raises:
        UnknownTopic: The topic is not written as KLE is.
        TwiceInPlan: A body stands twice at it.
        NotPlaced: A body belongs to another municipality.
    """
    may_set_competences(actor, body).require()
    Body.objects.select_for_update().get(pk=body.pk)
    stations = list(_stations(body, row))
    Competence.objects.filter(body=body, kle=row.kle).delete()
    Competence.objects.bulk_create(stations)
    record("bodies.set_competence", subject=body, actor=actor, kle=row.kle)


def _stations(body: Body, row: CompetenceEntry) -> Iterator[Competence]:
    """The rows to store for a topic."""
    if not KLE.fullmatch(row.kle):
        raise UnknownTopic(kle=row.kle)
    seen = set()
    for position, one in enumerate(row.stations):
        if one.organization.body_id != body.pk:
            raise NotPlaced(why=f"{one.organization} hører ikke til {body}.")
        if one.organization.pk in seen:
            raise TwiceInPlan(organization=one.organization, kle=row.kle)
        seen.add(one.organization.pk)
        yield Competence(
            body=body,
            kle=row.kle,
            position=position,
            organization=one.organization,
            role=one.role,
            task=row.task,
        )
