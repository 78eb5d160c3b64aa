"""Questions about imports."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from raadslag.bodies.states import Duty
from raadslag.cases.queries import bound
from raadslag.exchange.importing.models import ImportLine, ImportRun
from raadslag.exchange.importing.states import Step
from raadslag.journal.actor import Actor


def lines_seen_by(actor: Actor, *, staff: bool = False) -> QuerySet[ImportLine]:
    """Documents of the bodies a secretary serves; all for those who run the installation.

    What no meeting was made of may belong to anybody, so it is theirs alone.
    """
    if _whole(actor, staff):
        return ImportLine.objects.all()
    body = "meeting__organization__body"
    return ImportLine.objects.filter(
        bound(actor, Duty.SECRETARY, organization="meeting__organization", body=body)
    )


def _whole(actor: Actor, staff: bool) -> bool:
    return actor.user_id is None or actor.operator or staff


def runs_seen_by(actor: Actor, *, staff: bool = False) -> QuerySet[ImportRun]:
    """The imports an actor may see a document of, the latest first, each with its steps counted."""
    seen, whole = lines_seen_by(actor, staff=staff), _whole(actor, staff)
    mine = Q() if whole else Q(importline__in=seen)
    counts = {
        step.value: Count("importline", filter=mine & Q(importline__step=step.value))
        for step in Step
    }
    runs = ImportRun.objects.annotate(**counts).order_by("-id")
    return runs if whole else runs.filter(Exists(seen.filter(run=OuterRef("pk"))))


def lines_of(
    run: ImportRun, actor: Actor, step: str = "", *, staff: bool = False
) -> QuerySet[ImportLine]:
    """What an import did with each document the actor may know of; as they came."""
    lines = (
        lines_seen_by(actor, staff=staff).filter(run=run).select_related("meeting__organization")
    )
    if step:
        lines = lines.filter(step=step)
    return lines.order_by("id")
