"""Who is there: the roll, coming and going, regrets and substitutes."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.agendas.models import AgendaItem
from raadslag.sittings.actions import (
    Grounds,
    approve_substitute,
    call_substitute,
    end_substitution,
    note_presence,
    regret,
    roll_call,
    strike,
    withdraw_regret,
)
from raadslag.sittings.models import Presence, Regret, Substitution
from raadslag.sittings.states import PresenceKind, SubstitutionGround
from raadslag.web.chamber import asked
from raadslag.web.chamber.acts import act
from raadslag.web.chamber.seen import Room


@act("lead")
def roll_called(request: HttpRequest, room: Room) -> str | None:
    """Those ticked are there."""
    people = [asked.person(room, one) for one in request.POST.getlist("person")]
    roll_call(
        sitting=room.going(),
        present=people,
        now=timezone.now(),
        actor=room.actor,
        hour=asked.hour(request),
    )
    return None


@act("lead")
def came_or_went(request: HttpRequest, room: Room) -> str | None:
    """One came or went, now or at the hour typed."""
    kind = request.POST.get("kind", "")
    if kind not in PresenceKind.values:
        raise Http404
    note_presence(
        sitting=room.going(),
        person=asked.person(room, request.POST.get("person")),
        kind=PresenceKind(kind),
        now=timezone.now(),
        actor=room.actor,
        hour=asked.hour(request),
    )
    return None


@act("lead")
def struck(request: HttpRequest, room: Room, note: int) -> str | None:
    """Take a note back as a mistake."""
    found = Presence.objects.select_related("sitting", "item").filter(pk=note, sitting=room.going())
    presence = found.first()
    if presence is None:
        raise Http404
    taken = strike(presence=presence, now=timezone.now(), actor=room.actor)
    return _("Noteringen er slettet.") if taken else None


@act("lead")
def regretted(request: HttpRequest, room: Room) -> str | None:
    """Somebody has said that they cannot come."""
    who = asked.person(room, request.POST.get("person"))
    reason = request.POST.get("reason", "")[:500]
    regret(meeting=room.meeting, person=who, reason=reason, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def comes_after_all(request: HttpRequest, room: Room, regret: int) -> str | None:
    """They come all the same."""
    found = Regret.objects.select_related("meeting__organization", "person").filter(
        pk=regret, meeting=room.meeting
    )
    sent = found.first()
    if sent is None:
        raise Http404
    withdraw_regret(regret=sent, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def substitute_called(request: HttpRequest, room: Room) -> str | None:
    """One is called to sit in for a member."""
    ground = request.POST.get("ground", "")
    grounds = Grounds(
        SubstitutionGround(ground if ground in SubstitutionGround.values else "other"),
        a_month="a_month" in request.POST,
        resting_on=request.POST.get("resting_on", "")[:2000],
        item=_item(room, asked.number(request.POST.get("item"))),
        outside=request.POST.get("outside", "")[:500],
    )
    call_substitute(
        meeting=room.meeting,
        member=asked.person(room, request.POST.get("member")),
        substitute=asked.person(room, request.POST.get("substitute")),
        grounds=grounds,
        now=timezone.now(),
        actor=room.actor,
    )
    return None


def _item(room: Room, key: int) -> AgendaItem | None:
    return room.line(key).item if key else None


def _substitution(room: Room, key: int) -> Substitution:
    rows = Substitution.objects.select_related("meeting__organization", "item")
    found = rows.filter(pk=key, meeting=room.meeting).first()
    if found is None:
        raise Http404
    return found


@act("lead")
def substitute_approved(request: HttpRequest, room: Room, substitution: int) -> str | None:
    """The council has found the conditions met."""
    found = _substitution(room, substitution)
    approve_substitute(substitution=found, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def substitute_ended(request: HttpRequest, room: Room, substitution: int) -> str | None:
    """Somebody sits in no more."""
    found = _substitution(room, substitution)
    end_substitution(substitution=found, now=timezone.now(), actor=room.actor)
    return None
