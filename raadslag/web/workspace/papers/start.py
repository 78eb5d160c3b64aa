"""A new paper of a case."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from raadslag.cases.access import may_with_case
from raadslag.cases.actions import start_paper
from raadslag.cases.models import Case, Paper
from raadslag.cases.queries import papers_seen_by
from raadslag.cases.states import ItemKind
from raadslag.consultations.queries import route_of
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.cases.seen import seen_case
from raadslag.web.workspace.papers.forms import StartForm
from raadslag.web.workspace.showing import form_page


@opened_by(signed_in)
@sent_once
def new_paper(request: HttpRequest, case: int) -> HttpResponse:
    """Begin a paper; upon an earlier one of the case when the address names it."""
    found, actor = seen_case(request, case), acting(request)
    may_with_case(actor, "lay_out", found).require()
    earlier = _earlier(request, found.pk)
    form = StartForm(found, request.POST or None, initial={"organization": _turn(found)})
    if form.is_valid():
        template = form.cleaned_data["template"]
        paper = attempt(
            form,
            lambda: start_paper(
                case=found,
                organization=form.cleaned_data["organization"],
                template=template,
                kind=template.kind if template else ItemKind.DECISION,
                earlier=earlier,
                actor=actor,
                now=timezone.now(),
            ),
            "template",
        )
        if paper is not None:
            return redirect("workspace:paper-write", paper.pk)
    context = {"case": found, "earlier": earlier}
    return form_page(request, "workspace/papers/start.html", form, context)


def _turn(case: Case) -> int | None:
    """The first body of the route for which nothing has been written yet."""
    written = set(case.paper_set.values_list("organization", flat=True))
    stops = (one.organization_id for one in route_of(case))
    return next((stop for stop in stops if stop not in written), None)


def _earlier(request: HttpRequest, case: int) -> Paper | None:
    """The paper whose text is taken over, if one of the case was named."""
    asked = request.GET.get("efter", "")
    if not asked.isdecimal():
        return None
    return papers_seen_by(acting(request)).filter(case=case, pk=asked[:18]).first()
