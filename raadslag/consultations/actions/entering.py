"""Enter consultations as a document tells of them."""

from collections.abc import Sequence
from typing import TypedDict

from django.db import transaction

from raadslag.bodies.access import may_enter
from raadslag.bodies.models import Organization
from raadslag.cases.models import Paper
from raadslag.consultations.models import Consultation
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


class Routing(TypedDict):
    """The routing row as printed; ``marked`` None when the X lost its column."""

    bodies: list[str]
    marked: list[str] | None


@transaction.atomic
def consult(
    *,
    organization: Organization,
    papers: Sequence[Paper],
    routings: Sequence[Routing | None],
    actor: Actor,
) -> list[Consultation]:
    """Lay each paper before a body."""
    may_enter(actor).require()
    consultations = [
        Consultation(case_id=paper.case_id, paper=paper, organization=organization, routing=routing)
        for paper, routing in zip(papers, routings, strict=True)
    ]
    Consultation.objects.bulk_create(consultations)
    keys = [one.pk for one in consultations]
    record("consultations.consult", subject=organization, actor=actor, consultations=keys)
    return consultations


@transaction.atomic
def reroute(
    *,
    organization: Organization,
    consultations: Sequence[Consultation],
    routings: Sequence[Routing | None],
    actor: Actor,
) -> None:
    """Give each consultation the routing row a newer document prints."""
    may_enter(actor).require()
    for consultation, routing in zip(consultations, routings, strict=True):
        consultation.routing = routing
    Consultation.objects.bulk_update(consultations, ["routing"])
    keys = [one.pk for one in consultations]
    record("consultations.reroute", subject=organization, actor=actor, consultations=keys)
