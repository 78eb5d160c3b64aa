"""The competence and delegation plan, and every version of it: read by the whole house."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from raadslag.bodies.access import may_see_competences, may_set_competences
from raadslag.bodies.matrix import matrix_of
from raadslag.bodies.models import Body, CompetencePlan
from raadslag.bodies.plans import adopted, draft_of, held, lines_of, plan_on
from raadslag.exchange.competences.write import write
from raadslag.rules.competence_change import changes
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.showing import house_of, houses_to_choose


def house_read(request: HttpRequest) -> Body:
    """The municipality whose plan is read.

    Raises:
        NotAllowed: The reader does not belong to it.
    """
    body = house_of(request)
    may_see_competences(acting(request), body).require()
    return body


def version_read(body: Body, number: int) -> CompetencePlan:
    """A version that was adopted.

    Raises:
        Http404: There is none of that number.
    """
    return get_object_or_404(adopted(body), number=number)


@opened_by(signed_in)
def competences(request: HttpRequest) -> HttpResponse:
    """The plan in force today as a table, and a list of every version."""
    body, today = house_read(request), timezone.localdate()
    plan, may_set = plan_on(body, today), bool(may_set_competences(acting(request), body))
    context = {
        "body": body,
        "houses": houses_to_choose(request),
        "plan": plan,
        "matrix": matrix_of(plan),
        "versions": held(body),
        "today": today,
        "may_set": may_set,
        "draft": draft_of(body) if may_set else None,
    }
    return render(request, "workspace/house/competences.html", context)


@opened_by(signed_in)
def version(request: HttpRequest, number: int) -> HttpResponse:
    """One version as a table."""
    body = house_read(request)
    versions = held(body)
    found = next((one for one in versions if one.plan.number == number), None)
    if found is None:
        raise Http404
    context = {
        "body": body,
        "held": found,
        "plan": found.plan,
        "matrix": matrix_of(found.plan),
        "versions": versions,
        "today": timezone.localdate(),
    }
    return render(request, "workspace/house/plan_version.html", context)


@opened_by(signed_in)
def changed(request: HttpRequest, number: int) -> HttpResponse:
    """What a version says that another, by default the one before it, did not."""
    body = house_read(request)
    plan = version_read(body, number)
    others = list(adopted(body).exclude(pk=plan.pk).order_by("number"))
    other = _other(others, request.GET.get("med", ""), number)
    context = {
        "body": body,
        "plan": plan,
        "other": other,
        "others": others,
        "changes": changes(lines_of(other), lines_of(plan)),
    }
    return render(request, "workspace/house/plan_changes.html", context)


def _other(others: list[CompetencePlan], asked: str, number: int) -> CompetencePlan | None:
    """The version asked for; else the one numbered before, None for the first."""
    if asked:
        found = next((one for one in others if str(one.number) == asked), None)
        if found is None:
            raise Http404
        return found
    earlier = [one for one in others if one.number and one.number < number]
    return earlier[-1] if earlier else None


@opened_by(signed_in)
def version_file(request: HttpRequest, number: int) -> HttpResponse:
    """A version as CSV."""
    body = house_read(request)
    plan = version_read(body, number)
    answer = HttpResponse(write(matrix_of(plan)), content_type="text/csv; charset=utf-8")
    name = f"kompetenceplan-{body.slug}-{plan.number}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
