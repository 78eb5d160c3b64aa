"""Those in the room without a seat: staff, and guests for what they know of an item."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.states import OrganizationKind
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.sittings.actions.outbox import held_for, signal
from raadslag.sittings.faults import GuestNameless, GuestWithoutItem, NotOnTheAgenda
from raadslag.sittings.models import Guest, Sitting
from raadslag.sittings.states import GuestKind, Topic


@dataclass(frozen=True, slots=True)
class GuestEntry:
    """One who comes in without a seat."""

    kind: GuestKind
    name: str
    title: str = ""
    item: AgendaItem | None = None  # for this item alone


@transaction.atomic
def let_in(*, sitting: Sitting, guest: GuestEntry, now: datetime, actor: Actor) -> Guest:
    """Enter one who is in the room without a seat; entered twice it is one.

    Raises:
        GuestNameless: No name is given.
        GuestWithoutItem: A guest of a committee is not there for one item.
        NotOnTheAgenda: The item is not of this meeting.

    Source: kommunestyrelsesloven § 20: a committee may let others take part for what they
    know of a matter (RD 1982/82.1.8); meetings of the council are public (§ 10).
    """
    sitting = held_for(sitting, "note_presence", actor)
    name = " ".join(guest.name.split())
    _require_welcome(sitting, guest, name)
    there = Guest.objects.filter(sitting=sitting, name=name, item=guest.item, left_at=None)
    if (known := there.first()) is not None:
        return known
    made = Guest.objects.create(
        sitting=sitting,
        kind=guest.kind,
        name=name,
        title=" ".join(guest.title.split()),
        item=guest.item,
        came_at=now,
        user_id=actor.user_id,
    )
    record("sittings.let_in", subject=made, actor=actor, kind=str(guest.kind))
    signal(sitting, Topic.PRESENCE, guest.item)
    return made


@transaction.atomic
def show_out(*, guest: Guest, now: datetime, actor: Actor) -> bool:
    """Enter that one without a seat has left; False when they had already."""
    sitting = held_for(guest.sitting, "note_presence", actor)
    left = Guest.objects.filter(pk=guest.pk, left_at=None).update(left_at=now)
    if left:
        record("sittings.show_out", subject=guest, actor=actor)
        signal(sitting, Topic.PRESENCE, guest.item)
    return bool(left)


def guests_leave(sitting: Sitting, item: AgendaItem | None, now: datetime) -> int:
    """Let those leave who were there for one item, as the meeting leaves it; none at the end."""
    staying = Guest.objects.filter(sitting=sitting, left_at=None)
    return (staying.filter(item=item) if item is not None else staying).update(left_at=now)


def _require_welcome(sitting: Sitting, guest: GuestEntry, name: str) -> None:
    if not name:
        raise GuestNameless
    council = sitting.meeting.organization.kind == OrganizationKind.COUNCIL
    if guest.kind == GuestKind.INVITED and guest.item is None and not council:
        raise GuestWithoutItem
    of_here = AgendaItem.objects.filter(agenda__meeting=sitting.meeting_id, gone=False, since__gt=0)
    if guest.item is not None and not of_here.filter(pk=guest.item.pk).exists():
        raise NotOnTheAgenda
