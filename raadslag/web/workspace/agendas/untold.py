"""Closed decisions the public has been told nothing of, and why not."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.cases.states import Ground
from raadslag.decisions.withholding.actions import withhold
from raadslag.decisions.withholding.queries import untold
from raadslag.exchange.releases.unpublished import write
from raadslag.publications.queries.unpublished import unpublished, with_reasons
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.agendas.seen import organization_kept
from raadslag.web.workspace.showing import form_page

PAGE = 50


class WithholdingForm(forms.Form):
    """The ground, and why nothing can be told."""

    ground = forms.ChoiceField(
        label=gettext_lazy("Grund"),
        choices=Ground.choices,
        error_messages={"required": gettext_lazy("Vælg en grund.")},
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=gettext_lazy("Hvorfor kan intet om beslutningen siges?"),
        help_text=gettext_lazy("Kun til jer selv; det kommer ikke ud af huset."),
        error_messages={"required": gettext_lazy("Skriv kort hvorfor.")},
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )


@opened_by(secretariat)
def untold_decisions(request: HttpRequest, organization: int) -> HttpResponse:
    """The decisions of a body that are not public, the latest first, and what each waits for."""
    found = organization_kept(request, organization)
    page = Paginator(unpublished(found), PAGE).get_page(request.GET.get("side"))
    rows = with_reasons(page.object_list, timezone.localdate())
    context = {"organization": found, "page": page, "rows": rows}
    return render(request, "workspace/agendas/untold.html", context)


@opened_by(secretariat)
def untold_file(request: HttpRequest, organization: int) -> HttpResponse:
    """All of them as CSV."""
    found, today = organization_kept(request, organization), timezone.localdate()
    table = write(with_reasons(unpublished(found), today))
    answer = HttpResponse(table, content_type="text/csv; charset=utf-8")
    name = f"lukkede-beslutninger-{found.slug}-{today:%Y-%m-%d}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@opened_by(secretariat)
@sent_once
def withholding(request: HttpRequest, organization: int, decision: int) -> HttpResponse:
    """Say on what ground nothing of one of them is told."""
    found = organization_kept(request, organization)
    one = get_object_or_404(untold(found), pk=decision)
    form = WithholdingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said, now = form.cleaned_data, timezone.now()
        done = attempt(form, lambda: withhold(decision=one, now=now, actor=acting(request), **said))
        if done is not None:
            messages.success(request, _("Grunden er skrevet ind."))
            return redirect("workspace:unpublished", organization)
    context = {"organization": found, "decision": one, "meeting": one.item.agenda.meeting}
    return form_page(request, "workspace/agendas/withholding.html", form, context)
