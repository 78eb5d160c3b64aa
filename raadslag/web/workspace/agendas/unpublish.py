"""Taking what is public of a meeting away again, in one act."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.agendas.queries import agenda_of
from raadslag.publications.actions import unpublish as take_away
from raadslag.publications.queries.meetings import public_releases
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.agendas.redact import breach_field, released_meeting
from raadslag.web.workspace.showing import form_page


class TakingAway(forms.Form):
    """Why it is taken away."""

    reason = forms.CharField(
        label=gettext_lazy("Begrundelse"),
        error_messages={"required": gettext_lazy("Skriv, hvorfor det trækkes tilbage.")},
        help_text=gettext_lazy("Står på de sider, der er trukket tilbage, og kan læses af alle."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
    )
    breach = breach_field()


@opened_by(secretariat)
@sent_once
def unpublish(request: HttpRequest, meeting: int) -> HttpResponse:
    """Say why, and take every release of the meeting away from the public."""
    found = released_meeting(request, meeting)
    form = TakingAway(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason, actor = form.cleaned_data["reason"], acting(request)
        breach = form.cleaned_data["breach"] == "yes"
        count = attempt(
            form,
            lambda: take_away(meeting=found, reason=reason, actor=actor, breach=breach),
            "reason",
        )
        if count is not None:
            messages.success(request, _("Det er trukket tilbage fra offentligheden."))
            return redirect("workspace:meeting", meeting)
    context = {
        "meeting": found,
        "releases": list(public_releases(found.pk)),
        "agenda": agenda_of(found),
    }
    return form_page(request, "workspace/agendas/unpublish.html", form, context)
