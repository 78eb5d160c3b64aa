"""The forms of the competence and delegation plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.actions.plan import KLE
from raadslag.bodies.entries import Adoption, CompetenceEntry, StationEntry
from raadslag.bodies.models import Organization
from raadslag.bodies.states import ConsultationRole, OrganizationKind
from raadslag.web.kit.forms import Day


class CompetenceForm(forms.Form):
    """One topic of the plan: its task, and what each body does with it."""

    kle = forms.RegexField(
        label=_("KLE-emne"),
        regex=rf"^{KLE.pattern}$",
        help_text=_("Fx 15, 15.00 eller 15.00.00; det længste, der passer på sagen, gælder."),
        error_messages={
            "required": _("Vælg eller skriv emnet."),
            "invalid": _("Skriv fx 15, 15.00 eller 15.00.00."),
        },
    )
    task = forms.CharField(label=_("Opgave, som planen siger det"), required=False)

    def __init__(self, *args: Any, organizations: Sequence[Organization], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organizations = organizations
        for one in organizations:
            self.fields[f"role_{one.pk}"] = forms.ChoiceField(
                label=one.name,
                choices=[("", "–"), *ConsultationRole.choices],
                required=False,
            )

    def entry(self) -> CompetenceEntry:
        """The topic with its stations, in the order of the bodies."""
        roles = [(one, self.cleaned_data[f"role_{one.pk}"]) for one in self.organizations]
        stations = tuple(StationEntry(one, role) for one, role in roles if role)
        return CompetenceEntry(self.cleaned_data["kle"], self.cleaned_data["task"], stations)


class AdoptionForm(forms.Form):
    """What makes a plan hold: from when, by whom, on which decision."""

    valid_from = forms.DateField(
        label=_("Gælder fra"),
        error_messages={"required": _("Vælg den dag, det gælder fra.")},
        widget=Day(),
    )
    adopted_by = forms.ModelChoiceField(
        label=_("Vedtaget af"),
        error_messages={"required": _("Vælg, hvem der har vedtaget det.")},
        queryset=Organization.objects.none(),
        empty_label=None,
    )
    resting_on = forms.CharField(
        label=_("Beslutning, den hviler på"),
        error_messages={"required": _("Skriv den beslutning, det hviler på.")},
        max_length=500,
        help_text=_("Fx Byrådet 12. maj 2026, punkt 7."),
    )

    def __init__(
        self, *args: Any, organizations: QuerySet[Organization], today: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["adopted_by"]
        assert isinstance(chosen, forms.ModelChoiceField)
        chosen.queryset = organizations
        chosen.initial = organizations.filter(kind=OrganizationKind.COUNCIL).first()
        self.fields["valid_from"].initial = today

    def adoption(self) -> Adoption:
        """What was said, once the form is found valid."""
        said = self.cleaned_data
        return Adoption(said["valid_from"], said["adopted_by"], said["resting_on"])


class RecallForm(AdoptionForm):
    """Which delegation is recalled, by whom, from when and why."""

    kle = forms.ChoiceField(
        error_messages={"required": _("Vælg eller skriv emnet.")}, label=_("Emne")
    )
    afterwards = forms.ChoiceField(
        label=_("De, der besluttede, skal fremover"),
        choices=[
            (ConsultationRole.RECOMMENDS, _("indstille")),
            (ConsultationRole.INFORMED, _("orienteres")),
            ("", _("ikke have del i det")),
        ],
        required=False,
        initial=ConsultationRole.RECOMMENDS,
    )
    reason = forms.CharField(
        label=_("Hvorfor"),
        error_messages={"required": _("Skriv hvorfor.")},
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ("kle", "adopted_by", "valid_from", "reason", "resting_on", "afterwards")

    def __init__(self, *args: Any, topics: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["kle"]
        assert isinstance(chosen, forms.ChoiceField)
        chosen.choices = topics
        self.fields["adopted_by"].label = _("Kaldes tilbage af")
        self.fields["adopted_by"].help_text = _("Det organ, der selv beslutter fra den dag.")
        self.fields["valid_from"].label = _("Fra og med")
