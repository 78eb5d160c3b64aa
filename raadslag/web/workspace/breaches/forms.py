"""What is written of a breach."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.models import Organization
from raadslag.publications.breaches.entries import BreachEntry
from raadslag.publications.breaches.models import Breach
from raadslag.publications.breaches.states import Done

ANSWERS = (
    (Done.UNDECIDED.value, gettext_lazy("Ikke taget stilling")),
    (Done.DONE.value, gettext_lazy("Ja")),
    (Done.NEEDLESS.value, gettext_lazy("Ikke nødvendigt")),
)


class Instant(forms.DateTimeInput):
    """A day and an hour, chosen or typed as 2026-01-13T13:30."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


def _instant(label: Any, *, required: bool = False) -> forms.DateTimeField:
    return forms.DateTimeField(
        label=label,
        required=required,
        widget=Instant(),
        error_messages={
            "required": gettext_lazy("Skriv dag og klokkeslæt."),
            "invalid": gettext_lazy("Skriv dag og klokkeslæt, for eksempel 2026-01-13 13:30."),
        },
    )


def _choice(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=ANSWERS, required=False, widget=forms.RadioSelect)


def _text(label: Any, rows: int = 2, **values: Any) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, widget=area, max_length=5000, required=values.pop("required", False), **values
    )


class BreachForm(forms.Form):
    """What happened, whom it affects, and what was done."""

    what = _text(
        gettext_lazy("Hvad er der sket?"),
        3,
        required=True,
        error_messages={"required": gettext_lazy("Skriv, hvad der er sket.")},
    )
    known_at = _instant(gettext_lazy("Hvornår blev det opdaget?"), required=True)
    affected = _text(
        gettext_lazy("Hvem berører det?"),
        3,
        help_text=gettext_lazy("Hvem, hvor mange, hvilke oplysninger, og hvad det kan føre til."),
    )
    authority = _choice(gettext_lazy("Er Datatilsynet underrettet?"))
    authority_at = _instant(gettext_lazy("Hvornår blev Datatilsynet underrettet?"))
    authority_why = _text(gettext_lazy("Hvorfor ikke, eller hvorfor efter 72 timer?"))
    people = _choice(gettext_lazy("Er de berørte underrettet?"))
    people_at = _instant(gettext_lazy("Hvornår blev de berørte underrettet?"))
    people_why = _text(gettext_lazy("Hvorfor er de berørte ikke underrettet?"))
    engines = _choice(gettext_lazy("Er søgemaskinerne bedt om at slette deres kopier?"))
    engines_at = _instant(gettext_lazy("Hvornår blev søgemaskinerne bedt om det?"))
    engines_why = _text(gettext_lazy("Hvorfor er søgemaskinerne ikke bedt om det?"))
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)

    def entry(self) -> BreachEntry:
        """What was typed."""
        said = dict(self.cleaned_data)
        said.pop("seen", None)
        said.pop("organization", None)
        return BreachEntry(**said)


class NewBreachForm(BreachForm):
    """The same for a breach that is entered by hand, and whose it is to see to."""

    organization = forms.ChoiceField(
        label=gettext_lazy("Hvilket organ hører det til?"),
        help_text=gettext_lazy("Organets sekretær og administratorerne kan læse det."),
        error_messages={
            "required": gettext_lazy("Vælg et organ."),
            "invalid_choice": gettext_lazy("Vælg et af dine organer."),
        },
    )
    field_order = ("organization",)

    def __init__(
        self, *args: Any, organizations: Sequence[Organization], whole: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["organization"]
        assert isinstance(field, forms.ChoiceField)
        house = [("0", _("Intet organ; kun administratorer kan læse det"))] if whole else []
        bodies = [(str(one.pk), one.name) for one in organizations]
        field.choices = [("", _("Vælg …")), *bodies, *house]
        del self.fields["seen"]


def known(breach: Breach) -> dict[str, Any]:
    """What the entry says now, as the form begins."""
    names = [name for name in BreachForm.base_fields if name != "seen"]
    return {name: getattr(breach, name) for name in names} | {"seen": breach.sequence}
