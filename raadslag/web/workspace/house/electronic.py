"""The council's decision to send material to its members electronically alone."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from raadslag.bodies.access import may_set_electronic
from raadslag.bodies.actions import drop_electronic, set_electronic
from raadslag.bodies.faults import NotDecidedYet
from raadslag.bodies.models import ElectronicMaterial
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import Day, attempt, sent_once
from raadslag.web.workspace.access import keeping_house
from raadslag.web.workspace.showing import form_page, house_of, houses_to_choose


class ElectronicForm(forms.Form):
    """When it was decided, and where the decision is to be found."""

    decided_on = forms.DateField(
        label=gettext_lazy("Besluttet"),
        widget=Day(),
        error_messages={"required": gettext_lazy("Skriv den dag, byrådet besluttede det.")},
    )
    reference = forms.CharField(
        label=gettext_lazy("Sag eller møde"),
        max_length=200,
        help_text=gettext_lazy("Sagens nummer eller mødet, fx Byrådet 27.01.2026, punkt 12."),
        error_messages={"required": gettext_lazy("Skriv sagens nummer eller mødet.")},
    )
    note = forms.CharField(
        label=gettext_lazy("Bemærkning"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
        help_text=gettext_lazy("Fx hvilket udstyr kommunen betaler medlemmerne."),
    )


@opened_by(keeping_house)
@sent_once
def electronic(request: HttpRequest) -> HttpResponse:
    """Store the decision, or correct what is stored of it."""
    body, actor = house_of(request), acting(request)
    may_set_electronic(actor, body).require()
    kept = ElectronicMaterial.objects.filter(body=body).first()
    known = {name: getattr(kept, name) for name in ElectronicForm.base_fields} if kept else {}
    form = ElectronicForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form,
            lambda: set_electronic(
                body=body, today=timezone.localdate(), actor=actor, **form.cleaned_data
            ),
            fields={NotDecidedYet: "decided_on"},
        )
        if done is not None:
            messages.success(request, _("Beslutningen er gemt.") if done else _("Intet er ændret."))
            return redirect("workspace:electronic")
    context = {"body": body, "houses": houses_to_choose(request), "kept": kept}
    return form_page(request, "workspace/house/electronic.html", form, context)


@require_POST
@opened_by(keeping_house)
def electronic_drop(request: HttpRequest) -> HttpResponse:
    """Store that the decision no longer holds."""
    reason = request.POST.get("grund", "")[:500]
    if drop_electronic(body=house_of(request), reason=reason, actor=acting(request)):
        messages.success(request, _("Beslutningen gælder ikke længere."))
    return redirect("workspace:electronic")
