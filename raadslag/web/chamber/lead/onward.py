"""Decisions that act: what follows from one, done by a press with the decision as its ground."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.bodies.models import Organization
from raadslag.bodies.states import ConsultationRole
from raadslag.cases.queries import accounts_of
from raadslag.decisions.actions import call_extraordinary, send_on, set_on_later
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
    return _("Det ekstraordinære møde %s står i kalenderen.") % made.meeting


@act("lead")
def set_later(request: HttpRequest, room: Room, item: int) -> str | None:
    """Set the case that was put off on a later meeting."""
    later = Meeting.objects.filter(
        pk=asked.number(request.POST.get("meeting")), organization=room.meeting.organization
    ).select_related("organization")
    meeting = later.first()
    if meeting is None:
        raise Http404
    decision = _decision(room, item)
    set_on_later(decision=decision, meeting=meeting, now=timezone.now(), actor=room.actor)
    return _("Sagen er sat på mødet %s.") % meeting


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
