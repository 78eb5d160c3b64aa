"""Which meetings somebody sees, and which bodies' meetings they plan."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest

from raadslag.bodies.models import Body, Organization
from raadslag.bodies.queries import assemblies
from raadslag.journal.actor import Actor
from raadslag.meetings.access import may_plan, may_see_meeting
from raadslag.meetings.models import Meeting
from raadslag.meetings.queries import in_order
from raadslag.web.actor import acting


def meeting_for(request: HttpRequest, key: int) -> Meeting:
    """The meeting, for everyone in the house; unknown to anyone else.

    Raises:
        Http404: There is none, or it belongs to another municipality.
    """
    found = in_order(Meeting.objects.filter(pk=key)).select_related("plan").first()
    if found is None or not may_see_meeting(acting(request), found):
        raise Http404
    return found


def planned_by(actor: Actor, body: Body, today: date) -> list[Organization]:
    """The bodies whose meetings the actor plans; one query."""
    return [one for one in assemblies(body, today) if may_plan(actor, one)]
