"""How a body holds its meetings, where its standing orders may choose."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.states import OrganizationKind
from raadslag.sittings.access import may_set_house_rules
from raadslag.sittings.actions import set_house_rules
from raadslag.sittings.faults import TooLongToSpeak
from raadslag.sittings.queries import house_rules_of
from raadslag.sittings.states import MajorityOf, RecusedCount
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import keeping_house
from raadslag.web.workspace.house.pages import organization_for
from raadslag.web.workspace.showing import form_page


class HouseRulesForm(forms.Form):
    """Three choices, and the paragraph they rest on."""

    majority_of = forms.ChoiceField(
        label=gettext_lazy("Flertalsvalg, 1. og 2. runde: flertal af"),
        error_messages={"required": gettext_lazy("Vælg, hvad flertallet regnes af.")},
        choices=MajorityOf.choices,
        widget=forms.RadioSelect,
        help_text=gettext_lazy(
            "Loven siger de tilstedeværende; forretningsordenen kan sige andet om andre valg end "
            "borgmesterens. Det kan ændres for hvert valg."
        ),
    )
    recused = forms.ChoiceField(
        label=gettext_lazy("Inhabile medlemmer, når det gøres op, om der er nok til stede"),
        error_messages={"required": gettext_lazy("Vælg, hvordan de tælles.")},
        choices=RecusedCount.choices,
        widget=forms.RadioSelect,
    )
    speech_minutes = forms.IntegerField(
        label=gettext_lazy("Taletid ad gangen, minutter"),
        required=False,
        help_text=gettext_lazy("0 er ingen grænse. Tiden, der er tilbage, vises i mødesalen."),
        error_messages={"invalid": gettext_lazy("Skriv taletiden i hele minutter.")},
    )
    source = forms.CharField(
        label=gettext_lazy("Paragraf i forretningsordenen"), max_length=500, required=False
    )


@opened_by(keeping_house)
@sent_once
def house_rules(request: HttpRequest, key: int) -> HttpResponse:
    """Choose them."""
    found, actor = organization_for(request, key), acting(request)
    if found.kind == OrganizationKind.OFFICE:
        raise Http404
    may_set_house_rules(actor, found).require()
    rules = house_rules_of(found)
    known = {name: getattr(rules, name) for name in HouseRulesForm.base_fields}
    form = HouseRulesForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        said = {**form.cleaned_data, "speech_minutes": form.cleaned_data["speech_minutes"] or 0}
        done = attempt(
            form,
            lambda: set_house_rules(organization=found, actor=actor, **said),
            fields={TooLongToSpeak: "speech_minutes"},
        )
        if done is not None:
            messages.success(request, _("Mødets regler er gemt."))
            return redirect("workspace:house-body", key)
    return form_page(request, "workspace/house/house_rules.html", form, {"organization": found})
