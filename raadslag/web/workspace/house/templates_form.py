"""The form of a template: what papers of a kind are to hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import Body, Organization
from raadslag.bodies.queries import assemblies
from raadslag.cases.entries import TemplateSection
from raadslag.cases.models import PaperTemplate
from raadslag.cases.states import ItemKind

SPARE = 3  # empty sections offered below those that are there
MOST = 30  # sections of a template


class TemplateForm(forms.Form):
    """A template with its sections, each with a heading and guidance for the writer."""

    name = forms.CharField(
        label=_("Navn"),
        error_messages={"required": _("Giv skabelonen et navn.")},
        max_length=200,
        help_text=_("Fx »Sag til beslutning«."),
    )
    kind = forms.ChoiceField(
        label=_("Slags punkt"),
        error_messages={"required": _("Vælg, hvad slags punkt det er.")},
        choices=ItemKind.choices,
    )
    organization = forms.ModelChoiceField(
        label=_("Organ"),
        queryset=Organization.objects.none(),
        required=False,
        empty_label=_("Alle organer"),
    )
    needs_approval = forms.BooleanField(
        label=_("Sagen skal godkendes af mindst én, før den går til sekretariatet"),
        required=False,
        initial=True,
    )

    def __init__(self, *args: Any, body: Body, count: int, today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["organization"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = assemblies(body, today)
        self.count = min(count, MOST)
        for at in range(self.count):
            self.fields[f"heading_{at}"] = forms.CharField(
                label=_("Overskrift"), max_length=200, required=False
            )
            self.fields[f"mandatory_{at}"] = forms.BooleanField(
                label=_("Skal udfyldes"), required=False
            )
            self.fields[f"guidance_{at}"] = forms.CharField(
                label=_("Vejledning til den, der skriver"),
                widget=forms.Textarea(attrs={"rows": 2}),
                required=False,
            )

    def rows(self) -> Iterator[tuple[int, tuple[BoundField, ...]]]:
        """The sections, numbered from 1, each with its fields."""
        for at in range(self.count):
            keys = ("heading", "mandatory", "guidance")
            yield at + 1, tuple(self[f"{key}_{at}"] for key in keys)

    def first(self) -> list[BoundField]:
        """The fields that belong to no section."""
        return [self[name] for name in ("name", "kind", "organization", "needs_approval")]

    def clean(self) -> dict[str, Any]:
        """Guidance needs a heading to stand under."""
        cleaned = super().clean() or {}
        for at in range(self.count):
            if cleaned.get(f"guidance_{at}") and not cleaned.get(f"heading_{at}"):
                self.add_error(f"heading_{at}", _now("Skriv overskriften til vejledningen."))
        return cleaned

    def sections(self) -> list[TemplateSection]:
        """The sections that have a heading, once the form is found valid."""
        said = self.cleaned_data
        return [
            TemplateSection(
                heading=said[f"heading_{at}"],
                mandatory=said[f"mandatory_{at}"],
                guidance=said[f"guidance_{at}"],
            )
            for at in range(self.count)
            if said[f"heading_{at}"]
        ]


def known(template: PaperTemplate) -> dict[str, Any]:
    """What the form begins with."""
    begin: dict[str, Any] = {
        "name": template.name,
        "kind": template.kind,
        "organization": template.organization_id,
        "needs_approval": template.needs_approval,
    }
    for at, section in enumerate(template.sections):
        begin |= {f"{key}_{at}": value for key, value in section.items()}
    return begin
