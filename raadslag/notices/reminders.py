"""Things that come due: found by asking the rooms, told once to each person and day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate

from raadslag.notices.actions import write
from raadslag.notices.draft import Draft
from raadslag.notices.models import Letter

DAWN = 7  # hour from which people are reminded; nobody is written to at night


@dataclass(frozen=True, slots=True)
class Due:
    """A thing that comes due and the letter about it; ``key`` names the thing."""

    key: str
    draft: Draft


Reminder = Callable[[datetime], Iterable[Due]]

# A room's reminder is a function here that says what is due at an instant.
REMINDERS: dict[str, Reminder] = {}


def _due(now: datetime) -> Iterator[tuple[str, Draft]]:
    """Every reminder of the day with the key of its letter."""
    day = localdate(now).isoformat()
    for name, reminder in REMINDERS.items():
        for due in reminder(now):
            yield f"{name}-{due.key}-{day}-{due.draft.to.pk}", due.draft


def _pending(now: datetime) -> dict[str, Draft]:
    """The reminders of the day that are not written yet, by key."""
    return {}


def owed(now: datetime) -> list[str]:
    """Keys of the reminders of the day that are not written yet."""
    found = dict(_due(now))
    written = Letter.objects.filter(key__in=found).values_list("key", flat=True)
    return sorted(set(found) - set(written))


def remind(key: str, now: datetime) -> None:
    """Write one reminder, if it is still due."""
    draft = dict(_due(now)).get(key)
    if draft is not None:
        write(draft=draft, key=key, now=now)
