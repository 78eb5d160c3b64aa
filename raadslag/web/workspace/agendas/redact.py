"""Taking one thing of a meeting out of the portal, and deciding about it afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.agendas.queries import agenda_of
from raadslag.meetings.models import Meeting
from raadslag.publications.access import may_release
from raadslag.publications.faults import WordsUnknown
from raadslag.publications.redactions.actions import keep_out, let_back, redact
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.queries import (
    Thing,
    also_open,
    public_items,
    redactions_of,
    things_in,
)
from raadslag.publications.redactions.states import Scope
from raadslag.verdict import RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.agendas.seen import meeting_known
from raadslag.web.workspace.showing import form_page

NAMES = {
    Scope.TEXT: gettext_lazy("Sagsfremstilling og indstilling"),
    Scope.DECISION: gettext_lazy("Beslutningens tekst"),
    Scope.WORDS: gettext_lazy("Navne eller ord i teksten"),
    Scope.ITEM: gettext_lazy("Hele punktet"),
}


AT: Mapping[type[RuleBroken], str] = {WordsUnknown: "words"}  # faults not of the reason


def breach_field() -> forms.ChoiceField:
    """Whether personal data were out; it must be chosen."""
    return forms.ChoiceField(
        label=gettext_lazy("Er det et brud på persondatasikkerheden?"),
        choices=[
            ("yes", gettext_lazy("Ja, personoplysninger er kommet ud. Skriv det i registeret.")),
            ("no", gettext_lazy("Nej")),
        ],
        error_messages={"required": gettext_lazy("Vælg, om personoplysninger er kommet ud.")},
        widget=forms.RadioSelect,
    )


class TakingOut(forms.Form):
    """What is to go, why, and whether personal data were out."""

    thing = forms.ChoiceField(
        label=gettext_lazy("Hvad skal fjernes?"),
        error_messages={
            "required": gettext_lazy("Vælg, hvad der skal fjernes."),
            "invalid_choice": gettext_lazy("Det er ikke offentligt længere. Vælg igen."),
        },
    )
    words = forms.CharField(
        label=gettext_lazy("Navne eller ord, ét på hver linje"),
        help_text=gettext_lazy(
            "Kun når navne eller ord i teksten skal fjernes. Skriv hver form: Hansen og Hansens. "
            "Bilag ændres ikke: et bilag må fjernes eller skiftes ud."
        ),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    nameless = forms.BooleanField(
        label=gettext_lazy("Titlen skal også væk"),
        help_text=gettext_lazy(
            "Sæt kryds, hvis selve titlen på bilaget eller punktet er problemet."
        ),
        required=False,
    )
    reason = forms.CharField(
        label=gettext_lazy("Begrundelse"),
        error_messages={"required": gettext_lazy("Skriv, hvorfor det fjernes.")},
        help_text=gettext_lazy(
            "Står på borgerportalen, hvor det stod, og kan læses af alle. "
            "For eksempel: indeholdt personoplysninger."
        ),
        max_length=300,
    )
    breach = breach_field()

    def __init__(self, *args: Any, things: Sequence[Thing], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["thing"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Vælg …")), *_choices(things)]


def _choices(things: Sequence[Thing]) -> list[tuple[str, list[tuple[str, str]]]]:
    """The things under the item they belong to."""
    return [
        (f"{item.number} {item.title}".strip(), [(one.key, _label(one)) for one in mine])
        for item, mine in groupby(things, lambda one: one.item)
    ]


def _label(thing: Thing) -> str:
    """What it is, and of which item: a closed list shows no headings."""
    if thing.scope == Scope.DOCUMENT:
        told = _("Bilag: %(title)s") % {"title": thing.name}
    else:
        told = str(NAMES[thing.scope])
    return f"{thing.item.number}. {told}" if thing.item.number else told


@opened_by(secretariat)
@sent_once
def take_out(request: HttpRequest, meeting: int) -> HttpResponse:
    """Choose one thing, say why, and take it out of the portal."""
    found = released_meeting(request, meeting)
    things = things_in(public_items(found.pk))
    asked = request.GET.get("hvad", "")
    form = TakingOut(request.POST or None, things=things, initial={"thing": asked})
    if request.method == "POST" and form.is_valid():
        chosen = next(one for one in things if one.key == form.cleaned_data["thing"])
        said = form.cleaned_data
        made = attempt(form, lambda: _taken(chosen, said, request), "reason", AT)
        if made is not None:
            messages.success(request, _("Det er fjernet fra borgerportalen."))
            for one in also_open(chosen):
                place = f"{one.meeting.organization} {one.meeting.on:%d-%m-%Y}, {one.number}"
                messages.warning(
                    request,
                    _("Samme dokument er stadig offentligt: %(place)s.") % {"place": place},
                )
            return redirect("workspace:redaction", meeting, made.pk)
    context = {
        "meeting": found,
        "agenda": agenda_of(found),
        "things": things,
        "redactions": list(redactions_of(found.pk)),
    }
    return form_page(request, "workspace/agendas/redact.html", form, context)


def _taken(thing: Thing, said: dict[str, Any], request: HttpRequest) -> Redaction:
    return redact(
        thing=thing,
        reason=said["reason"],
        now=timezone.now(),
        actor=acting(request),
        nameless=said["nameless"],
        breach=said["breach"] == "yes",
        words=said["words"],
    )


class Deciding(forms.Form):
    """Whether it stays out of the releases to come."""

    decision = forms.ChoiceField(
        label=gettext_lazy("Når dagsordenen udsendes igen, eller referatet offentliggøres"),
        choices=[
            ("keep_out", gettext_lazy("Hold det fortsat ude")),
            ("let_back", gettext_lazy("Lad det være offentligt igen, som det står nu")),
        ],
        error_messages={"required": gettext_lazy("Vælg, hvad der skal ske.")},
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=gettext_lazy("Hvorfor må det være offentligt igen?"),
        help_text=gettext_lazy("For eksempel: navnet er taget ud. Står i journalen."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


@opened_by(secretariat)
@sent_once
def redaction(request: HttpRequest, meeting: int, key: int) -> HttpResponse:
    """One thing that was taken out, and what is decided about it."""
    found = released_meeting(request, meeting)
    one = get_object_or_404(redactions_of(found.pk), pk=key)
    form = Deciding(request.POST or None, initial={"decision": _decided(one)})
    if request.method == "POST" and form.is_valid():
        done = attempt(form, lambda: _decide(one, form.cleaned_data, request), "reason")
        if done is not None:
            messages.success(request, _("Det er gemt."))
            return redirect("workspace:redact", meeting)
    context = {"meeting": found, "agenda": agenda_of(found), "one": one}
    return form_page(request, "workspace/agendas/redaction.html", form, context)


def _decided(one: Redaction) -> str:
    return {"kept": "keep_out", "lifted": "let_back"}.get(one.state, "")


def _decide(one: Redaction, said: dict[str, Any], request: HttpRequest) -> bool:
    if said["decision"] == "keep_out":
        return keep_out(redaction=one, actor=acting(request))
    return let_back(redaction=one, reason=said["reason"], actor=acting(request))


def released_meeting(request: HttpRequest, key: int) -> Meeting:
    """A meeting whose releases the reader answers for.

    Raises:
        Http404: There is none, or not for this reader.
    """
    found = meeting_known(key)
    if not may_release(acting(request), organization=found.organization):
        raise Http404
    return found
