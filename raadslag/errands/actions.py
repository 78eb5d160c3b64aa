"""Taking things on, letting go of them, and signs of life: the worker's own notes.

They say how work goes, not what was done to a matter, and leave no facts in the journal.
"""

from datetime import datetime, timedelta
from uuid import uuid4

from django.db import transaction
from django.db.models import F

from raadslag.errands.models import Claim, Heartbeat, Mark
from raadslag.rules.rest import rest

KEPT = timedelta(days=2)  # a claim that old is for a thing no longer owed


@transaction.atomic
def claim(*, kind: str, key: str, now: datetime, lease: timedelta) -> Claim | None:
    """Take a thing on; None when another worker has it, or it rests."""
    holder = uuid4()
    held, new = Claim.objects.get_or_create(
        kind=kind, key=key, defaults={"holder": holder, "until": now + lease}
    )
    if new:
        return held
    taken = Claim.objects.filter(pk=held.pk, until__lte=now).update(
        holder=holder, until=now + lease, attempts=F("attempts") + 1
    )
    return Claim.objects.get(pk=held.pk) if taken else None


def renew(*, held: Claim, until: datetime) -> bool:
    """Hold on for longer; False when another worker has taken over."""
    return bool(Claim.objects.filter(pk=held.pk, holder=held.holder).update(until=until))


def let_go(*, held: Claim) -> None:
    """The thing is done."""
    Claim.objects.filter(pk=held.pk, holder=held.holder).delete()


def hand_back(*, held: Claim, now: datetime) -> None:
    """The worker must stop; anyone may take the thing on at once."""
    Claim.objects.filter(pk=held.pk, holder=held.holder).update(until=now)


def put_down(*, held: Claim, problem: str, now: datetime) -> None:
    """The thing failed; it rests, longer each time."""
    Claim.objects.filter(pk=held.pk, holder=held.holder).update(
        until=now + rest(held.attempts), problem=problem, failed_at=now
    )


def sweep(*, now: datetime) -> int:
    """Forget claims on things that are no longer owed; return how many."""
    return Claim.objects.filter(until__lt=now - KEPT).delete()[0]


def beat(*, errand: str, now: datetime, did: bool) -> None:
    """An errand was looked after, and went well."""
    news: dict[str, object] = {"seen_at": now, "failures": 0} | ({"done_at": now} if did else {})
    Heartbeat.objects.update_or_create(errand=errand, defaults=news)


@transaction.atomic
def stumble(*, errand: str, now: datetime, problem: str) -> None:
    """An errand failed as a whole; the problem stays on the page."""
    Heartbeat.objects.get_or_create(errand=errand, defaults={"seen_at": now})
    Heartbeat.objects.filter(errand=errand).update(
        seen_at=now, failures=F("failures") + 1, problem=problem, failed_at=now
    )


def look_on(*, errand: str, at: datetime) -> None:
    """What happened before that instant has been seen to."""
    Mark.objects.update_or_create(errand=errand, defaults={"at": at})
