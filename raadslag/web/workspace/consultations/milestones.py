"""The process plan of a case: milestones in time, and ticking them off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.cases.access import may_with_case
from raadslag.cases.models import Case
from raadslag.consultations.actions import Step, lay_plan, reach
from raadslag.consultations.models import Milestone
from raadslag.consultations.queries import milestones_of_case
from raadslag.rules import milestone as rule
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import sent_once, ticket
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.consultations.route import bodies_to_pass, case_seen

SPARE = 3  # empty milestones offered after the last


def case_planned(request: HttpRequest, key: int) -> Case:
    """A case whose process plan the one who asks may lay.

    Raises:
        Http404: There is none, or not for this reader.
    """
    case = case_seen(request, key)
    if not may_with_case(acting(request), "plan", case):
        raise Http404
    return case


@opened_by(signed_in)
@sent_once
def process(request: HttpRequest, case: int) -> HttpResponse:
    """Lay the plan: each milestone with its time in words."""
    found = case_planned(request, case)
    rows = [_row(one) for one in milestones_of_case(found)]
    title = getattr(found, "processplan", None)
    typed_title = title.title if title else ""
    if request.method == "POST":
        rows, typed_title = _typed(request.POST), request.POST.get("title", "").strip()
        if not any(row["fault"] for row in rows):
            steps = list(_steps(rows, found))
            lay_plan(
                case=found,
                title=typed_title or _("Procesplan"),
                steps=steps,
                actor=acting(request),
            )
            messages.success(request, _("Procesplanen er gemt."))
            return redirect("workspace:case", case)
    faulty = any(row.get("fault") for row in rows)
    empty = {"key": 0, "when": "", "what": "", "organization": 0, "fault": ""}
    context = {
        "case": found,
        "title": typed_title,
        "rows": [*rows, *({**empty} for _spare in range(SPARE))],
        "organizations": bodies_to_pass(found),
        "faulty": faulty,
        "once": ticket(),
    }
    status = 400 if faulty else 200
    return render(request, "workspace/consultations/process.html", context, status=status)


def in_words(one: Milestone) -> str:
    """The time of a milestone as it is written."""
    precision = rule.Precision(one.precision)
    return rule.in_words(rule.Time(one.starts_on, one.ends_on, precision))


def _row(one: Milestone) -> dict[str, Any]:
    return {
        "key": one.pk,
        "when": in_words(one),
        "what": one.title,
        "organization": one.organization_id or 0,
        "fault": "",
    }


def _typed(post: QueryDict) -> list[dict[str, Any]]:
    """The rows as sent, each with its fault; a row without words is left out."""
    sent = zip(
        post.getlist("key"),
        post.getlist("when"),
        post.getlist("what"),
        post.getlist("organization"),
        strict=False,
    )
    rows = []
    for key, when, what, organization in sent:
        if when.strip() or what.strip():
            rows.append(
                {
                    "key": int(key) if key.isdecimal() else 0,
                    "when": when,
                    "what": what,
                    "organization": int(organization) if organization.isdecimal() else 0,
                    "fault": _fault(when, what),
                }
            )
    return rows


def _fault(when: str, what: str) -> str:
    if not what.strip():
        return _("Skriv, hvad der skal ske.")
    try:
        rule.read(when)
    except rule.Unreadable as unread:
        return str(unread)
    return ""


def _steps(rows: list[dict[str, Any]], case: Case) -> Iterator[Step]:
    bodies = {one.pk: one for one in case.body.organization_set.all()}
    for row in rows:
        time = rule.read(row["when"])
        yield Step(
            title=row["what"].strip(),
            starts_on=time.start,
            ends_on=time.end,
            precision=time.precision,
            organization=bodies.get(row["organization"]),
            key=row["key"],
        )


@require_POST
@opened_by(signed_in)
def tick(request: HttpRequest, case: int, milestone: int) -> HttpResponse:
    """Say that a milestone was reached today, or take it back."""
    found = case_planned(request, case)
    one = get_object_or_404(Milestone.objects.select_related("plan__case"), pk=milestone)
    if one.plan.case_id != found.pk:
        raise Http404
    on = None if one.reached_on else timezone.localdate()
    reach(milestone=one, on=on, actor=acting(request))
    return redirect("workspace:case", case)
