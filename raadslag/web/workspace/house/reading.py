"""Whether the council reads what the other bodies are sent."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.access import may_set_council_reading
from raadslag.bodies.actions import set_council_reading
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import sent_once
from raadslag.web.workspace.access import administration
from raadslag.web.workspace.showing import form_page, house_of, houses_to_choose


class CouncilReadingForm(forms.Form):
    """One choice for the municipality."""

    reads = forms.BooleanField(
        label=gettext_lazy("Byrådets medlemmer kan læse alle udvalgs udsendte dagsordener"),
        help_text=gettext_lazy(
            "Også lukkede punkter. Den, der er afskåret fra et punkt, ser det stadig ikke."
        ),
        required=False,
    )


@opened_by(administration)
@sent_once
def council_reading(request: HttpRequest) -> HttpResponse:
    """Choose it; it counts from the moment it is kept."""
    body, actor = house_of(request), acting(request)
    may_set_council_reading(actor, body).require()
    form = CouncilReadingForm(request.POST or None, initial={"reads": body.council_reads})
    if request.method == "POST" and form.is_valid():
        set_council_reading(body=body, reads=form.cleaned_data["reads"], actor=actor)
        messages.success(request, _("Valget er gemt og gælder fra nu af."))
        return redirect("workspace:council-reading")
    context = {"body": body, "houses": houses_to_choose(request)}
    return form_page(request, "workspace/house/council_reading.html", form, context)
