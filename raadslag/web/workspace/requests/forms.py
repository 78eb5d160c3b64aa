"""The forms of members' requests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import Membership, Organization, Person
from raadslag.cases.entries import RequestEntry
from raadslag.cases.faults import MotionMissing, NotAMember, NotYetReceived, WithoutTitle
from raadslag.verdict import RuleBroken
from raadslag.web.kit.forms import Day
from raadslag.web.kit.rich_field import RichField, written

ABOUT = "about"  # the rich field beside the form
FAULTS: dict[type[RuleBroken], str] = {
    WithoutTitle: "title",
    MotionMissing: "motions",
    NotAMember: "person",
    NotYetReceived: "received_on",
}


class WordsForm(forms.Form):
    """What is asked for: a title, what it is about, and what is moved."""

    title = forms.CharField(
        label=_("Titel"),
        max_length=300,
        help_text=_("Kort og dækkende. Skriv ikke navne på borgere her."),
        error_messages={"required": _("Skriv en titel.")},
    )
    motions = forms.CharField(
        label=_("Jeg foreslår, at"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=8000,
        help_text=_("Hvert »at« på sin egen linje, fx: der plantes træer på kajen."),
        error_messages={"required": _("Skriv mindst ét »at …«.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.html = written(self.data, ABOUT) if isinstance(self.data, QueryDict) else ""
        self.about_fault = ""

    def clean(self) -> dict[str, Any]:
        """It is said what the matter is about."""
        cleaned = super().clean() or {}
        if not self.html:
            self.about_fault = _now("Skriv, hvad sagen handler om.")
            self.add_error(None, self.about_fault)
        return cleaned

    def about(self) -> RichField:
        """The field of what it is about, with what was typed in it."""
        return RichField(
            name=ABOUT,
            label=_now("Hvad sagen handler om"),
            html=self.html,
            hint=_now("Baggrunden, og hvorfor sagen skal behandles."),
            required=True,
            error=self.about_fault,
        )

    def entry(self) -> RequestEntry:
        """What is asked for, once the form is found valid."""
        said = self.cleaned_data
        return RequestEntry(said["title"], self.html, tuple(said["motions"].splitlines()))


class BringForm(WordsForm):
    """A member's own request, to one of the bodies they sit in."""

    field_order = ("organization", "title", "motions")

    def __init__(self, *args: Any, organizations: Sequence[Organization], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keys = [one.pk for one in organizations]
        self.fields["organization"] = forms.ModelChoiceField(
            label=_("Bringes frem for"),
            queryset=Organization.objects.filter(pk__in=keys).order_by("position", "name"),
            empty_label=_now("Vælg byrådet eller et udvalg") if len(keys) > 1 else None,
            error_messages={"required": _("Vælg, hvem sagen skal frem for.")},
        )
        self.order_fields(self.field_order)


class LetterForm(WordsForm):
    """A request that came by letter, with whose it is and the day it came."""

    received_on = forms.DateField(
        label=_("Modtaget"),
        widget=Day(),
        help_text=_("Den dag, brevet kom. Fristen regnes fra den."),
        error_messages={"required": _("Skriv den dag, brevet kom.")},
    )
    field_order = ("person", "received_on", "title", "motions")

    def __init__(self, *args: Any, seats: Sequence[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [one.person_id for one in seats]
        self.fields["person"] = forms.ModelChoiceField(
            label=_("Medlem"),
            queryset=Person.objects.filter(pk__in=people).order_by("name"),
            empty_label=_now("Vælg medlemmet"),
            error_messages={"required": _("Vælg, hvem forslaget er fra.")},
        )
        self.order_fields(self.field_order)
