"""The chair's guide, as it stands just now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from raadslag.bodies.states import Role
from raadslag.decisions.models import Decision
from raadslag.decisions.queries import referral_of, standing_decisions
from raadslag.sittings.models import Recusal
from raadslag.sittings.queries import Roll, chair_at, regrets_of, roll_of, speech_list
from raadslag.web.access import opened_by
from raadslag.web.chamber.access import inside
from raadslag.web.chamber.electing import election_on
from raadslag.web.chamber.guide.steps import Course, Matter, short_of, steps_of
from raadslag.web.chamber.lead.voting import voting_of
from raadslag.web.chamber.live import ears
from raadslag.web.chamber.seen import Line, Room, room_of


@require_safe
@opened_by(inside)
def guide(request: HttpRequest, meeting: int) -> HttpResponse:
    """What to say and do now; the same queries for any number of members and items."""
    room = room_of(request, meeting)
    if not room.leads:
        return _led_on(request, room)
    now = timezone.now()
    up = room.now()
    course = course_of(room, up, now)
    context = {
        "room": room,
        "meeting": room.meeting,
        "sitting": room.sitting,
        "up": up,
        "place": _place(room, up),
        "course": course,
        "matter": course.matter,
        "kept": up is not None and up.withheld,
        "steps": steps_of(course, now),
        "short": short_of(course.quorum),
        "ears": ears(request, meeting, room.sitting.signals if room.sitting else 0),
    }
    return render(request, "chamber/guide/page.html", context)


def _led_on(request: HttpRequest, room: Room) -> HttpResponse:
    """To the member's page, where the reader led the meeting till another was elected.

    Raises:
        Http404: They never did.
    """
    me, sitting = room.actor.person_id, room.sitting
    if me is None or sitting is None:
        raise Http404
    led = sitting.seat_set.filter(person=me, role=Role.CHAIR)
    if sitting.senior_id != me and not led.exists():
        raise Http404
    chair = chair_at(room.meeting)
    if chair is None:
        messages.info(request, _("Du leder ikke mødet nu. Du er med som medlem."))
    else:
        said = _("%s er nu formand og leder mødet. Tak for nu; du er med som medlem.")
        messages.info(request, said % chair)
    return redirect("chamber:floor", room.meeting.pk)


def course_of(room: Room, up: Line | None, now: datetime) -> Course:
    """The meeting as the guide sees it."""
    roll = roll_of(room.sitting) if room.sitting else None
    decisions = standing_decisions(room.meeting) if room.sitting else {}
    standing = {key for key, one in decisions.items() if not one.draft}
    shown = up if up is not None and not up.withheld else None
    return Course(
        room=room,
        called=roll is not None and bool(roll.notes),
        quorum=roll.quorum(up.item if up else None, roll.latest(now)) if roll else None,
        absent=[one.person.name for one in regrets_of(room.meeting)],
        left=[one for one in room.lines if one.item.pk not in standing],
        matter=_matter(room, roll, shown, decisions, now) if roll and shown else None,
    )


def _matter(
    room: Room, roll: Roll, up: Line, decisions: Mapping[int, Decision], now: datetime
) -> Matter:
    voters = roll.voters(up.item, roll.latest(now))
    return Matter(
        line=up,
        decision=decisions.get(up.item.pk),
        voting=voting_of(up.item, voters),
        course=election_on(up.item, voters),
        speech=speech_list(room.going(), up.item, now, roll.people),
        recusals=list(Recusal.objects.filter(item=up.item).select_related("person")),
        referral=referral_of(up.item),
        after=room.after(up.item),
    )


def _place(room: Room, up: Line | None) -> int:
    """Which of the items is up, from 1; 0 between two."""
    return room.lines.index(up) + 1 if up is not None else 0
