"""Forms for cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import Body, Organization, User
from raadslag.bodies.states import OrganizationKind
from raadslag.cases.models import Case, KleTopic
from raadslag.cases.queries import staff_of, topics_matching, whole_topics
from raadslag.rules.case_number import facet_fault, topic_fault

if TYPE_CHECKING:  # Django's fields take no type arguments when they run
    Many = forms.ModelMultipleChoiceField[User]
    One = forms.ModelChoiceField[User]
else:
    Many, One = forms.ModelMultipleChoiceField, forms.ModelChoiceField

CHOOSE = _("Vælg et af emnerne nedenfor, eller skriv et andet ord.")


class People(Many):
    """Colleagues to tick."""

    def label_from_instance(self, obj: Any) -> str:
        """Name and title."""
        return shown(obj)


class Someone(One):
    """A colleague to choose."""

    def label_from_instance(self, obj: Any) -> str:
        """Name and title."""
        return shown(obj)


def shown(user: User) -> str:
    """A colleague in a list: Dorte Krogh, konsulent."""
    name = user.get_full_name() or user.username
    return f"{name}, {user.title}" if user.title else name


class CaseForm(forms.Form):
    """The facts of a case and its people."""

    title = forms.CharField(
        label=_("Titel"),
        max_length=300,
        help_text=_("Kort og dækkende. Skriv ikke navne på borgere her."),
        error_messages={"required": _("Skriv en titel.")},
    )
    kle_topic = forms.CharField(
        label=_("KLE-emne"),
        max_length=100,
        help_text=_("Nummeret, fx 15.00.00, eller et ord at søge på, fx havn."),
        widget=forms.TextInput(
            attrs={
                "list": "kle-emner",
                "autocomplete": "off",
                "data-suggest": reverse_lazy("workspace:kle-topics"),
            }
        ),
        error_messages={"required": _("Skriv et KLE-emne.")},
    )
    chosen_topic = forms.ChoiceField(
        label=_("Emner, der passer"), required=False, widget=forms.RadioSelect
    )
    kle_facet = forms.CharField(
        label=_("Handlingsfacet"),
        max_length=3,
        initial="A00",
        help_text=_("Et bogstav og to cifre, fx A00."),
        error_messages={"required": _("Skriv en handlingsfacet, fx A00.")},
    )
    department = forms.ModelChoiceField(
        Organization.objects.none(),
        label=_("Afdeling"),
        required=False,
        empty_label=_("Ingen afdeling"),
    )
    lead = Someone(
        User.objects.none(),
        label=_("Ansvarlig sagsbehandler"),
        error_messages={"required": _("Vælg, hvem der er ansvarlig.")},
    )
    caseworkers = People(
        User.objects.none(),
        label=_("Andre, der arbejder på sagen"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    standing = forms.BooleanField(
        label=_("Fast sag, der kommer på hvert møde (fx meddelelser)"), required=False
    )

    def __init__(self, body: Body, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.body = body
        people = staff_of(body.pk, timezone.localdate(), self._on_it())
        offices = body.organization_set.filter(kind=OrganizationKind.OFFICE, ends_on=None)
        self._choose("department", offices.order_by("position", "name"))
        self._choose("lead", people)
        self._choose("caseworkers", people)
        self.topics: list[KleTopic] = []
        self._suggest()

    def _on_it(self) -> list[int]:
        """Who is on the case already, as it was before the form."""
        named = [self.initial.get("lead"), *self.initial.get("caseworkers", ())]
        return [pk for pk in named if pk]

    def _choose(self, name: str, rows: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = rows

    def _suggest(self) -> None:
        """Offer topics to choose among when words were typed instead of a number."""
        said = (self.data.get("kle_topic", "") if self.is_bound else "").strip()
        if said and topic_fault(said):
            self.topics = topics_matching(self.body.pk, said)
        choices = [(one.number, str(one)) for one in self.topics]
        if not choices:
            del self.fields["chosen_topic"]
            return
        field = self.fields["chosen_topic"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def clean_kle_facet(self) -> str:
        """The facet in capitals."""
        facet: str = self.cleaned_data["kle_facet"].strip().upper()
        if fault := facet_fault(facet):
            raise forms.ValidationError(gettext(fault))
        return facet

    def clean(self) -> dict[str, Any]:
        """The topic as a number: as typed, or as chosen among those that fit."""
        said = str(self.cleaned_data.get("kle_topic", "")).strip()
        chosen = self.cleaned_data.get("chosen_topic", "")
        number = chosen or said[:8]
        if said and not topic_fault(number) and (chosen or said[8:9] in ("", " ")):
            self.cleaned_data["kle_topic"] = number
        elif said:
            self.add_error("kle_topic", CHOOSE if self.topics else gettext(topic_fault("")))
        return self.cleaned_data

    def unknown_topic(self) -> str:
        """The topic when the municipality's list does not know it; never a hindrance."""
        number = self.cleaned_data["kle_topic"]
        listed = whole_topics(self.body.pk)
        known = listed.filter(number=number).exists() or not listed.exists()
        return "" if known else number


def as_initial(case: Case) -> dict[str, object]:
    """The form of a case as it is."""
    workers = list(case.caseworker_set.all())
    return {
        "title": case.title,
        "kle_topic": case.kle_topic,
        "kle_facet": case.kle_facet,
        "department": case.department_id,
        "lead": next((one.user_id for one in workers if one.lead), None),
        "caseworkers": [one.user_id for one in workers if not one.lead],
        "standing": case.standing,
    }
