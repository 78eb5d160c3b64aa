"""What the body decided of the doors, in words."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from raadslag.agendas.models import AgendaItem
from raadslag.meetings.models import Meeting
from raadslag.rules.instant import clock
from raadslag.sittings.models import Doors


def doors_of(items: Iterable[AgendaItem]) -> dict[int, Doors]:
    """What was decided of the doors, by item; one query."""
    return {one.item_id: one for one in Doors.objects.filter(item__in=list(items))}


def doors_words(doors: Doors, meeting: Meeting) -> str:
    """The same as the minutes print it; no query."""
    at = clock(timezone.localtime(doors.decided_at), meeting.on)
    how = "for lukkede døre" if doors.closed else "for åbne døre"
    return f"{meeting.organization} besluttede {at} at behandle punktet {how}."
