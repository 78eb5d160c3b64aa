"""What members want in the minutes, and before the council; entered for those who say it aloud."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils import timezone

from raadslag.decisions.actions import (
    make_statement,
    refer,
    withdraw_referral,
    withdraw_statement,
)
from raadslag.decisions.models import Referral, Statement
from raadslag.decisions.states import DissentKind
from raadslag.web.chamber import asked
from raadslag.web.chamber.acts import act
from raadslag.web.chamber.seen import Room

SAID = (DissentKind.DISSENT.value, DissentKind.RESERVATION.value, DissentKind.STATEMENT.value)


@act("lead")
def stated(request: HttpRequest, room: Room, item: int) -> str | None:
    """Enter a dissent, a reservation or a statement."""
    kind = request.POST.get("kind", "")
    make_statement(
        item=room.line(item).item,
        kind=kind if kind in SAID else DissentKind.STATEMENT.value,
        text=request.POST.get("text", ""),
        person=asked.person(room, request.POST.get("person")),
        shown_on="shown_on" in request.POST,
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@act("lead")
def unstated(request: HttpRequest, room: Room, statement: int) -> str | None:
    """Take one out again."""
    rows = Statement.objects.select_related("item__agenda__meeting")
    found = rows.filter(pk=statement, item__agenda=room.agenda).first()
    if found is None:
        raise Http404
    withdraw_statement(statement=found, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def referred(request: HttpRequest, room: Room, item: int) -> str | None:
    """Enter that a member wants the council to decide (standsningsret)."""
    who = asked.person(room, request.POST.get("person"))
    refer(item=room.line(item).item, person=who, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def unreferred(request: HttpRequest, room: Room, referral: int) -> str | None:
    """The member takes the demand back."""
    rows = Referral.objects.select_related("item__agenda__meeting__organization", "person")
    found = rows.filter(pk=referral, item__agenda=room.agenda).first()
    if found is None:
        raise Http404
    withdraw_referral(referral=found, now=timezone.now(), actor=room.actor)
    return None
