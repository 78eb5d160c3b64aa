"""Setting an agenda: its items in order, the queue beside, and what is lacking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.agendas.access import came_by_import
from raadslag.agendas.actions import arrange, draw, prepare, take_off, transfer
from raadslag.agendas.actions.prepare import still_ahead
from raadslag.agendas.faults import ItemIssued
from raadslag.agendas.models import AgendaItem
from raadslag.agendas.queries import (
    coming_meetings,
    exclusions_of,
    issues_of,
    open_reading_of,
    still_queued,
    unsettled,
)
from raadslag.cases.models import Attachment
from raadslag.decisions.actions import announce_alone
from raadslag.meetings.states import MeetingState
from raadslag.publications.actions.issue import deadline
from raadslag.publications.readiness import readiness
from raadslag.rules.completeness import Fault, Severity
from raadslag.verdict import RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import secretariat, signed_in
from raadslag.web.workspace.agendas.queue import waiting_for
from raadslag.web.workspace.agendas.seen import Draft, draft_seen, item_seen, meeting_known


@dataclass(frozen=True, slots=True)
class Line:
    """An item as it stands on the board; ``seen`` says whether its text may be shown."""

    item: AgendaItem
    seen: bool
    faults: tuple[Fault, ...]
    attachments: int
    remarks: int
    kept_away: tuple[str, ...]

    @property
    def blocked(self) -> bool:
        """Whether a fault stands in the way of issuing."""
        return any(one.severity == Severity.BLOCKS for one in self.faults)


@require_POST
@opened_by(secretariat)
def begin(request: HttpRequest, meeting: int) -> HttpResponse:
    """Begin the agenda of a meeting from the fixed items of its body."""
    agenda = prepare(meeting=meeting_known(meeting), actor=acting(request))
    announce_alone(agenda=agenda, now=timezone.now())
    return redirect("workspace:agenda", meeting)


@opened_by(signed_in)
def board(request: HttpRequest, meeting: int) -> HttpResponse:
    """The agenda as it stands; its secretary may change it."""
    draft = draft_seen(request, meeting)
    context = _whole(request, draft)
    return render(request, "workspace/agendas/board.html", context)


def _whole(request: HttpRequest, draft: Draft) -> dict[str, Any]:
    agenda = draft.agenda
    due = deadline(agenda.meeting)
    now = timezone.now()
    context = {
        "draft": draft,
        "agenda": agenda,
        "meeting": agenda.meeting,
        "lines": lines(draft),
        "due": due,
        "late": due is not None and timezone.make_naive(now) > due.moment,
        "reading": open_reading_of(agenda),
        "issues": issues_of(agenda),
        "over": agenda.meeting.state in (MeetingState.HELD, MeetingState.CANCELLED)
        or came_by_import(agenda),
        "imported": came_by_import(agenda),
    }
    if draft.arranges:
        organization = agenda.meeting.organization
        context["waiting"] = waiting_for(request, organization)
        context["others"] = list(coming_meetings(organization).exclude(pk=agenda.meeting_id)[:12])
    return context


def lines(draft: Draft) -> list[Line]:
    """The items with what is lacking; the same number of queries for any number of them."""
    items = draft.items()
    unseen = draft.unseen(items)
    found = readiness(draft.agenda, items, now=timezone.now()) if draft.arranges else ()
    remarks = unsettled(draft.agenda)
    counts: dict[int, int] = {}
    papers = [item.paper.pk for item in items]
    for paper in Attachment.objects.filter(paper__in=papers).values_list("paper_id", flat=True):
        counts[paper] = counts.get(paper, 0) + 1
    away: dict[int, list[str]] = {}
    for one in exclusions_of(draft.agenda):
        away.setdefault(one.item_id, []).append(one.person.name)
    return [
        Line(
            item,
            item.pk not in unseen,
            tuple(one for one in found if one.item_key == str(item.pk)),
            counts.get(item.paper.pk, 0),
            remarks.get(item.pk, 0),
            tuple(away.get(item.pk, ())),
        )
        for item in items
    ]


@require_POST
@opened_by(secretariat)
def order(request: HttpRequest, meeting: int) -> HttpResponse:
    """Put the items in the order sent, or one of them a step up or down, or under the one before.

    A script that sent the order is answered with it; a form leads back to the board.
    """
    draft = draft_seen(request, meeting)
    keys = [one.pk for one in draft.items()]
    under = {one.pk for one in draft.items() if one.under}
    wanted = _wanted(request, keys)
    toggled = request.POST.get("under", "")
    if toggled.isdecimal():
        under ^= {int(toggled)}
    script = request.headers.get("Accept", "").startswith("application/json")
    try:
        there = arrange(agenda=draft.agenda, order=wanted, under=sorted(under), actor=draft.actor)
    except RuleBroken as broken:
        if not script:
            raise
        return JsonResponse({"error": str(broken)}, status=409)
    if script:
        return JsonResponse({"numbers": {str(one.pk): one.number for one in there}})
    return redirect("workspace:agenda", meeting)


def _wanted(request: HttpRequest, keys: list[int]) -> list[int]:
    """The keys as sent, or with one of them moved a step."""
    sent = [int(key) for key in request.POST.getlist("order") if key.isdecimal()]
    way, _sep, key = request.POST.get("flyt", "").partition("-")
    if way not in ("op", "ned") or not key.isdecimal() or int(key) not in keys:
        return sent or keys
    at = keys.index(int(key))
    other = min(max(at + (-1 if way == "op" else 1), 0), len(keys) - 1)
    keys[at], keys[other] = keys[other], keys[at]
    return keys


@require_POST
@opened_by(secretariat)
def draw_one(request: HttpRequest, meeting: int) -> HttpResponse:
    """Put a waiting case on the agenda."""
    draft = draft_seen(request, meeting)
    key = request.POST.get("sag", "")
    queued = still_queued(draft.agenda.meeting.organization, draft.actor)
    one = get_object_or_404(queued, pk=int(key) if key.isdecimal() else 0)
    item = draw(agenda=draft.agenda, consultation=one, actor=draft.actor)
    messages.success(request, _("Punkt %(number)s er sat på.") % {"number": item.number})
    return redirect("workspace:agenda", meeting)


@require_POST
@opened_by(secretariat)
def remove(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Take an item off, or move it to another meeting of the body."""
    draft = draft_seen(request, meeting)
    found = item_seen(draft, item)
    reason = request.POST.get("grund", "").strip()
    other = request.POST.get("moede", "")
    moved = request.POST.get("hvad") == "flyt"
    if lacking := _lacking(found, reason, other if moved else None):
        messages.warning(request, lacking)
        return redirect("workspace:agenda-item", meeting, item)
    if moved:
        there = get_object_or_404(coming_meetings(draft.agenda.meeting.organization), pk=int(other))
        still_ahead(there)
        agenda = prepare(meeting=meeting_known(there.pk), actor=draft.actor)
        transfer(item=found, agenda=agenda, reason=reason, actor=draft.actor)
        messages.success(request, _("Punktet er flyttet til det andet møde."))
    else:
        take_off(item=found, reason=reason, actor=draft.actor)
        messages.success(request, _("Punktet er taget af og står i køen igen."))
    return redirect("workspace:agenda", meeting)


def _lacking(item: AgendaItem, reason: str, other: str | None) -> str:
    """What must be said before an item leaves: why, and where it goes when it is moved."""
    if other is not None and not other.isdecimal():
        return _("Vælg det møde, punktet skal flyttes til.")
    return str(ItemIssued()) if item.since and not reason else ""
