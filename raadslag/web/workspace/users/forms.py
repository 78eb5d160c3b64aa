"""The forms of accounts and duties."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import Body, Organization, Person, User
from raadslag.bodies.states import Duty, OrganizationKind
from raadslag.cases.queries import accounts_of, staff_of
from raadslag.web.kit.forms import Day


class AccountForm(forms.Form):
    """Who somebody is in the house."""

    name = forms.CharField(
        label=_("Navn"), error_messages={"required": _("Skriv navnet.")}, max_length=200
    )
    email = forms.EmailField(
        label=_("E-mailadresse"),
        error_messages={"required": _("Skriv e-mailadressen.")},
        help_text=_("Hertil sendes invitationen og siden husets breve."),
    )
    title = forms.CharField(label=_("Stilling"), max_length=200, required=False)
    person = forms.ModelChoiceField(
        label=_("Politiker"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=_("Ikke politiker"),
        help_text=_("Giver adgang til de dagsordener, politikeren har plads til."),
    )

    def __init__(self, *args: Any, body: Body | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Person.objects.filter(body=body).order_by("name")

    def clean_name(self) -> str:
        """One line, with single spaces."""
        return " ".join(self.cleaned_data["name"].split())


class NewAccountForm(AccountForm):
    """An account that is not there yet."""

    username = forms.CharField(
        label=_("Brugernavn"),
        max_length=150,
        validators=[UnicodeUsernameValidator()],
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
        error_messages={
            "required": _("Skriv et brugernavn."),
            "invalid": _("Brug bogstaver, tal og . + - _ @, men ikke mellemrum."),
        },
    )
    field_order = ("name", "username", "email", "title", "person")


class DutyForm(forms.Form):
    """A duty, where it is held, and from when."""

    duty = forms.ChoiceField(
        label=_("Rolle"), error_messages={"required": _("Vælg rollen.")}, choices=Duty.choices
    )
    organization = forms.ModelChoiceField(
        label=_("Organ eller forvaltning"),
        queryset=Organization.objects.none(),
        required=False,
        empty_label=_("Hele kommunen"),
        help_text=_("Sekretærer hører til et udvalg, sagsbehandlere til en forvaltning."),
    )
    starts_on = forms.DateField(
        label=_("Første dag"), error_messages={"required": _("Vælg den første dag.")}, widget=Day()
    )
    ends_on = forms.DateField(
        label=_("Sidste dag"),
        widget=Day(),
        required=False,
        help_text=_("Lad feltet stå tomt, når rollen gælder indtil videre."),
    )

    def __init__(self, *args: Any, body: Body, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["organization"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = (
            body.organization_set.exclude(kind=OrganizationKind.PARTY)
            .filter(ends_on=None)
            .order_by("kind", "position", "name")
        )


class ColleagueField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A colleague, by name and title."""

    def label_from_instance(self, obj: User) -> str:
        """What the list says."""
        name = obj.get_full_name() or obj.username
        return f"{name}, {obj.title}" if obj.title else name


class DeputyForm(forms.Form):
    """Who stands in, and between which days."""

    deputy = ColleagueField(
        label=_("Vikar"),
        error_messages={"required": _("Vælg vikaren.")},
        queryset=User.objects.none(),
        empty_label=_("Vælg en kollega"),
    )
    starts_on = forms.DateField(
        label=_("Første dag"), error_messages={"required": _("Vælg den første dag.")}, widget=Day()
    )
    ends_on = forms.DateField(
        label=_("Sidste dag"), error_messages={"required": _("Vælg den sidste dag.")}, widget=Day()
    )

    def __init__(self, *args: Any, away: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["deputy"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = _colleagues(away).exclude(pk=away.pk)


def _colleagues(away: User) -> QuerySet[User]:
    """For one of the house its people; for a politician anybody."""
    house = away.body_id or 0
    return accounts_of(house) if away.person_id else staff_of(house, timezone.localdate())


def first_day(today: date) -> dict[str, str]:
    """What a form of days begins with."""
    return {"starts_on": today.isoformat()}
