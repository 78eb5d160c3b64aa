"""The read-through: opening it, and what its readers see."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from raadslag.agendas.actions import (
    close_reading,
    finish_reading,
    open_reading,
    remark,
    settle,
)
from raadslag.agendas.models import ReadThrough, Reviewer
from raadslag.agendas.queries import open_reading_of, remarks_of
from raadslag.bodies.models import User
from raadslag.web.access import opened_by
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat, signed_in
from raadslag.web.workspace.agendas.seen import Draft, draft_seen
from raadslag.web.workspace.showing import form_page


class Names(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # not generic when run
    """Accounts told by name and title."""

    def label_from_instance(self, obj: User) -> str:
        name = obj.get_full_name()
        return f"{name}, {obj.title}" if obj.title else name


class Round(forms.Form):
    """Who is to read the agenda through, and when they are to be done."""

    readers = Names(
        label=gettext_lazy("Læsere"),
        error_messages={
            "required": gettext_lazy("Vælg mindst én, der skal læse dagsordenen igennem.")
        },
        queryset=User.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("De ser hele dagsordenen, også lukkede punkter, og kan bemærke."),
    )
    due_at = forms.DateTimeField(
        label=gettext_lazy("Bemærkninger ønskes senest"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    message = forms.CharField(
        label=gettext_lazy("Besked til læserne"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, draft: Draft, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        body = draft.agenda.meeting.organization.body_id
        accounts = User.objects.filter(body=body, is_active=True).exclude(
            pk=draft.actor.user_id or 0
        )
        ordered = accounts.order_by("first_name", "last_name", "pk")
        field = self.fields["readers"]
        assert isinstance(field, Names)
        field.queryset = ordered


@opened_by(secretariat)
@sent_once
def ask(request: HttpRequest, meeting: int) -> HttpResponse:
    """Ask people to read an agenda through."""
    draft = draft_seen(request, meeting)
    form = Round(request.POST or None, draft=draft)
    if request.method == "POST" and form.is_valid():
        opened = attempt(
            form,
            lambda: open_reading(
                agenda=draft.agenda,
                readers=list(form.cleaned_data["readers"]),
                due_at=form.cleaned_data["due_at"],
                message=form.cleaned_data["message"],
                now=timezone.now(),
                actor=draft.actor,
            ),
        )
        if opened is not None:
            messages.success(request, _("Læserne får besked, og dagsordenen er åben for dem nu."))
            return redirect("workspace:agenda", meeting)
    context = {"draft": draft, "meeting": draft.agenda.meeting}
    return form_page(request, "workspace/agendas/ask.html", form, context)


@opened_by(signed_in)
def reading(request: HttpRequest, meeting: int) -> HttpResponse:
    """All remarks of the agenda in one place, and who has read."""
    draft = draft_seen(request, meeting)
    opened = open_reading_of(draft.agenda)
    items = draft.items()
    unseen = draft.unseen(items)
    said = [one for one in remarks_of(draft.agenda) if one.item_id not in unseen]
    context = {
        "draft": draft,
        "agenda": draft.agenda,
        "meeting": draft.agenda.meeting,
        "reading": opened,
        "readers": _readers(opened),
        "items": {one.pk: one for one in items},
        "remarks": said,
        "mine_done": _mine_done(opened, draft),
    }
    return render(request, "workspace/agendas/reading.html", context)


def _readers(opened: ReadThrough | None) -> list[Reviewer]:
    if opened is None:
        return []
    return list(opened.reviewer_set.select_related("user").order_by("user__first_name", "pk"))


def _mine_done(opened: ReadThrough | None, draft: Draft) -> bool | None:
    """Whether the reader has said to be done; None when not asked to read."""
    if opened is None:
        return None
    mine = opened.reviewer_set.filter(user__in=draft.actor.accounts).first()
    return None if mine is None else mine.done_at is not None


@require_POST
@opened_by(signed_in)
def say(request: HttpRequest, meeting: int) -> HttpResponse:
    """Remark on the agenda as a whole."""
    draft = draft_seen(request, meeting)
    text = request.POST.get("text", "").strip()
    if text:
        remark(agenda=draft.agenda, item=None, text=text, now=timezone.now(), actor=draft.actor)
    else:
        messages.warning(request, _("Skriv bemærkningen, før du gemmer den."))
    return redirect("workspace:agenda-reading", meeting)


@require_POST
@opened_by(signed_in)
def answer(request: HttpRequest, meeting: int, key: int) -> HttpResponse:
    """Settle a remark from the list of all."""
    draft = draft_seen(request, meeting)
    found = get_object_or_404(remarks_of(draft.agenda), pk=key)
    answered = request.POST.get("svar", "")
    settle(remark=found, answer=answered, now=timezone.now(), actor=draft.actor)
    return redirect("workspace:agenda-reading", meeting)


@require_POST
@opened_by(signed_in)
def done(request: HttpRequest, meeting: int) -> HttpResponse:
    """Say to have read it all."""
    draft = draft_seen(request, meeting)
    finish_reading(agenda=draft.agenda, now=timezone.now(), actor=draft.actor)
    messages.success(request, _("Tak. Sekretæren kan se, at du har læst dagsordenen."))
    return redirect("workspace:agenda-reading", meeting)


@require_POST
@opened_by(secretariat)
def end(request: HttpRequest, meeting: int) -> HttpResponse:
    """End the reading."""
    draft = draft_seen(request, meeting)
    close_reading(agenda=draft.agenda, now=timezone.now(), actor=draft.actor)
    messages.success(request, _("Gennemlæsningen er slut; bemærkningerne bliver stående."))
    return redirect("workspace:agenda", meeting)
