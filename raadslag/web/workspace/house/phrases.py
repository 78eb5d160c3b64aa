"""How a body words its decisions, and the phrases it has near at hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django import forms
from django.contrib import messages
from django.forms import BoundField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.models import Organization
from raadslag.bodies.states import OrganizationKind
from raadslag.decisions.access import may_set_phrases
from raadslag.decisions.actions import set_phrases
from raadslag.decisions.models import PhraseBook
from raadslag.decisions.states import Manner as MannerWord
from raadslag.decisions.wording import body_in_words, book_of
from raadslag.rules.phrase_list import PHRASES
from raadslag.rules.phrases import Manner, example
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import keeping_house
from raadslag.web.workspace.house.pages import organization_for
from raadslag.web.workspace.showing import form_page

NAMES = {
    Manner.SHORT: gettext_lazy("Kort"),
    Manner.PASSIVE: gettext_lazy("Om sagen"),
    Manner.ACTIVE: gettext_lazy("Om organet"),
}


class Row(NamedTuple):
    """A phrase with the field of its place, and how it will read."""

    label: str
    field: BoundField
    example: str


class PhrasesForm(forms.Form):
    """The manner, and a place for each phrase that is to be near at hand."""

    def __init__(self, *args: Any, organization: Organization, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organization = organization
        body = body_in_words(organization)
        said = {one: example(PHRASES["adopted"], manner=one, body=body) for one in Manner}
        self.fields["manner"] = forms.ChoiceField(
            label=_("Beslutninger skrives"),
            choices=[(one.value, f"{NAMES[one]}: »{said[one]}«") for one in Manner],
            widget=forms.RadioSelect,
        )
        for key, phrase in PHRASES.items():
            self.fields[key] = forms.IntegerField(
                label=phrase.label, min_value=1, max_value=len(PHRASES), required=False
            )

    def near(self) -> list[str]:
        """The phrases with a place, in order; of two with the same the list's own order."""
        places = {key: self.cleaned_data[key] for key in PHRASES if self.cleaned_data[key]}
        return sorted(places, key=lambda key: places[key])

    def rows(self) -> Iterator[Row]:
        """The phrases as they will be written, those near at hand first."""
        said = str(self["manner"].value())
        manner = Manner(said) if said in MannerWord.values else Manner.PASSIVE
        body = body_in_words(self.organization)
        for key in sorted(PHRASES, key=self._place):
            yield Row(
                PHRASES[key].label, self[key], example(PHRASES[key], manner=manner, body=body)
            )

    def _place(self, key: str) -> int:
        said = str(self[key].value() or "").strip()
        return int(said) if said.isdecimal() and len(said) < 4 else len(PHRASES) + 1


def _known(book: PhraseBook) -> dict[str, Any]:
    """What the form begins with."""
    return {"manner": book.manner} | {key: at for at, key in enumerate(book.near, start=1)}


@opened_by(keeping_house)
@sent_once
def phrases(request: HttpRequest, key: int) -> HttpResponse:
    """Choose them, or see first how they will read."""
    found, actor = organization_for(request, key), acting(request)
    if found.kind == OrganizationKind.OFFICE:
        raise Http404
    may_set_phrases(actor, found).require()
    form = PhrasesForm(request.POST or None, organization=found, initial=_known(book_of(found)))
    if request.method == "POST" and form.is_valid() and "se" not in request.POST:
        manner = form.cleaned_data["manner"]
        done = attempt(
            form,
            lambda: set_phrases(organization=found, manner=manner, near=form.near(), actor=actor),
        )
        if done is not None:
            messages.success(request, _("Beslutningsformerne er gemt."))
            return redirect("workspace:house-body", key)
    return form_page(request, "workspace/house/phrases.html", form, {"organization": found})
