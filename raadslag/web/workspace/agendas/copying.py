"""Copying an item to the queue of another body, or to that of its own again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.agendas.actions.copy_item import copy
from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization
from raadslag.bodies.queries import assemblies
from raadslag.bodies.states import ConsultationRole
from raadslag.web.access import opened_by
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.agendas.seen import draft_seen, item_seen
from raadslag.web.workspace.showing import form_page


class Copying(forms.Form):
    """Which body, and what it is to do."""

    organization = forms.ModelChoiceField(
        label=gettext_lazy("Organ"),
        queryset=Organization.objects.none(),
        empty_label=gettext_lazy("Vælg et organ"),
        error_messages={"required": gettext_lazy("Vælg det organ, sagen også skal for.")},
    )
    role = forms.ChoiceField(
        label=gettext_lazy("Hvad skal organet gøre?"),
        error_messages={"required": gettext_lazy("Vælg, hvad organet skal gøre.")},
        choices=ConsultationRole.choices,
        initial=ConsultationRole.INFORMED,
    )

    def __init__(self, *args: Any, item: AgendaItem, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        meeting = item.agenda.meeting
        field = self.fields["organization"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = assemblies(meeting.organization.body, timezone.localdate())


@opened_by(secretariat)
@sent_once
def copying(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Choose the body that is to have the case as well."""
    draft = draft_seen(request, meeting)
    found = item_seen(draft, item)
    found.agenda = draft.agenda
    form = Copying(request.POST or None, item=found)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: copy(item=found, now=timezone.now(), actor=draft.actor, **form.cleaned_data),
            "organization",
        )
        if made is not None:
            where = {"where": made.organization}
            messages.success(request, _("En kopi af punktet står i køen til %(where)s.") % where)
            return redirect("workspace:agenda-item", meeting, item)
    context = {"meeting": draft.agenda.meeting, "item": found, "draft": draft}
    return form_page(request, "workspace/agendas/copy.html", form, context)
