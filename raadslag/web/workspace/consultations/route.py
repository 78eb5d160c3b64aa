"""The route of a case: which bodies it passes, in order, and what each does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.bodies.models import Organization
from raadslag.bodies.plans import competence_of, plan_on
from raadslag.bodies.states import ConsultationRole, OrganizationKind
from raadslag.cases.access import may_with_case
from raadslag.cases.models import Case, Paper
from raadslag.cases.queries import cases_seen_by, papers_seen_by
from raadslag.consultations.actions import Station, lay_route
from raadslag.consultations.actions import queue as queue_paper
from raadslag.consultations.models import Consultation
from raadslag.consultations.queries import route_of
from raadslag.consultations.states import ConsultationState
from raadslag.verdict import RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import sent_once, ticket
from raadslag.web.workspace.access import signed_in

SPARE = 2  # empty stations offered after the last


def case_seen(request: HttpRequest, key: int) -> Case:
    """A case the one who asks may know of.

    Raises:
        Http404: There is none, or not for this reader.
    """
    seen = cases_seen_by(acting(request)).select_related("body", "department")
    return get_object_or_404(seen, pk=key)


def case_routed(request: HttpRequest, key: int) -> Case:
    """A case whose route the one who asks may set.

    Raises:
        Http404: There is none, or not for this reader.
    """
    case = case_seen(request, key)
    if not may_with_case(acting(request), "route", case):
        raise Http404
    return case


@opened_by(signed_in)
@sent_once
def route(request: HttpRequest, case: int) -> HttpResponse:
    """Set the route."""
    found = case_routed(request, case)
    fault = ""
    rows = [_row(one) for one in route_of(found)]
    if request.method == "POST":
        rows = _typed(request.POST, rows)
        try:
            lay_route(case=found, stations=list(_stations(rows, found)), actor=acting(request))
        except RuleBroken as broken:
            fault = str(broken)
        else:
            messages.success(request, _("Ruten er gemt."))
            return redirect("workspace:case", case)
    return _page(request, found, rows, fault)


def _page(request: HttpRequest, case: Case, rows: list[dict[str, Any]], fault: str) -> HttpResponse:
    plan = plan_on(case.body, timezone.localdate()) if case.kle_topic else None
    proposed = competence_of(plan, case.kle_topic)
    if request.GET.get("plan") and not any(row["begun"] for row in rows):
        rows = [
            {"key": 0, "organization": one.organization_id, "role": one.role, "begun": False}
            for one in proposed
        ]
    empty = {"key": 0, "organization": 0, "role": ConsultationRole.DECIDES, "begun": False}
    context = {
        "case": case,
        "rows": [*rows, *({**empty} for _spare in range(SPARE))],
        "organizations": bodies_to_pass(case),
        "roles": ConsultationRole.choices,
        "plan": plan,
        "proposed": proposed,
        "fault": fault,
        "once": ticket(),
    }
    status = 400 if fault else 200
    return render(request, "workspace/consultations/route.html", context, status=status)


def bodies_to_pass(case: Case) -> list[Organization]:
    """The bodies of the municipality a case can pass."""
    sitting = case.body.organization_set.filter(ends_on=None).exclude(kind=OrganizationKind.PARTY)
    return list(sitting.order_by("position", "name"))


def _row(one: Consultation) -> dict[str, Any]:
    return {
        "key": one.pk,
        "organization": one.organization_id,
        "role": one.role,
        "begun": one.state != ConsultationState.PLANNED or one.paper_id is not None,
        "name": one.organization.name,
        "state": one.get_state_display(),
    }


def _typed(post: QueryDict, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows as sent, in the order of their numbers; a row without body is left out."""
    known = {row["key"]: row for row in rows}
    sent = zip(
        post.getlist("key"),
        post.getlist("organization"),
        post.getlist("role"),
        post.getlist("place"),
        strict=False,
    )
    typed = []
    for key, organization, role, place in sent:
        there = known.get(_whole(key), {"key": 0, "begun": False})
        if there["begun"] or _whole(organization):
            row = {**there, "place": _whole(place)}
            if not there["begun"]:
                row |= {"organization": _whole(organization), "role": role}
            typed.append(row)
    return sorted(typed, key=lambda row: row["place"])


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _stations(rows: list[dict[str, Any]], case: Case) -> Iterator[Station]:
    bodies = {one.pk: one for one in case.body.organization_set.all()}
    for row in rows:
        organization = bodies.get(row["organization"])
        if organization is None or (not row["begun"] and row["role"] not in ConsultationRole):
            raise Http404
        yield Station(organization, row["role"], row["key"])


@require_POST
@opened_by(signed_in)
@sent_once
def enqueue(request: HttpRequest, case: int, paper: int) -> HttpResponse:
    """Put a paper in the queue of its body."""
    found = case_routed(request, case)
    own = papers_seen_by(acting(request)).filter(case=found)
    queued: Paper = get_object_or_404(own.select_related("case", "organization"), pk=paper)
    consultation = queue_paper(
        paper=queued,
        wished_on=_day(request.POST.get("wished_on", "")),
        note=request.POST.get("note", "")[:2000],
        role=request.POST.get("role", ""),
        now=timezone.now(),
        actor=acting(request),
    )
    where = {"where": consultation.organization}
    messages.success(request, _("Sagen står i køen til %(where)s.") % where)
    return redirect("workspace:case", case)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
