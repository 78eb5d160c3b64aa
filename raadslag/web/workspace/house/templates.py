"""Templates of papers: the list, and each with its sections."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.bodies.models import Body
from raadslag.cases.access import may_for_body
from raadslag.cases.actions import (
    change_template,
    lay_out_templates,
    make_template,
    retire_template,
)
from raadslag.cases.models import PaperTemplate
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.house.templates_form import SPARE, TemplateForm, known
from raadslag.web.workspace.showing import form_page, house_of, houses_to_choose


def _house(request: HttpRequest) -> Body:
    """The municipality whose templates the reader keeps."""
    body = house_of(request)
    may_for_body(acting(request), "set_templates", body.pk).require()
    return body


@opened_by(secretariat)
def templates(request: HttpRequest) -> HttpResponse:
    """The templates on offer, and those that are no longer."""
    body = _house(request)
    rows = list(PaperTemplate.objects.filter(body=body).select_related("organization"))
    context = {
        "body": body,
        "houses": houses_to_choose(request),
        "offered": [one for one in rows if one.retired_on is None],
        "retired": [one for one in rows if one.retired_on is not None],
    }
    return render(request, "workspace/house/templates.html", context)


@opened_by(secretariat)
@sent_once
def template(request: HttpRequest, key: int | None = None) -> HttpResponse:
    """A template, new or to be changed; »Tilføj afsnit« offers more rows."""
    body, today, found = _house(request), timezone.localdate(), None
    if key is not None:
        found = get_object_or_404(PaperTemplate, pk=key, body=body, retired_on=None)
    more = "flere" in request.POST
    form = TemplateForm(
        None if more else request.POST or None,
        body=body,
        today=today,
        count=_count(request, found),
        initial=_begun(request, found, more=more),
    )
    sent = form.is_bound and form.is_valid()
    if sent and attempt(form, lambda: _kept(request, body, found, form), "name") is not None:
        messages.success(request, _("Skabelonen er gemt."))
        return redirect("workspace:templates")
    context = {"body": body, "template": found}
    return form_page(request, "workspace/house/template.html", form, context)


def _count(request: HttpRequest, found: PaperTemplate | None) -> int:
    """How many sections the form has: as it had, or more when more are asked for."""
    asked = request.POST.get("count", "")
    if not asked.isdecimal() or len(asked) > 2:
        return (len(found.sections) if found else 0) + SPARE
    return int(asked) + (SPARE if "flere" in request.POST else 0)


def _begun(request: HttpRequest, found: PaperTemplate | None, *, more: bool) -> dict[str, object]:
    """What the form begins with; what was typed is kept when more rows are asked for."""
    if more:
        return {**request.POST.dict(), "needs_approval": "needs_approval" in request.POST}
    return known(found) if found else {}


def _kept(
    request: HttpRequest, body: Body, found: PaperTemplate | None, form: TemplateForm
) -> PaperTemplate:
    said, actor = form.cleaned_data, acting(request)
    if found is None:
        return make_template(
            body=body,
            name=said["name"],
            kind=said["kind"],
            sections=form.sections(),
            organization=said["organization"],
            needs_approval=said["needs_approval"],
            actor=actor,
        )
    return change_template(
        template=found,
        name=said["name"],
        kind=said["kind"],
        sections=form.sections(),
        organization=said["organization"],
        needs_approval=said["needs_approval"],
        actor=actor,
    )


@require_POST
@opened_by(secretariat)
def template_retire(request: HttpRequest, key: int) -> HttpResponse:
    """Offer a template no more."""
    found = get_object_or_404(PaperTemplate, pk=key, body=_house(request))
    retire_template(template=found, actor=acting(request), today=timezone.localdate())
    messages.success(request, _("Skabelonen tilbydes ikke længere."))
    return redirect("workspace:templates")


@require_POST
@opened_by(secretariat)
def templates_begin(request: HttpRequest) -> HttpResponse:
    """Lay out the set one begins with."""
    made = lay_out_templates(body=_house(request), actor=acting(request))
    if made:
        messages.success(request, _("Skabelonerne er lagt frem. Ret dem, så de passer til huset."))
    return redirect("workspace:templates")
