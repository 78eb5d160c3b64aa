"""What forms of the chamber name: people, numbers and hours, read with care."""

from __future__ import annotations

from datetime import date, time

from django.http import Http404, HttpRequest

from raadslag.bodies.models import Person
from raadslag.web.chamber.faults import UnreadableDay, UnreadableHour
from raadslag.web.chamber.seen import Room
from raadslag.web.kit.numbers import number

__all__ = ["day", "hour", "number", "person", "somebody"]


def hour(request: HttpRequest, field: str = "hour") -> time | None:
    """The hour a field of a form names; none where it is empty.

    Raises:
        UnreadableHour: It cannot be read.
    """
    given = request.POST.get(field, "").strip().replace(".", ":")
    if not given:
        return None
    try:
        return time.fromisoformat(given.zfill(5))
    except ValueError as wrong:
        raise UnreadableHour(given=given[:20]) from wrong


def day(request: HttpRequest, field: str) -> date:
    """The day a field of a form names.

    Raises:
        UnreadableDay: It cannot be read.
    """
    given = request.POST.get(field, "")
    try:
        return date.fromisoformat(given.strip())
    except ValueError as wrong:
        raise UnreadableDay(given=given[:20]) from wrong


def person(room: Room, given: str | None) -> Person:
    """Somebody of the municipality, by key.

    Raises:
        Http404: There is no such person here.
    """
    body = room.meeting.organization.body_id
    found = Person.objects.filter(pk=number(given), body=body).first()
    if found is None:
        raise Http404
    return found


def somebody(room: Room, given: str | None) -> Person | None:
    """The same where the form may name nobody."""
    return person(room, given) if given else None
