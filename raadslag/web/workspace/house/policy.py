"""What of a body's minutes is made public."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.access import may_with_body
from raadslag.bodies.states import OrganizationKind
from raadslag.publications.limits.actions import set_release_policy
from raadslag.publications.limits.queries import policy_of
from raadslag.publications.limits.states import Shown
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import keeping_house
from raadslag.web.workspace.house.pages import organization_for
from raadslag.web.workspace.showing import form_page


class PolicyForm(forms.Form):
    """Two choices for one body."""

    shown = forms.ChoiceField(
        label=gettext_lazy("Fra referatet offentliggøres"),
        choices=(
            (Shown.ALL.value, gettext_lazy("Alle beslutninger")),
            (Shown.FINAL.value, gettext_lazy("Kun endelige beslutninger")),
        ),
        widget=forms.RadioSelect,
    )
    recommendations = forms.BooleanField(
        label=gettext_lazy("Anbefalinger til andre organer offentliggøres også"),
        help_text=gettext_lazy("For eksempel det, udvalget anbefaler byrådet at beslutte."),
        required=False,
    )


@opened_by(keeping_house)
@sent_once
def release_policy(request: HttpRequest, key: int) -> HttpResponse:
    """Choose it; it counts for minutes that are released from then on."""
    found, actor = organization_for(request, key), acting(request)
    if found.kind == OrganizationKind.OFFICE:
        raise Http404
    where = {"body_id": found.body_id, "organization_id": found.pk}
    may_with_body(actor, "set_release_policy", **where).require()
    policy = policy_of(found)
    initial = {"shown": policy.shown, "recommendations": policy.recommendations}
    form = PolicyForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form, lambda: set_release_policy(organization=found, actor=actor, **form.cleaned_data)
        )
        if done is not None:
            messages.success(request, _("Valget er gemt og gælder for de næste referater."))
            return redirect("workspace:house-body", key)
    context = {"organization": found}
    return form_page(request, "workspace/house/policy.html", form, context)
