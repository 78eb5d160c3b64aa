"""Forms for papers and their attachments."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import Organization, User
from raadslag.bodies.queries import current
from raadslag.bodies.states import BESIDE
from raadslag.cases.models import Case, Paper, PaperTemplate
from raadslag.cases.queries import offered_templates, staff_of
from raadslag.cases.states import Classification, Ground
from raadslag.web.kit.forms import Day
from raadslag.web.workspace.cases.forms import Someone

OPENNESS = (
    (Classification.OPEN.value, _("Åben: alle må se den")),
    (Classification.CLOSED.value, _("Lukket: kun de, der skal behandle den")),
)


class StartForm(forms.Form):
    """For which body, and upon which template."""

    organization = forms.ModelChoiceField(
        Organization.objects.none(),
        label=_("Organ"),
        empty_label=_("Vælg organ"),
        error_messages={"required": _("Vælg, hvilket organ sagen skal for.")},
    )
    template = forms.ModelChoiceField(
        PaperTemplate.objects.none(),
        label=_("Skabelon"),
        required=False,
        empty_label=_("Uden skabelon"),
    )

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        today = timezone.localdate()
        bodies = Organization.objects.filter(current(today), body=case.body_id)
        self._choose("organization", bodies.exclude(kind__in=BESIDE).order_by("position", "name"))
        self._choose("template", offered_templates(case.body_id, today))

    def _choose(self, name: str, rows: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = rows


class ClassificationForm(forms.Form):
    """Open, or closed with ground and neutral title."""

    classification = forms.ChoiceField(
        label=_("Åben eller lukket"),
        choices=OPENNESS,
        widget=forms.RadioSelect,
        required=False,
    )
    ground = forms.ChoiceField(
        label=_("Hvorfor den er lukket"), choices=(("", _("Vælg")), *Ground.choices), required=False
    )
    law = forms.CharField(
        label=_("Hjemmel"),
        max_length=300,
        required=False,
        help_text=_("Den bestemmelse, der lukker sagen, fx forvaltningsloven § 27."),
    )
    public_title = forms.CharField(
        label=_("Neutral titel, som alle må se"),
        max_length=300,
        required=False,
        help_text=_("Fx »Køb af ejendom«. Den må ikke røbe, hvad der gør sagen fortrolig."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""

    def asked(self, paper: Paper) -> bool:
        """Whether the choice is another than the paper has."""
        given = self.cleaned_data
        if not given["classification"] and not paper.classification:
            return False
        return any(
            getattr(paper, name) != given[name]
            for name in ("classification", "ground", "law", "public_title")
        )


def classification_of(paper: Paper) -> dict[str, str]:
    """The form of a paper as it is."""
    return {
        "classification": paper.classification,
        "ground": paper.ground,
        "law": paper.law,
        "public_title": paper.public_title,
    }


class AnswerForm(forms.Form):
    """An answer in the approval chain, or a reason of the secretary."""

    comment = forms.CharField(
        label=_("Bemærkning"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    to = Someone(
        User.objects.none(),
        label=_("Giv videre til"),
        required=False,
        empty_label=_("Vælg kollega"),
    )

    def __init__(self, body_id: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        field = self.fields["to"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = staff_of(body_id, timezone.localdate())


class ChainForm(forms.Form):
    """Who is to approve, one line each, and when an answer is wished for."""

    due_on = forms.DateField(
        label=_("Svar senest"),
        required=False,
        widget=Day(),
        error_messages={"invalid": _("Skriv datoen som dag, måned og år.")},
    )

    def __init__(self, body_id: int, rows: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.rows = rows
        people = staff_of(body_id, timezone.localdate())
        for at in range(rows):
            self.fields[f"person-{at}"] = Someone(
                people,
                label=_("%(number)s. godkender") % {"number": at + 1},
                required=False,
                empty_label=_("Ingen"),
            )
            if at:
                self.fields[f"beside-{at}"] = forms.BooleanField(
                    label=_("Spørges samtidig med den forrige"), required=False
                )
        self.order_fields([*(n for n in self.fields if n != "due_on"), "due_on"])

    def chain(self) -> list[list[User]]:
        """The positions, each with those who are asked together."""
        steps: list[list[User]] = []
        for at in range(self.rows):
            person = self.cleaned_data[f"person-{at}"]
            if person is None:
                continue
            if steps and self.cleaned_data.get(f"beside-{at}"):
                steps[-1].append(person)
            else:
                steps.append([person])
        return steps
