"""What the body decided, entered by the secretary after the meeting."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization
from raadslag.consultations.models import Consultation
from raadslag.decisions.actions import resolve
from raadslag.decisions.models import Decision
from raadslag.decisions.states import Outcome
from raadslag.followups.queries import followups_at, rows_of
from raadslag.web.access import opened_by
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.agendas.seen import Draft, draft_seen
from raadslag.web.workspace.showing import form_page


class Resolution(forms.Form):
    """A decision as the minutes are to say it."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("Hvad skete der?"),
        error_messages={"required": gettext_lazy("Vælg, hvad der skete.")},
        choices=Outcome.choices,
    )
    text = forms.CharField(
        label=gettext_lazy("Beslutning"),
        error_messages={"required": gettext_lazy("Skriv beslutningen.")},
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=50_000,
    )
    public_text = forms.CharField(
        label=gettext_lazy("Det, offentligheden må vide"),
        help_text=gettext_lazy("Punktet er lukket; kun denne tekst kommer ud af huset."),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=50_000,
    )
    withheld = forms.BooleanField(
        label=gettext_lazy("Hold beslutningen tilbage, fordi alt om den er fortroligt"),
        required=False,
    )

    def __init__(self, *args: Any, closed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not closed:
            del self.fields["public_text"]
            del self.fields["withheld"]


def _issued_items(draft: Draft) -> list[AgendaItem]:
    """The items the members have been sent.

    Raises:
        Http404: The reader does not run the secretariat of the body.
    """
    if not draft.arranges:
        raise Http404
    return [one for one in draft.items() if one.since]


@opened_by(secretariat)
def decisions(request: HttpRequest, meeting: int) -> HttpResponse:
    """The items with what was decided on each."""
    draft = draft_seen(request, meeting)
    items = _issued_items(draft)
    made = {one.item_id: one for one in Decision.objects.filter(item__in=items)}
    context = {
        "draft": draft,
        "meeting": draft.agenda.meeting,
        "lines": [(one, made.get(one.pk)) for one in items],
        "follows": rows_of(followups_at(draft.agenda.meeting, draft.actor), timezone.localdate()),
    }
    return render(request, "workspace/agendas/decisions.html", context)


@opened_by(secretariat)
@sent_once
def decide(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Enter the decision on one item."""
    draft = draft_seen(request, meeting)
    found = next((one for one in _issued_items(draft) if one.pk == item), None)
    if found is None:
        raise Http404
    there = Decision.objects.filter(item=found).first()
    initial = _initial(there)
    form = Resolution(request.POST or None, initial=initial, closed=found.closed)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        following = attempt(
            form,
            lambda: resolve(
                item=found,
                text=said["text"],
                outcome=said["outcome"],
                public_text=said.get("public_text", ""),
                withheld=said.get("withheld", False),
                now=timezone.now(),
                actor=draft.actor,
            ),
        )
        if following is not None:
            messages.success(request, _said(following))
            return redirect("workspace:decisions", meeting)
    context = {"draft": draft, "meeting": draft.agenda.meeting, "item": found}
    return form_page(request, "workspace/agendas/decide.html", form, context)


def _initial(there: Decision | None) -> dict[str, str]:
    if there is None:
        return {"outcome": Outcome.ADOPTED, "text": "Indstillingen er tiltrådt."}
    return {"outcome": there.outcome, "text": there.text, "public_text": there.public_text}


def _said(following: int) -> str:
    """What became of the case, in a sentence."""
    if not following:
        return _("Beslutningen er gemt.")
    consultation = get_object_or_404(
        Consultation.objects.select_related("organization"), pk=following
    )
    where: Organization = consultation.organization
    return _("Beslutningen er gemt, og sagen står nu i køen til %(where)s.") % {"where": where}
