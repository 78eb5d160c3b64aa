"""A meeting on the very day, its agenda out, so that the chamber can be tried at once."""

from __future__ import annotations

from datetime import time

from raadslag.agendas.actions import draw, prepare
from raadslag.demonstration.content.called import CALLED, DEMANDED_BY, ROOM
from raadslag.demonstration.office import Office, worked
from raadslag.demonstration.town import HALL
from raadslag.meetings.actions import plan_extraordinary
from raadslag.meetings.models import Meeting
from raadslag.publications.actions import issue

STARTS, ENDS = time(16, 30), time(18, 0)


def called(office: Office) -> Meeting:
    """Call the committee to an extraordinary meeting today, and send it its agenda."""
    erik = office.actor("erik")
    meeting = plan_extraordinary(
        organization=office.committee,
        on=office.now.date(),
        starts=STARTS,
        ends=ENDS,
        location=f"{ROOM}, {HALL}",
        demanded_by=DEMANDED_BY,
        today=office.now.date(),
        actor=erik,
    )
    agenda = prepare(meeting=meeting, actor=erik)
    for work in CALLED:
        draw(agenda=agenda, consultation=worked(office, work), actor=erik)
    issue(agenda=agenda, now=office.now, actor=erik)
    return meeting
