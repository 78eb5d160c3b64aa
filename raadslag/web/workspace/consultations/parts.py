"""Parts of other pages: the route and process of a case, and a body's milestones."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.utils import timezone

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization
from raadslag.cases.access import may_with_case
from raadslag.cases.models import Case
from raadslag.cases.queries import papers_seen_by
from raadslag.consultations.models import Consultation, Milestone
from raadslag.consultations.queries import (
    milestones_of_bodies,
    milestones_of_case,
    route_of,
)
from raadslag.consultations.states import ConsultationState
from raadslag.decisions.models import Decision
from raadslag.web.actor import acting
from raadslag.web.kit.forms import ticket
from raadslag.web.workspace.consultations.comparing import held_against
from raadslag.web.workspace.consultations.milestones import in_words

register = template.Library()
MOST = 12  # milestones of a body shown


@register.inclusion_tag("workspace/consultations/case_route.html", takes_context=True)
def case_route(context: template.Context, case: Case) -> dict[str, Any]:
    """The route of a case: where it has been, where it is, where it goes."""
    request: HttpRequest = context["request"]
    actor = acting(request)
    stations = route_of(case)
    seen = set(papers_seen_by(actor).filter(case=case).values_list("pk", flat=True))
    on = _on_agendas(stations)
    decided = {
        one.item.consultation_id: one
        for one in Decision.objects.filter(
            item__consultation__in=stations, item__consultation__paper__in=seen, draft=False
        ).select_related("item")
    }
    lines = [
        {
            "station": one,
            "seen": one.paper_id in seen,
            "item": on.get(one.pk),
            "decision": decided.get(one.pk),
            "now": one.state == ConsultationState.WAITING,
        }
        for one in stations
    ]
    routed = {one.paper_id for one in stations}
    own = case.paper_set.filter(pk__in=seen).exclude(organization=None)
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "case": case,
        "lines": lines,
        "unqueued": [
            one for one in own.select_related("organization") if _unqueued(one.pk, stations, routed)
        ],
        "may_route": bool(may_with_case(actor, "route", case)),
        "held": held_against(case, stations),
        "once": ticket(),
    }


def _unqueued(paper: int, stations: list[Consultation], routed: set[int | None]) -> bool:
    """Whether a paper is in no queue yet."""
    if paper not in routed:
        return True
    station = next(one for one in stations if one.paper_id == paper)
    return station.state == ConsultationState.PLANNED


def _on_agendas(stations: list[Consultation]) -> dict[int, AgendaItem]:
    """Where the stations stand on an agenda."""
    items = AgendaItem.objects.filter(consultation__in=stations, gone=False)
    return {one.consultation_id: one for one in items.select_related("agenda__meeting")}


@register.inclusion_tag("workspace/consultations/case_process.html", takes_context=True)
def case_process(context: template.Context, case: Case) -> dict[str, Any]:
    """The process plan of a case as a line of time."""
    request: HttpRequest = context["request"]
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "case": case,
        "steps": _steps(milestones_of_case(case)),
        "may_plan": bool(may_with_case(acting(request), "plan", case)),
    }


@register.inclusion_tag("workspace/consultations/body_process.html", takes_context=True)
def body_process(context: template.Context, organization: Organization) -> dict[str, Any]:
    """What a body has ahead of it in the process plans of its cases."""
    request: HttpRequest = context["request"]
    ahead = milestones_of_bodies([organization.pk], acting(request))[:MOST]
    return {"steps": _steps(list(ahead)), "organization": organization}


def _steps(milestones: list[Milestone]) -> list[dict[str, Any]]:
    today = timezone.localdate()
    return [
        {
            "milestone": one,
            "when": in_words(one),
            "overdue": one.reached_on is None and one.ends_on < today,
            "now": one.reached_on is None and one.starts_on <= today <= one.ends_on,
        }
        for one in milestones
    ]
