"""What sealed minutes tell of cases, to be laid with each of them."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import QuerySet

from raadslag.agendas.models import AgendaItem
from raadslag.minutes.states import MinutesState


def sealed_about(papers: Collection[int]) -> QuerySet[AgendaItem]:
    """The items of sealed minutes on papers of those keys, the latest meeting first; one query."""
    rows = AgendaItem.objects.filter(
        consultation__paper__in=papers,
        agenda__meeting__minutes__state=MinutesState.SEALED,
        since__gt=0,
        gone=False,
    )
    related = rows.select_related(
        "agenda__meeting__organization__body", "agenda__meeting__minutes", "consultation__paper"
    )
    return related.order_by("-agenda__meeting__on", "-pk")
