"""Forms that change what the minutes say, or add to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.models import Decision
from raadslag.minutes.actions import add_note, amend, correct, open_read_through
from raadslag.minutes.around import items_of
from raadslag.web.access import opened_by
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.minutes.seen import Record, record_kept
from raadslag.web.workspace.showing import form_page

LONGEST = 50_000  # letters of a text


def words(label: Any, *, rows: int = 3, required: bool = True, hint: Any = "") -> forms.CharField:
    """A field for some lines of text."""
    return forms.CharField(
        label=label,
        error_messages={"required": gettext_lazy("Skriv teksten; feltet kan ikke stå tomt.")},
        help_text=hint,
        required=required,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class Note(forms.Form):
    """What the secretary adds of the meeting as a whole."""

    note = words(gettext_lazy("Note til referatet"), required=False)


class Wording(forms.Form):
    """How a decision is worded."""

    text = words(gettext_lazy("Beslutning"), rows=4)
    public_text = words(
        gettext_lazy("Det, offentligheden må vide"),
        required=False,
        hint=gettext_lazy("Punktet er lukket; kun denne tekst kommer ud af huset."),
    )
    reason = words(
        gettext_lazy("Hvorfor ændres ordlyden?"),
        rows=2,
        hint=gettext_lazy("Gemmes i journalen med dit navn."),
    )

    def __init__(self, *args: Any, closed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not closed:
            del self.fields["public_text"]


class Round(forms.Form):
    """When remarks or answers are wished for, and a word to those who are asked."""

    due_at = forms.DateTimeField(
        label=gettext_lazy("Svar ønskes senest"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    message = words(gettext_lazy("Besked"), required=False)


class Addition(forms.Form):
    """What is right, and why it is corrected."""

    item = forms.ChoiceField(label=gettext_lazy("Hvad rettes?"), required=False)
    text = words(gettext_lazy("Rettelse"), rows=4)
    reason = words(gettext_lazy("Hvorfor rettes der?"), rows=2)
    public_text = words(
        gettext_lazy("Det, offentligheden må vide om rettelsen"),
        required=False,
        hint=gettext_lazy("Kun af et lukket punkt. Et åbent punkts rettelse er offentlig."),
    )

    def __init__(self, *args: Any, items: list[AgendaItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(one.pk, f"{one.number} {one.title}") for one in items]
        field = self.fields["item"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Referatet som helhed")), *named]


def answered(
    request: HttpRequest,
    record: Record,
    form: forms.Form,
    act: Callable[[dict[str, Any]], str],
    shown: dict[str, object],
) -> HttpResponse:
    """Do what a form asks for and say so on the minutes' page; else the form, as typed."""
    if request.method == "POST" and form.is_valid():
        said = attempt(form, lambda: act(form.cleaned_data))
        if said is not None:
            messages.success(request, said)
            return redirect("workspace:minutes", record.meeting.pk)
    context = {"record": record, "meeting": record.meeting, **shown}
    return form_page(request, "workspace/minutes/form.html", form, context)


@opened_by(secretariat)
@sent_once
def note(request: HttpRequest, meeting: int) -> HttpResponse:
    """Add a note of the meeting as a whole."""
    record = record_kept(request, meeting)
    minutes = record.begun()
    form = Note(request.POST or None, initial={"note": minutes.note})

    def act(said: dict[str, Any]) -> str:
        add_note(minutes=minutes, note=said["note"], now=timezone.now(), actor=record.actor)
        return _("Noten er gemt.")

    shown: dict[str, object] = {
        "title": _("Note til referatet"),
        "lead": _("Står efter fremmødet, for eksempel at et nummer blev sprunget over."),
        "button": _("Gem noten"),
    }
    return answered(request, record, form, act, shown)


@opened_by(secretariat)
@sent_once
def wording(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Mend how a decision is worded."""
    record = record_kept(request, meeting)
    minutes, found = record.begun(), record.item(item)
    there = Decision.objects.filter(item=found, draft=False).first()
    if there is None:
        raise Http404
    initial = {"text": there.text, "public_text": there.public_text}
    form = Wording(request.POST or None, initial=initial, closed=found.closed)

    def act(said: dict[str, Any]) -> str:
        amend(minutes=minutes, item=found, now=timezone.now(), actor=record.actor, **said)
        return _("Ordlyden er rettet.")

    shown: dict[str, object] = {
        "title": _("Ret ordlyden af punkt %(number)s") % {"number": found.number},
        "lead": _("Det, der blev besluttet, ændres ikke her; kun hvordan det er skrevet."),
        "elsewhere": found,
        "button": _("Ret ordlyden"),
    }
    return answered(request, record, form, act, shown)


@opened_by(secretariat)
@sent_once
def read_through(request: HttpRequest, meeting: int) -> HttpResponse:
    """Let those of the meeting read the minutes through."""
    record = record_kept(request, meeting)
    minutes = record.begun()
    form = Round(request.POST or None)

    def act(said: dict[str, Any]) -> str:
        open_read_through(minutes=minutes, actor=record.actor, **said)
        return _("Medlemmerne får et brev og kan læse referatet nu.")

    shown: dict[str, object] = {
        "title": _("Send referatet til gennemlæsning"),
        "lead": _(
            "De, der deltog, kan læse teksten og bemærke til hvert punkt, før den godkendes."
        ),
        "button": _("Send til gennemlæsning"),
    }
    return answered(request, record, form, act, shown)


@opened_by(secretariat)
@sent_once
def correction(request: HttpRequest, meeting: int) -> HttpResponse:
    """Add a numbered correction to sealed minutes."""
    record = record_kept(request, meeting)
    minutes, items = record.begun(), [one for one in items_of(record.meeting) if one.since]
    asked = request.GET.get("punkt", "")
    form = Addition(request.POST or None, items=items, initial={"item": asked})

    def act(said: dict[str, Any]) -> str:
        key = said.pop("item")
        chosen = next((one for one in items if str(one.pk) == key), None)
        now, actor = timezone.now(), record.actor
        made = correct(minutes=minutes, item=chosen, now=now, actor=actor, **said)
        return _(
            "Rettelse %(number)s er føjet til. Er referatet offentligt, så offentliggør det igen."
        ) % {"number": made.number}

    shown: dict[str, object] = {
        "title": _("Føj en rettelse til"),
        "lead": _(
            "Referatet er forseglet. Teksten bliver stående, og rettelsen føjes til med nummer, "
            "grund og dit navn."
        ),
        "button": _("Føj rettelsen til"),
    }
    return answered(request, record, form, act, shown)
