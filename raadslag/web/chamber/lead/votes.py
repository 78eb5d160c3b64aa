"""Motions and votes, as the secretary and the chair handle them."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.actions import (
    annul_vote,
    arrange_motions,
    cast_for,
    close_vote,
    count_groups,
    count_hands,
    open_vote,
    part_points,
    put_motion,
    unanimous,
    withdraw_motion,
)
from raadslag.decisions.entries import MotionEntry
from raadslag.decisions.models import Motion, VoteEvent
from raadslag.decisions.states import Choice, MotionKind
from raadslag.decisions.table import by_the_rule, order_of
from raadslag.sittings.models import Seat
from raadslag.web.chamber import asked
from raadslag.web.chamber.acts import act
from raadslag.web.chamber.seen import Room

STEPS = {"up": -1, "down": 1}  # places a motion moves in the order of voting


def _motion(request: HttpRequest, item: int) -> Motion | None:
    """The motion a form names; none where it names the recommendation as a whole."""
    key = asked.number(request.POST.get("motion"))
    if not key:
        return None
    found = Motion.objects.filter(pk=key, item=item).first()
    if found is None:
        raise Http404
    return found


def _event(room: Room, event: int) -> VoteEvent:
    keys = [one.item.pk for one in room.lines]
    found = VoteEvent.objects.select_related("item__agenda").filter(pk=event, item__in=keys).first()
    if found is None:
        raise Http404
    return found


@act("lead")
def motion_put(request: HttpRequest, room: Room, item: int) -> str | None:
    """Put a motion, for the member who moves it."""
    kind = request.POST.get("kind", "")
    seat = Seat.objects.filter(
        sitting=room.going(), person=asked.number(request.POST.get("by"))
    ).select_related("person")
    mover = seat.first()
    entry = MotionEntry(
        kind=kind if kind in MotionKind.values else MotionKind.AMENDMENT.value,
        text=request.POST.get("text", "")[:5000],
        by=mover.person if mover else None,
        by_name=request.POST.get("by_name", "")[:200],
        reach=asked.number(request.POST.get("reach")),
        to=_motion(request, item),
    )
    put_motion(item=room.line(item).item, motion=entry, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def motion_withdrawn(request: HttpRequest, room: Room, item: int) -> str | None:
    """Take a motion off the table."""
    found = _motion(request, room.line(item).item.pk)
    if found is None:
        raise Http404
    withdraw_motion(motion=found, actor=room.actor)
    return None


@act("lead")
def motions_ordered(request: HttpRequest, room: Room, item: int) -> str | None:
    """Another order of voting: one motion up or down, or the rule's own again."""
    line = room.line(item).item
    order = _order(line, asked.number(request.POST.get("motion")), request.POST.get("step", ""))
    if order:
        arrange_motions(item=line, order=order, actor=room.actor)
    return None


def _order(item: AgendaItem, key: int, step: str) -> list[int]:
    """The order wanted; empty where the motion is voted on already and nothing moves."""
    now = [one.motion for one in order_of(item)]
    if step == "rule":
        return [one.pk for one in by_the_rule(now)]
    keys = [one.pk for one in now]
    if key not in keys:
        return []
    at = keys.index(key)
    keys.insert(max(at + STEPS.get(step, 0), 0), keys.pop(at))
    return keys


@act("lead")
def points_parted(request: HttpRequest, room: Room, item: int) -> str | None:
    """Let the points of the recommendation be voted on one by one."""
    part_points(item=room.line(item).item, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def vote_opened(request: HttpRequest, room: Room, item: int) -> str | None:
    """Open a vote the members answer on their own screens."""
    line = room.line(item).item
    motion = _motion(request, item)
    open_vote(item=line, motion=motion, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def vote_unanimous(request: HttpRequest, room: Room, item: int) -> str | None:
    """All are for, in one press."""
    line = room.line(item).item
    unanimous(item=line, motion=_motion(request, item), now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def vote_by_hands(request: HttpRequest, room: Room, item: int) -> str | None:
    """Count a show of hands."""
    count_hands(
        item=room.line(item).item,
        motion=_motion(request, item),
        in_favour=asked.number(request.POST.get("yes")),
        against=asked.number(request.POST.get("no")),
        blank=asked.number(request.POST.get("abstain")),
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@act("lead")
def vote_by_groups(request: HttpRequest, room: Room, item: int) -> str | None:
    """Count a vote by how the groups vote, but for some of their members."""
    told = {
        name.removeprefix("gruppe-"): choice
        for name, choice in request.POST.items()
        if name.startswith("gruppe-") and choice in Choice.values
    }
    apart = {
        asked.number(name.removeprefix("undtaget-")): choice if choice in Choice.values else None
        for name, choice in request.POST.items()
        if name.startswith("undtaget-") and isinstance(choice, str) and choice != "som"
    }
    count_groups(
        item=room.line(item).item,
        motion=_motion(request, item),
        groups={name: str(choice) for name, choice in told.items()},
        exceptions=apart,
        now=timezone.now(),
        actor=room.actor,
    )
    return None


@act("lead")
def vote_entered(request: HttpRequest, room: Room, event: int) -> str | None:
    """Enter one member's vote by hand, or take it away."""
    person, choice = asked.number(request.POST.get("person")), request.POST.get("choice", "")
    said = choice if choice in Choice.values else None
    found = _event(room, event)
    cast_for(event=found, votes={person: said}, now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def vote_closed(request: HttpRequest, room: Room, event: int) -> str | None:
    """Close the vote."""
    close_vote(event=_event(room, event), now=timezone.now(), actor=room.actor)
    return None


@act("lead")
def vote_annulled(request: HttpRequest, room: Room, event: int) -> str | None:
    """Annul a vote that went wrong, with a reason."""
    reason = request.POST.get("reason", "")[:2000]
    annulled = annul_vote(event=_event(room, event), reason=reason, actor=room.actor)
    return _("Afstemningen er annulleret.") if annulled else None
