"""Conflicts of interest: asked, and decided by the others."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils import timezone

from raadslag.sittings.actions import Count, ask_recusal, decide_recusal, demand_substitute
from raadslag.sittings.models import Recusal
from raadslag.web.chamber import asked
from raadslag.web.chamber.acts import act
from raadslag.web.chamber.seen import Room


def _recusal(room: Room, key: int) -> Recusal:
    rows = Recusal.objects.select_related("item__agenda__meeting__organization", "person")
    found = rows.filter(pk=key, item__agenda=room.agenda).first()
    if found is None:
        raise Http404
    return found


@act("lead")
def raised(request: HttpRequest, room: Room, item: int) -> str | None:
    """Raise whether a member has a conflict of interest, for the member or for another."""
    ask_recusal(
        item=room.line(item).item,
        person=asked.person(room, request.POST.get("person")),
        raised_by=asked.somebody(room, request.POST.get("raised_by")),
        reason=request.POST.get("reason", "")[:500],
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@act("lead")
def found(request: HttpRequest, room: Room, recusal: int) -> str | None:
    """Enter what the others found, with their votes when there was a vote."""
    sides = [request.POST.get(one, "").strip() for one in ("in_favour", "against")]
    count = Count(*map(asked.number, sides)) if any(sides) else None
    decide_recusal(
        recusal=_recusal(room, recusal),
        recused=request.POST.get("finding") == "recused",
        count=count,
        hour=asked.hour(request),
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@act("lead")
def substitute_demanded(request: HttpRequest, room: Room, recusal: int) -> str | None:
    """The member's list demands the substitute, or that the item waits."""
    demand_substitute(
        recusal=_recusal(room, recusal),
        objecting=asked.number(request.POST.get("objecting")),
        deadline_missed="deadline_missed" in request.POST,
        now=timezone.now(),
        actor=room.actor,
    )
    return None
