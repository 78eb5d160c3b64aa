"""Decisions that act: what follows from one, done by a press with the decision as its ground."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from raadslag.bodies.models import Organization
from raadslag.bodies.states import ConsultationRole
from raadslag.cases.queries import accounts_of
from raadslag.decisions.actions import call_extraordinary, move_meeting, send_on, set_on_later
from raadslag.decisions.models import Decision
from raadslag.followups.actions import open_followup
from raadslag.followups.entries import FollowUpEntry
from raadslag.meetings.models import Meeting
from raadslag.web.chamber import asked
from raadslag.web.chamber.acts import act
from raadslag.web.chamber.seen import Room

Thing = TypeVar("Thing", bound=Model)


def _decision(room: Room, item: int) -> Decision:
    found = Decision.objects.filter(item=room.line(item).item).first()
    if found is None:
        raise Http404
    return found


@act("lead")
def called(request: HttpRequest, room: Room, item: int) -> str | None:
    """Call the extraordinary meeting that was decided."""
    now = timezone.localtime()
    made = call_extraordinary(
        decision=_decision(room, item),
        on=asked.day(request, "on"),
        starts=asked.hour(request, "starts"),
        ends=asked.hour(request, "ends"),
        location=request.POST.get("location", "")[:200],
        today=now.date(),
        now=now,
        actor=room.actor,
    )
    return _("Det ekstraordinære møde den %s står i kalenderen.") % _day(made.meeting)


@act("lead")
def set_later(request: HttpRequest, room: Room, item: int) -> str | None:
    """Set the case that was put off on a later meeting."""
    meeting = _coming(request, room)
    decision = _decision(room, item)
    set_on_later(decision=decision, meeting=meeting, now=timezone.now(), actor=room.actor)
    return _("Sagen er sat på mødet den %s.") % _day(meeting)


def _day(meeting: Meeting | None) -> str:
    """The day of a meeting as it is written."""
    return date_format(meeting.on, "j. F Y") if meeting is not None else ""


def _coming(request: HttpRequest, room: Room) -> Meeting:
    """Another meeting of the body, which a form names."""
    rows = Meeting.objects.filter(organization=room.meeting.organization)
    rows = rows.exclude(pk=room.meeting.pk).select_related("organization")
    return get_object_or_404(rows, pk=asked.number(request.POST.get("meeting")))


@act("lead")
def moved(request: HttpRequest, room: Room, item: int) -> str | None:
    """Move a coming meeting, as was decided; what is left empty stays as it was."""
    meeting, now = _coming(request, room), timezone.localtime()
    made = move_meeting(
        decision=_decision(room, item),
        meeting=meeting,
        on=asked.day(request, "on"),
        starts=asked.hour(request, "starts") or meeting.starts,
        ends=asked.hour(request, "ends") or meeting.ends,
        location=request.POST.get("location", "").strip()[:200] or meeting.location,
        today=now.date(),
        now=now,
        actor=room.actor,
    )
    if made is None:
        return _("Mødet er allerede den %s.") % _day(meeting)
    return _("Mødet er flyttet til den %s; medlemmerne får besked.") % _day(made.meeting)


@act("lead")
def sent_on(request: HttpRequest, room: Room, item: int) -> str | None:
    """Send the case on to another body, with this decision."""
    body = room.meeting.organization.body_id
    found = Organization.objects.filter(
        pk=asked.number(request.POST.get("organization")), body=body
    ).first()
    if found is None:
        raise Http404
    role = request.POST.get("role", "")
    send_on(
        decision=_decision(room, item),
        organization=found,
        role=role if role in ConsultationRole.values else ConsultationRole.DECIDES.value,
        now=timezone.now(),
        actor=room.actor,
    )
    return _("Sagen er sendt til %s.") % found


@act("lead")
def followed_up(request: HttpRequest, room: Room, item: int) -> str | None:
    """Open a follow-up of the decision: what is to be done, who sees to it, by when."""
    body = room.meeting.organization.body
    account, office = request.POST.get("account"), request.POST.get("office")
    entry = FollowUpEntry(
        title=request.POST.get("title", "")[:200],
        account=_chosen(accounts_of(body.pk), account),
        office=_chosen(body.organization_set.all(), office),
        whom=request.POST.get("whom", "")[:200],
        due=request.POST.get("due", "")[:200],
    )
    decision = _decision(room, item)
    open_followup(decision=decision, entry=entry, now=timezone.now(), actor=room.actor)
    return _("Opfølgningen er åbnet.")


def _chosen(rows: QuerySet[Thing], given: str | None) -> Thing | None:
    """The thing a form names; none where it names none.

    Raises:
        Http404: There is no such thing here.
    """
    return get_object_or_404(rows, pk=asked.number(given)) if given else None
