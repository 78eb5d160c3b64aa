"""Opening and closing the meeting, and which item it deals with."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.decisions.actions import close
from raadslag.sittings.actions import (
    decide_doors,
    entrust,
    follow,
    leave_item,
    open_sitting,
    take_in,
    take_up,
)
from raadslag.web.chamber import asked
from raadslag.web.chamber.acts import act
from raadslag.web.chamber.seen import Room


@act("lead")
def opened(request: HttpRequest, room: Room) -> str | None:
    """Open the meeting; the members get their seats."""
    open_sitting(meeting=room.meeting, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def entrusted(request: HttpRequest, room: Room) -> str | None:
    """Let the longest-serving member lead till a chair is elected."""
    who = asked.person(room, request.POST.get("person"))
    entrust(sitting=room.going(), person=who, actor=room.actor)
    return None


@act("lead")
def taken_up(request: HttpRequest, room: Room, item: int) -> str | None:
    """Take an item up."""
    line = room.line(item)
    take_up(sitting=room.going(), item=line.item, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def doors_decided(request: HttpRequest, room: Room, item: int) -> str | None:
    """Enter what the body decided of the doors for a closed item."""
    decide_doors(
        sitting=room.going(),
        item=room.line(item).item,
        closed=request.POST.get("doors") == "closed",
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@act("lead")
def left(request: HttpRequest, room: Room) -> str | None:
    """Leave the item that is up, as for a break."""
    leave_item(sitting=room.going(), now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def followed(request: HttpRequest, room: Room) -> str | None:
    """Let the members' screens follow, or let each turn their own pages."""
    follow(sitting=room.going(), follow=request.POST.get("follow") == "yes", actor=room.actor)
    return None


@act("lead")
def closed(request: HttpRequest, room: Room) -> str | None:
    """Close the meeting, when every item is decided."""
    close(sitting=room.going(), now=timezone.now(), actor=room.actor)
    return _("Mødet er hævet.")


@act("lead")
def seated(request: HttpRequest, room: Room) -> str | None:
    """Give a seat to those who have joined the body since."""
    new = take_in(sitting=room.going(), now=timezone.now(), actor=room.actor)
    if not new:
        return _("Alle medlemmer har allerede en plads.")
    return _("%s har fået en plads.") % ", ".join(one.name for one in new)
