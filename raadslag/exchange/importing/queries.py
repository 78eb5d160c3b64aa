"""Questions about imports."""

from django.db.models import Count, Q, QuerySet

from raadslag.exchange.importing.models import ImportLine, ImportRun
from raadslag.exchange.importing.states import Step


def latest_runs(limit: int = 20) -> QuerySet[ImportRun]:
    """The latest imports, with how many documents took each step."""
    counts = {
        step.value: Count("importline", filter=Q(importline__step=step.value)) for step in Step
    }
    return ImportRun.objects.annotate(**counts).order_by("-id")[:limit]


def lines_of(run: ImportRun, step: str = "") -> QuerySet[ImportLine]:
    """What an import did with each document; those needing a look first."""
    lines = run.importline_set.select_related("meeting__organization")
    if step:
        lines = lines.filter(step=step)
    return lines.order_by("id")
