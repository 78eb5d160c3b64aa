"""Those in the room without a seat, as the secretary enters them."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils import timezone

from raadslag.sittings.actions import GuestEntry, let_in, show_out
from raadslag.sittings.models import Guest
from raadslag.sittings.states import GuestKind
from raadslag.web.chamber import asked
from raadslag.web.chamber.acts import act
from raadslag.web.chamber.seen import Room


@act("lead")
def came(request: HttpRequest, room: Room) -> str | None:
    """One comes in without a seat."""
    kind, item = request.POST.get("kind", ""), asked.number(request.POST.get("item"))
    entry = GuestEntry(
        GuestKind(kind if kind in GuestKind.values else "staff"),
        request.POST.get("name", "")[:200],
        request.POST.get("title", "")[:200],
        room.line(item).item if item else None,
    )
    let_in(sitting=room.going(), guest=entry, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def went(request: HttpRequest, room: Room, guest: int) -> str | None:
    """One without a seat has left."""
    rows = Guest.objects.select_related("sitting", "item").filter(pk=guest, sitting=room.going())
    found = rows.first()
    if found is None:
        raise Http404
    show_out(guest=found, now=timezone.now(), actor=room.actor)
    return None
