"""Questions about what is taken on and how errands go."""

from datetime import datetime

from django.db import models

from raadslag.errands.models import Claim, Heartbeat, Mark


def taken(kind: str, now: datetime) -> set[str]:
    """Keys of the things that a worker has, or that rest after a failure."""
    return set(Claim.objects.filter(kind=kind, until__gt=now).values_list("key", flat=True))


def troubled(kind: str) -> models.QuerySet[Claim]:
    """Things that have failed and are still owed, the latest failure first."""
    return Claim.objects.filter(kind=kind).exclude(failed_at=None).order_by("-failed_at")


def heartbeats() -> dict[str, Heartbeat]:
    """The signs of life of each errand, by its name."""
    return {one.errand: one for one in Heartbeat.objects.all()}


def last_seen() -> datetime | None:
    """Instant a worker was last seen at work, none if never."""
    latest: datetime | None = Heartbeat.objects.aggregate(at=models.Max("seen_at"))["at"]
    return latest


def marked(errand: str) -> datetime | None:
    """Instant up to which an errand has looked through what happened; none before it began."""
    return Mark.objects.filter(errand=errand).values_list("at", flat=True).first()
