"""Decisions the parties are told of before the public."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.agendas.models import AgendaItem
from raadslag.agendas.queries import agenda_of
from raadslag.meetings.models import Meeting
from raadslag.minutes.around import items_of
from raadslag.publications.limits.actions import hold_for_parties, parties_told
from raadslag.publications.limits.models import PartiesHold
from raadslag.publications.limits.queries import holds_of
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.agendas.redact import released_meeting


@opened_by(secretariat)
def parties(request: HttpRequest, meeting: int) -> HttpResponse:
    """The items of a meeting, and which of them wait for the parties."""
    found = released_meeting(request, meeting)
    holds = holds_of(found)
    context = {
        "meeting": found,
        "agenda": agenda_of(found),
        "lines": [(one, holds.get(one.pk)) for one in items_of(found)],
    }
    return render(request, "workspace/agendas/parties.html", context)


def _item(found: Meeting, key: int) -> AgendaItem:
    """An item of the meeting.

    Raises:
        Http404: There is none.
    """
    rows = AgendaItem.objects.select_related("agenda__meeting__organization")
    return get_object_or_404(rows, pk=key, agenda__meeting=found, gone=False)


@require_POST
@opened_by(secretariat)
def parties_wait(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Let the decision on one item wait."""
    one = _item(released_meeting(request, meeting), item)
    note = request.POST.get("note", "")[:500]
    try:
        hold_for_parties(item=one, note=note, now=timezone.now(), actor=acting(request))
        messages.success(request, _("Beslutningen venter, til parterne har fået besked."))
    except NotAllowed:
        raise
    except RuleBroken as broken:
        messages.warning(request, str(broken))
    return redirect("workspace:parties", meeting)


@require_POST
@opened_by(secretariat)
def parties_know(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Say that the parties have been told."""
    one = _item(released_meeting(request, meeting), item)
    hold = PartiesHold.objects.filter(item=one).first()
    if hold is None:
        raise Http404
    try:
        parties_told(hold=hold, now=timezone.now(), actor=acting(request))
        messages.success(request, _("Beslutningen er ikke længere holdt tilbage."))
    except NotAllowed:
        raise
    except RuleBroken as broken:
        messages.warning(request, str(broken))
    return redirect("workspace:parties", meeting)
