"""A new case, a changed one, and topics suggested while one types."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.bodies.states import Duty
from raadslag.cases.access import may_see_case, may_with_case
from raadslag.cases.actions import assign_people, change_case, end, open_case, reopen
from raadslag.cases.models import Case
from raadslag.cases.queries import topics_matching
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import casework, signed_in
from raadslag.web.workspace.cases.case import case_page
from raadslag.web.workspace.cases.forms import CaseForm, as_initial
from raadslag.web.workspace.cases.seen import seen_case
from raadslag.web.workspace.showing import form_page, house_of


@opened_by(casework)
@sent_once
def new_case(request: HttpRequest) -> HttpResponse:
    """Open a case."""
    body, actor = house_of(request), acting(request)
    mine = sorted(actor.organizations(Duty.CASEWORKER))
    first = {"lead": actor.user_id, "department": mine[0] if mine else None}
    form = CaseForm(body, request.POST or None, initial=first)
    if form.is_valid():
        given = form.cleaned_data
        case = attempt(
            form,
            lambda: open_case(
                body=body,
                title=given["title"],
                kle_topic=given["kle_topic"],
                kle_facet=given["kle_facet"],
                department=given["department"],
                caseworkers=list(given["caseworkers"]),
                lead=given["lead"],
                standing=given["standing"],
                actor=actor,
                today=timezone.localdate(),
            ),
        )
        if case is not None:
            messages.success(request, _("Sagen har fået nummer %s.") % case.number)
            _warn(request, form)
            return redirect("workspace:case", case.pk)
    return form_page(request, "workspace/cases/new.html", form)


def _warn(request: HttpRequest, form: CaseForm) -> None:
    if topic := form.unknown_topic():
        said = _("KLE-emnet %s står ikke i kommunens liste. Se efter, om det er rigtigt.")
        messages.warning(request, said % topic)


@opened_by(signed_in)
@sent_once
def changed_case(request: HttpRequest, case: int) -> HttpResponse:
    """Change the facts of a case and who works on it."""
    found, actor = seen_case(request, case), acting(request)
    may_with_case(actor, "change", found).require()
    form = CaseForm(found.body, request.POST or None, initial=as_initial(found))
    if form.is_valid() and attempt(form, lambda: _change(request, found, form)):
        messages.success(request, _("Ændringerne er gemt."))
        _warn(request, form)
        if not may_see_case(actor, found):
            return redirect("workspace:cases")
        return redirect("workspace:case", found.pk)
    return form_page(request, "workspace/cases/change.html", form, {"case": found})


@transaction.atomic
def _change(request: HttpRequest, case: Case, form: CaseForm) -> bool:
    given, actor = form.cleaned_data, acting(request)
    change_case(
        case=case,
        title=given["title"],
        kle_topic=given["kle_topic"],
        kle_facet=given["kle_facet"],
        department=given["department"],
        standing=given["standing"],
        actor=actor,
    )
    assign_people(
        case=case, lead=given["lead"], caseworkers=list(given["caseworkers"]), actor=actor
    )
    return True


@opened_by(signed_in)
@sent_once
def ended_case(request: HttpRequest, case: int) -> HttpResponse:
    """End a case, or take it up again, when its button is pressed."""
    found = seen_case(request, case)
    if request.method == "POST":
        verb = reopen if request.POST.get("do") == "reopen" else end
        verb(case=found, actor=acting(request), reason=request.POST.get("reason", "")[:500])
        return redirect("workspace:case", found.pk)
    return case_page(request, found)


@opened_by(casework)
def kle_topics(request: HttpRequest) -> JsonResponse:
    """Topics that fit what is being typed."""
    found = topics_matching(house_of(request).pk, request.GET.get("q", "")[:100])
    return JsonResponse({"topics": [{"number": t.number, "title": t.title} for t in found]})
