"""Mending who came and went, after the meeting."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from raadslag.bodies.models import Person
from raadslag.minutes.actions import mend_presence, strike_presence
from raadslag.sittings.models import Presence
from raadslag.sittings.queries import roll_of
from raadslag.sittings.states import PresenceKind
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.kit.forms import Clock, attempt, sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.minutes.seen import Record, record_kept
from raadslag.web.workspace.showing import form_page


class Coming(forms.Form):
    """Who came or went, and when."""

    person = forms.ModelChoiceField(
        label=gettext_lazy("Hvem?"),
        error_messages={"required": gettext_lazy("Vælg, hvem det er.")},
        queryset=Person.objects.none(),
        empty_label=None,
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Kom eller gik?"),
        error_messages={"required": gettext_lazy("Vælg, om de kom eller gik.")},
        choices=[(one.value, one.label) for one in (PresenceKind.ARRIVED, PresenceKind.LEFT)],
    )
    hour = forms.TimeField(
        label=gettext_lazy("Hvornår?"),
        error_messages={"required": gettext_lazy("Skriv hvornår.")},
        widget=Clock,
    )

    def __init__(self, *args: Any, people: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Person.objects.filter(pk__in=people).order_by("name")


@opened_by(secretariat)
@sent_once
def presence(request: HttpRequest, meeting: int) -> HttpResponse:
    """What was noted of who came and went, and one more note."""
    record = record_kept(request, meeting)
    minutes = record.begun()
    people = sorted(roll_of(record.sitting).people) if record.sitting else []
    form = Coming(request.POST if request.method == "POST" else None, people=people)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        made = attempt(
            form,
            lambda: mend_presence(
                minutes=minutes,
                person=said["person"],
                kind=PresenceKind(said["kind"]),
                hour=said["hour"],
                now=timezone.now(),
                actor=record.actor,
            ),
        )
        if made is not None:
            messages.success(request, _("Fremmødet er rettet, og teksten er skrevet igen."))
            return redirect("workspace:minutes-presence", meeting)
    context = {"record": record, "meeting": record.meeting, "notes": _notes(record)}
    return form_page(request, "workspace/minutes/presence.html", form, context)


def _notes(record: Record) -> list[Presence]:
    """What is noted and not struck, by the hour it happened."""
    if record.sitting is None:
        return []
    rows = Presence.objects.filter(sitting=record.sitting, struck_at=None)
    return list(rows.select_related("person", "item").order_by("at", "id"))


@require_POST
@opened_by(secretariat)
@sent_once
def struck(request: HttpRequest, meeting: int, note: int) -> HttpResponse:
    """Take one note back, with a reason."""
    record = record_kept(request, meeting)
    minutes = record.begun()
    found = get_object_or_404(Presence, pk=note, sitting__meeting=record.meeting)
    reason, now = request.POST.get("reason", "")[:500], timezone.now()
    try:
        strike_presence(minutes=minutes, presence=found, reason=reason, now=now, actor=record.actor)
        messages.success(request, _("Noten er slettet, og teksten er skrevet igen."))
    except NotAllowed:
        raise
    except RuleBroken as broken:
        messages.error(request, str(broken))
    return redirect("workspace:minutes-presence", meeting)
