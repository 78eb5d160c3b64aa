"""Why members could not come, and how long that is kept."""

from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from raadslag.sittings.models import Regret


def reasons_outdated(before: datetime) -> QuerySet[Regret]:
    """Regrets with a reason whose meeting closed before an instant, the oldest first.

    A meeting that was not held here counts by its day; one that goes on is not over.
    """
    closed = Q(meeting__sitting__closed_at__lt=before)
    elsewhere = Q(meeting__sitting=None, meeting__on__lt=localdate(before))
    return Regret.objects.exclude(reason="").filter(closed | elsewhere).order_by("told_at", "id")
