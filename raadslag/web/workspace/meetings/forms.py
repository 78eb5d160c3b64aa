"""The forms of meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import Organization
from raadslag.meetings.states import MeetingMode
from raadslag.rules.year_plan_words import EXAMPLE, EXAMPLE_WEEKS
from raadslag.web.kit.forms import Clock, Day


class WhenForm(forms.Form):
    """When and where a meeting is."""

    on = forms.DateField(
        label=_("Dag"), error_messages={"required": _("Vælg dagen.")}, widget=Day()
    )
    starts = forms.TimeField(label=_("Begynder kl."), widget=Clock(), required=False)
    ends = forms.TimeField(label=_("Slutter kl."), widget=Clock(), required=False)
    location = forms.CharField(label=_("Sted"), max_length=500, required=False)

    def clean(self) -> dict[str, Any]:
        """A meeting that ends has begun."""
        cleaned = super().clean() or {}
        if cleaned.get("ends") and not cleaned.get("starts"):
            self.add_error("starts", _now("Skriv også, hvornår mødet begynder."))
        if cleaned.get("ends") and cleaned.get("ends") == cleaned.get("starts"):
            self.add_error("ends", _now("Mødet kan ikke slutte, når det begynder."))
        return cleaned


def _organization(
    organizations: Sequence[Organization],
) -> forms.ModelChoiceField[Organization]:
    keys = [one.pk for one in organizations]
    return forms.ModelChoiceField(
        label=_("Organ"),
        queryset=Organization.objects.filter(pk__in=keys).order_by("position", "name"),
        empty_label=_("Vælg et organ") if len(keys) > 1 else None,
    )


def _why_virtual() -> forms.CharField:
    return forms.CharField(
        label=_("Hvilken sag kan ikke vente, og hvorfor"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
        help_text=_(
            "Når mødet holdes virtuelt. Trykkes på dagsordenen og er offentlig, så skriv intet, "
            "der skal være lukket."
        ),
    )


class ModeForm(forms.Form):
    """Whether a meeting is held in a room or virtually, and where."""

    mode = forms.ChoiceField(
        label=_("Mødet holdes"),
        choices=MeetingMode.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Vælg, om mødet holdes fysisk eller virtuelt.")},
    )
    location = forms.CharField(
        label=_("Sted"),
        max_length=500,
        required=False,
        help_text=_("Lokalet; til et virtuelt møde, hvordan man deltager og følger med."),
    )
    reason = _why_virtual()


class NewMeetingForm(WhenForm):
    """A meeting that was not in the year plan."""

    extraordinary = forms.BooleanField(label=_("Ekstraordinært møde"), required=False, initial=True)
    demanded_by = forms.CharField(
        label=_("Hvem har bedt om mødet"),
        max_length=500,
        required=False,
        help_text=_("Fx borgmesteren, eller en tredjedel af medlemmerne ved navn."),
    )
    virtual = forms.BooleanField(
        label=_("Mødet holdes virtuelt"),
        required=False,
        help_text=_(
            "Kun et ekstraordinært byrådsmøde, og kun om en sag, der ikke kan vente. Skriv under "
            "»Sted«, hvordan man deltager. En tredjedel af medlemmerne kan kræve et fysisk møde."
        ),
    )
    virtual_reason = _why_virtual()
    field_order = ("organization", "on", "starts", "ends", "location")

    def __init__(self, *args: Any, organizations: Sequence[Organization], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization"] = _organization(organizations)
        self.order_fields(self.field_order)


class MoveForm(WhenForm):
    """Another day, hour or place, and why."""

    reason = forms.CharField(
        label=_("Hvorfor"),
        error_messages={"required": _("Skriv hvorfor.")},
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Vises sammen med mødet for alle i huset."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput())


class CancelForm(forms.Form):
    """Why a meeting is called off."""

    reason = forms.CharField(
        label=_("Hvorfor"),
        error_messages={"required": _("Skriv hvorfor.")},
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Vises sammen med mødet for alle i huset."),
    )


class YearForm(forms.Form):
    """A year of meetings as a sentence."""

    year = forms.IntegerField(
        label=_("År"),
        error_messages={"required": _("Skriv året, fx 2027.")},
        min_value=1990,
        max_value=2100,
    )
    sentence = forms.CharField(
        label=_("Hvornår holdes der møde?"),
        error_messages={"required": _("Skriv, hvornår der holdes møde.")},
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    field_order = ("organization", "year", "sentence")

    def __init__(self, *args: Any, organizations: Sequence[Organization], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization"] = _organization(organizations)
        hint = _("Skriv det, som du ville sige det: %(one)s eller %(other)s.")
        self.fields["sentence"].help_text = hint % {"one": EXAMPLE, "other": EXAMPLE_WEEKS}
        self.order_fields(self.field_order)


def next_year(today: date) -> int:
    """The year one plans: the coming one from August on.

    >>> next_year(date(2026, 8, 1)), next_year(date(2026, 3, 1))
    (2027, 2026)
    """
    return today.year + (today.month >= 8)
