"""The agenda of a meeting as a part of the meeting's page."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.utils import timezone

from raadslag.agendas.access import may_prepare, may_with_agenda, parts_in_body, parts_to
from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.agendas.queries import agenda_of, announcements_of, issues_of, standing_items
from raadslag.agendas.states import AgendaState
from raadslag.bodies.models import Organization
from raadslag.bodies.states import Duty
from raadslag.cases.states import ItemKind
from raadslag.decisions.models import Decision
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.meetings.states import MeetingState
from raadslag.rules.rights import Part
from raadslag.sittings.access import kept_to, may_read_papers, may_with_meeting
from raadslag.sittings.models import Sitting
from raadslag.web.actor import acting
from raadslag.web.kit.forms import ticket
from raadslag.web.workspace.agendas.seen import is_open

register = template.Library()


@register.inclusion_tag("workspace/agendas/part.html", takes_context=True)
def meeting_agenda(context: template.Context, meeting: Meeting) -> dict[str, Any]:
    """What the reader may do with the agenda of a meeting, and no word of what they may not."""
    request: HttpRequest = context["request"]
    actor = acting(request)
    agenda = agenda_of(meeting)
    shown: dict[str, Any] = {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "meeting": meeting,
        "may_begin": agenda is None
        and meeting.state not in (MeetingState.HELD, MeetingState.CANCELLED)
        and bool(may_prepare(actor, meeting.organization)),
        "once": ticket(),
    }
    return shown if agenda is None else shown | _of(agenda, actor)


def _of(agenda: Agenda, actor: Actor) -> dict[str, Any]:
    meeting = agenda.meeting
    out = bool(may_read_papers(actor, agenda)) or kept_to(actor, meeting) is not None
    goes_in = agenda.version > 0 and bool(may_with_meeting(actor, "see", meeting))
    return {
        "chamber": _chamber(actor, agenda) if goes_in else "",
        "begun": meeting.on <= timezone.localdate(),
        "agenda": agenda if may_with_agenda(actor, "see", agenda) else None,
        "reviews": Part.REVIEWER in parts_to(actor, agenda),
        "issue": issues_of(agenda)[-1] if out else None,
        "told": _told(agenda, actor),
    }


def _chamber(actor: Actor, agenda: Agenda) -> str:
    """Which screen of the meeting the reader goes to: the secretary's, or the members'."""
    if agenda.meeting.state == MeetingState.CANCELLED or _held_on_paper(agenda):
        return ""
    leads = Part.SECRETARY in parts_in_body(actor, agenda.meeting.organization)
    return "chamber:lead" if leads else "chamber:floor"


def _held_on_paper(agenda: Agenda) -> bool:
    """Whether decisions were entered of a meeting that was not opened here; two queries."""
    if Sitting.objects.filter(meeting=agenda.meeting_id).exists():
        return False
    return Decision.objects.filter(item__agenda=agenda, draft=False).exists()


def _told(agenda: Agenda, actor: Actor) -> list[tuple[AgendaItem, list[Any]]]:
    """Items a member may add announcements to before the agenda is out, with their own."""
    open_for = agenda.state != AgendaState.ISSUED
    if not (open_for and may_with_agenda(actor, "announce", agenda)):
        return []
    items = [
        one for one in standing_items(agenda) if one.kind == ItemKind.ANNOUNCEMENTS and is_open(one)
    ]
    made = announcements_of(items)
    return [
        (item, [one for one in made.get(item.pk, ()) if one.user_id in actor.accounts])
        for item in items
    ]


@register.filter
def keeps_queue(request: HttpRequest, organization: Organization) -> bool:
    """Whether the reader runs the secretariat of a body."""
    return acting(request).serves(
        Duty.SECRETARY, body_id=organization.body_id, organization_id=organization.pk
    )
