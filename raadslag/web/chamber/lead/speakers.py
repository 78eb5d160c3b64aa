"""The list of speakers, led by the chair or the secretary."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone

from raadslag.sittings.actions import ask_floor, end_speech, give_floor, move_wish, withdraw_wish
from raadslag.web.chamber import asked
from raadslag.web.chamber.acts import act
from raadslag.web.chamber.seen import Room


@act("lead")
def wished(request: HttpRequest, room: Room) -> str | None:
    """Put a member on the list."""
    ask_floor(
        sitting=room.going(),
        person=asked.person(room, request.POST.get("person")),
        short="short" in request.POST,
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@act("lead")
def unwished(request: HttpRequest, room: Room) -> str | None:
    """Take a member off the list."""
    who = asked.person(room, request.POST.get("person"))
    withdraw_wish(sitting=room.going(), person=who, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def given(request: HttpRequest, room: Room) -> str | None:
    """Give a member the floor; the speech that is on ends."""
    who = asked.person(room, request.POST.get("person"))
    give_floor(sitting=room.going(), person=who, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def ended(request: HttpRequest, room: Room) -> str | None:
    """End the speech that is on."""
    end_speech(sitting=room.going(), now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def moved(request: HttpRequest, room: Room) -> str | None:
    """Give one who waits another place on the list."""
    move_wish(
        sitting=room.going(),
        person=asked.person(room, request.POST.get("person")),
        place=asked.number(request.POST.get("place")) or 1,
        now=timezone.now(),
        actor=room.actor,
    )
    return None
