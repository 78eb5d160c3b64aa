"""The queue of a body: cases on their way, and drawing them into a meeting."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from raadslag.agendas.actions import draw_all, prepare
from raadslag.agendas.queries import coming_meetings, still_queued
from raadslag.bodies.models import Organization
from raadslag.cases.access import POLITICAL
from raadslag.cases.models import CaseWorker
from raadslag.consultations.actions import unqueue
from raadslag.consultations.faults import MembersOwn
from raadslag.consultations.models import Consultation
from raadslag.decisions.queries import decided_before
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.agendas.seen import meeting_known, organization_kept

AHEAD = 12  # meetings offered to draw into


@opened_by(secretariat)
def queue(request: HttpRequest, organization: int) -> HttpResponse:
    """What waits for a body; the same number of queries however much waits."""
    kept = organization_kept(request, organization)
    waiting = waiting_for(request, kept)
    decided = decided_before(waiting)
    context = {
        "organization": kept,
        "waiting": [(one, decided[one.pk]) for one in waiting],
        "meetings": list(coming_meetings(kept)[:AHEAD]),
        "enters": kept.kind in POLITICAL,
    }
    return render(request, "workspace/agendas/queue.html", context)


def waiting_for(request: HttpRequest, organization: Organization) -> list[Consultation]:
    """The queue with the leading caseworker of each case."""
    leads = CaseWorker.objects.filter(lead=True).select_related("user")
    queued = still_queued(organization, acting(request))
    rows = queued.select_related("case", "paper__memberrequest__person").prefetch_related(
        Prefetch("case__caseworker_set", queryset=leads, to_attr="leads")
    )
    return list(rows)


@require_POST
@opened_by(secretariat)
def draw_in(request: HttpRequest, organization: int) -> HttpResponse:
    """Draw the ticked cases into the chosen meeting; its agenda is begun if it is not."""
    kept = organization_kept(request, organization)
    actor = acting(request)
    chosen = [int(key) for key in request.POST.getlist("sag") if key.isdecimal()]
    where = request.POST.get("moede", "")
    if not chosen or not where.isdecimal():
        messages.warning(request, _("Sæt kryds ved mindst én sag, og vælg et møde."))
        return redirect("workspace:queue", kept.pk)
    meeting = get_object_or_404(coming_meetings(kept), pk=int(where))
    agenda = prepare(meeting=meeting_known(meeting.pk), actor=actor)
    cases = still_queued(kept, actor).filter(pk__in=chosen)
    drawn = draw_all(agenda=agenda, consultations=cases, actor=actor)
    said = ngettext(
        "%(count)s sag er sat på dagsordenen.",
        "%(count)s sager er sat på dagsordenen.",
        len(drawn),
    )
    messages.success(request, said % {"count": len(drawn)})
    return redirect("workspace:agenda", meeting.pk)


@require_POST
@opened_by(secretariat)
def send_away(request: HttpRequest, organization: int, consultation: int) -> HttpResponse:
    """Take a case out of the queue; it stays on the route."""
    kept = organization_kept(request, organization)
    found = get_object_or_404(still_queued(kept, acting(request)), pk=consultation)
    reason = request.POST.get("grund", "")[:500]
    try:
        unqueue(consultation=found, reason=reason, actor=acting(request))
    except MembersOwn as broken:
        messages.error(request, str(broken))
        return redirect("workspace:queue", kept.pk)
    messages.success(request, _("Sagen er taget ud af køen og står på ruten som planlagt."))
    return redirect("workspace:queue", kept.pk)
