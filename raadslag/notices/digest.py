"""The digest: what was saved for those who want one letter a day."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.utils.timezone import localtime

from raadslag.bodies.models import User
from raadslag.notices.actions import gather
from raadslag.notices.queries import ungathered


def latest_hour(now: datetime) -> datetime:
    """The last instant at which digests were due."""
    local = localtime(now)
    hour = local.replace(hour=settings.RAADSLAG_DIGEST_HOUR, minute=0, second=0, microsecond=0)
    return hour if hour <= local else hour - timedelta(days=1)


def owed_to(now: datetime) -> list[str]:
    """Keys of the accounts that are owed a digest, once each."""
    accounts = ungathered(latest_hour(now)).values_list("to_id", flat=True)
    return [str(key) for key in dict.fromkeys(accounts) if key is not None]


def gather_for(key: str, now: datetime) -> None:
    """Write the digest of one account."""
    account = User.objects.get(pk=key)
    letters = list(ungathered(latest_hour(now)).filter(to=account))
    if letters:
        gather(account=account, letters=letters, now=now)
