"""Things that come due: found by asking the rooms, told once to each person and day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.timezone import localdate, localtime

from raadslag.notices.actions import write
from raadslag.notices.draft import Draft
from raadslag.notices.due import REMINDERS
from raadslag.notices.models import Letter
from raadslag.notices.queries import unwanted

DAWN = 7  # hour from which people are reminded; nobody is written to at night


def _once_told(now: datetime) -> Iterator[tuple[str, Draft]]:
    """Every reminder of the day that its reader wants, with the key of its letter."""
    day = localdate(now).isoformat()
    refused = unwanted()
    for name, reminder in REMINDERS.items():
        wanted = (due for due in reminder(now) if (due.draft.to.pk, due.draft.kind) not in refused)
        for due in wanted:
            yield f"{name}-{due.key}-{due.time or day}-{due.draft.to.pk}", due.draft


def owed(now: datetime) -> list[str]:
    """Keys of the reminders of the day that are not written yet; none before dawn."""
    if localtime(now).hour < DAWN:
        return []
    found = dict(_once_told(now))
    written = Letter.objects.filter(key__in=found).values_list("key", flat=True)
    return sorted(set(found) - set(written))


def remind(key: str, now: datetime) -> None:
    """Write one reminder, if it is still due."""
    draft = dict(_once_told(now)).get(key)
    if draft is not None:
        write(draft=draft, key=key, now=now)
