"""The minutes of a meeting as a part of its page, and what one is to approve on the desk."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest

from raadslag.meetings.models import Meeting
from raadslag.minutes.access import may_with_minutes
from raadslag.minutes.queries import minutes_of, owed_by
from raadslag.minutes.states import MinutesState
from raadslag.rules.rights import Part
from raadslag.sittings.access import parts_at
from raadslag.sittings.models import Sitting
from raadslag.sittings.states import SittingState
from raadslag.web.actor import acting

register = template.Library()


@register.inclusion_tag("workspace/minutes/part.html", takes_context=True)
def meeting_minutes(context: template.Context, meeting: Meeting) -> dict[str, Any]:
    """Where the reader finds the minutes of a meeting; nothing before there is something."""
    request: HttpRequest = context["request"]
    actor, minutes = acting(request), minutes_of(meeting)
    received = minutes is not None and minutes.state == MinutesState.RECEIVED
    keeps = not received and Part.SECRETARY in parts_at(actor, meeting)
    held = Sitting.objects.filter(meeting=meeting, state=SittingState.CLOSED)
    reads = (
        minutes is not None
        and not received
        and not keeps
        and bool(may_with_minutes(actor, "see", minutes))
    )
    return {
        "meeting": meeting,
        "minutes": minutes,
        "keeps": keeps and (minutes is not None or held.exists()),
        "reads": reads,
    }


@register.inclusion_tag("workspace/minutes/mine.html", takes_context=True)
def desk_minutes(context: template.Context) -> dict[str, Any]:
    """The minutes whoever is signed in is to approve."""
    request: HttpRequest = context["request"]
    return {"rows": [one.copy.minutes for one in owed_by(acting(request).person_id)]}
