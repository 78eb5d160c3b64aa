"""The member's page, as it stands just now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from raadslag.bodies.models import Membership
from raadslag.bodies.queries import current
from raadslag.bodies.states import Role
from raadslag.meetings.states import MOVABLE
from raadslag.rules.quorum import Quorum, may_decide
from raadslag.rules.rights import Part
from raadslag.sittings.models import Regret
from raadslag.sittings.queries import Roll, roll_of
from raadslag.web.access import opened_by
from raadslag.web.chamber import asked
from raadslag.web.chamber.access import inside
from raadslag.web.chamber.floor.dock import dock_of
from raadslag.web.chamber.floor.item import Shown, shown_of
from raadslag.web.chamber.live import ears
from raadslag.web.chamber.seen import Line, Room, room_of

MOTIONS = ("amendment", "alternative", "addition", "postponement", "referral")


@dataclass(frozen=True, slots=True)
class Stop:
    """An item of the day, and how far it has come."""

    line: Line
    mark: str  # up | done | draft | dealt | waiting, as a word for the style
    here: bool  # whether the page is turned to it


@require_safe
@opened_by(inside)
def floor(request: HttpRequest, meeting: int) -> HttpResponse:
    """Papers and controls; the same queries for any number of members, items and votes."""
    return floor_page(request, room_of(request, meeting))


def floor_page(
    request: HttpRequest, room: Room, typed: Mapping[str, str] | None = None, status: int = 200
) -> HttpResponse:
    """The page, with what was typed on it when something in that was wrong."""
    now = timezone.now()
    turned = _turned(request, room)
    roll = roll_of(room.sitting) if room.sitting else None
    line = turned or _followed(room)
    shown = shown_of(room, roll, line, now) if line else None
    dock = dock_of(room, roll, now, shown) if roll else None
    context: dict[str, Any] = {
        "room": room,
        "meeting": room.meeting,
        "sitting": room.sitting,
        "ears": ears(request, room.meeting.pk, room.sitting.signals if room.sitting else 0),
        "turned": turned.item.pk if turned else "",
        "up": room.now(),
        "before": room.before(line.item) if line else None,
        "after": room.after(line.item) if line else None,
        "shown": shown,
        "dock": dock,
        "stops": _stops(room, line),
        "quorum": _quorum(roll, shown, now),
        "takes_part": Part.MEMBER in room.parts,
        "typed": typed or {},
        "kinds": MOTIONS,
        **_regrets(room, roll),
    }
    return render(request, "chamber/floor/page.html", context, status=status)


def _turned(request: HttpRequest, room: Room) -> Line | None:
    """The item the reader has turned to, else none: the page follows the chair."""
    asked_for = request.POST.get("punkt") or request.GET.get("punkt")
    key = asked.number(asked_for)
    return room.line(key) if key else None


def _followed(room: Room) -> Line | None:
    """The item that is up, while the screens follow the chair."""
    return room.now() if room.sitting is not None and room.sitting.follow else None


def _stops(room: Room, here: Line | None) -> Sequence[Stop]:
    """The items in order, each with how far it has come; two queries at most."""
    decisions = room.decisions if room.sitting else {}
    up = room.sitting.item_id if room.sitting else None

    def mark(key: int) -> str:
        decision = decisions.get(key)
        if key == up:
            return "up"
        if decision is not None:
            return "draft" if decision.draft else "done"
        return "dealt" if key in room.dealt else "waiting"

    return [Stop(one, mark(one.item.pk), one is here) for one in room.lines]


def _quorum(roll: Roll | None, shown: Shown | None, now: datetime) -> dict[str, Any] | None:
    """How the body stands to its quorum on the item that is shown."""
    if roll is None or not roll.notes or not roll.sitting.open:
        return None
    item = shown.line.item if shown and shown.up else None
    found: Quorum = roll.quorum(item, roll.latest(now))
    return {"ruling": may_decide(found), "present": found.present, "members": found.members}


def _regrets(room: Room, roll: Roll | None) -> dict[str, Any]:
    """The reader's own regret, and whether they may send one; two queries at most."""
    person = room.actor.person_id
    over = room.meeting.state not in MOVABLE or (room.sitting is not None and not room.open)
    here = roll is not None and person in (*roll.inside(), *roll.aside())
    if person is None or over or here:
        return {"regret": None, "expected": False}
    mine = Membership.objects.filter(
        current(room.meeting.on), organization=room.meeting.organization_id, person=person
    )
    sent = Regret.objects.filter(meeting=room.meeting, person=person, withdrawn_at=None)
    return {"regret": sent.first(), "expected": mine.exclude(role=Role.SUBSTITUTE).exists()}
