"""The forms of the house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.models import Body, Organization, Person
from raadslag.bodies.states import OptionalDay, OrganizationKind, Role
from raadslag.rules.deadline import LONGEST, WEEKDAYS, Count, DeadlineRule
from raadslag.rules.member_item import MOST_DAYS, NOTICE_DAYS
from raadslag.rules.timetable import Orders
from raadslag.web.kit.forms import Clock, Day

BEFORE = (
    (Count.WORKDAYS_BEFORE.value, _("hverdage før")),
    (Count.DAYS_BEFORE.value, _("dage før")),
    (Count.WEEKDAY_BEFORE.value, _("ugedag, uger før")),
)
AFTER = (
    (Count.DAYS_AFTER.value, _("dage efter")),
    (Count.WORKDAYS_AFTER.value, _("hverdage efter")),
)
NEVER = ("", _("følger dagsordenen"))
UNSAID = ("", _("ingen frist"))


@dataclass(frozen=True, slots=True)
class DeadlineFields:
    """The fields of one deadline, under its heading."""

    name: str
    label: Any
    fields: tuple[BoundField, ...]


LINES: tuple[tuple[str, Any, tuple[tuple[str, Any], ...]], ...] = (
    ("agenda", _("Dagsordenen er sendt"), BEFORE),
    ("material", _("Materialet er fremme"), (NEVER, *BEFORE)),
    ("papers", _("Sager er afleveret (regnes fra dagsordenen)"), (UNSAID, *BEFORE)),
    ("minutes", _("Referatet er ude"), AFTER),
)


class TimetableForm(forms.Form):
    """The four deadlines of a body, and how its items are numbered."""

    saturday_counts = forms.BooleanField(
        label=_("Lørdag tæller som hverdag"),
        required=False,
        help_text=_("Gør den, medmindre forretningsordenen siger andet."),
    )
    through_year = forms.BooleanField(
        label=_("Punkterne nummereres fortløbende hele året"), required=False
    )
    request_days = forms.IntegerField(
        label=_("Medlemmers forslag er kommet i tide, når der er så mange dage til mødet"),
        min_value=0,
        max_value=MOST_DAYS,
        required=False,
        help_text=_("8 efter normalforretningsordenen; organets egen kan sige noget andet."),
    )
    source = forms.CharField(
        label=_("Paragraf i forretningsordenen"), max_length=500, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, _label, counts in LINES:
            for key, field in _deadline_fields(counts):
                self.fields[f"{name}_{key}"] = field

    def lines(self) -> Iterator[DeadlineFields]:
        """The deadlines, each with its fields."""
        for name, label, _counts in LINES:
            keys = ("count", "number", "weekday", "hour")
            yield DeadlineFields(name, label, tuple(self[f"{name}_{key}"] for key in keys))

    def rest(self) -> list[BoundField]:
        """The fields that belong to no deadline."""
        return [self[name] for name in _REST]

    def clean_request_days(self) -> int:
        """What is usual, when nothing is said."""
        days: int | None = self.cleaned_data["request_days"]
        return NOTICE_DAYS if days is None else days

    def clean(self) -> dict[str, Any]:
        """A counted deadline has a number; one on a weekday has the weekday."""
        cleaned = super().clean() or {}
        for name, _label, _counts in LINES:
            count = cleaned.get(f"{name}_count")
            if count and cleaned.get(f"{name}_number") is None and not self._wrong(name, "number"):
                self.add_error(f"{name}_number", _now("Skriv et tal."))
            weekday = count == Count.WEEKDAY_BEFORE
            if weekday and not cleaned.get(f"{name}_weekday"):
                self.add_error(f"{name}_weekday", _now("Vælg en ugedag."))
        return cleaned

    def _wrong(self, name: str, key: str) -> bool:
        return f"{name}_{key}" in self.errors

    def orders(self) -> Orders:
        """The deadlines, once the form is found valid."""
        rules = {name: self._rule(name) for name, _label, _counts in LINES}
        agenda, minutes = rules["agenda"], rules["minutes"]
        assert agenda is not None and minutes is not None  # required
        return Orders(
            agenda=agenda,
            minutes=minutes,
            material=rules["material"],
            papers=rules["papers"],
            saturday_counts=self.cleaned_data["saturday_counts"],
            source=self.cleaned_data["source"],
        )

    def _rule(self, name: str) -> DeadlineRule | None:
        said = {key: self.cleaned_data[f"{name}_{key}"] for key in _KEYS}
        if not said["count"]:
            return None
        count = Count(said["count"])
        weekday = int(said["weekday"]) if count is Count.WEEKDAY_BEFORE else None
        return DeadlineRule(count, said["number"], weekday, said["hour"])


_REST = ("saturday_counts", "through_year", "request_days", "source")
_KEYS = ("count", "number", "weekday", "hour")


def _deadline_fields(counts: Sequence[tuple[str, Any]]) -> Iterator[tuple[str, forms.Field]]:
    required = counts[0][0] != ""
    yield "count", forms.ChoiceField(label=_("Regnes i"), choices=counts, required=required)
    yield (
        "number",
        forms.IntegerField(label=_("Antal"), min_value=0, max_value=LONGEST, required=False),
    )
    days = [("", _("vælg")), *((str(at), name) for at, name in enumerate(WEEKDAYS[:6]))]
    yield "weekday", forms.ChoiceField(label=_("Ugedag"), choices=days, required=False)
    yield "hour", forms.TimeField(label=_("Senest kl."), widget=Clock(), required=False)


def filled(orders: Orders, *, through_year: bool, request_days: int) -> dict[str, Any]:
    """What the form of deadlines begins with."""
    known: dict[str, Any] = {
        "saturday_counts": orders.saturday_counts,
        "through_year": through_year,
        "request_days": request_days,
        "source": orders.source,
    }
    for name, _label, _counts in LINES:
        rule: DeadlineRule | None = getattr(orders, name)
        if rule is not None:
            known[f"{name}_count"] = rule.count.value
            known[f"{name}_number"] = rule.number
            known[f"{name}_weekday"] = "" if rule.weekday is None else str(rule.weekday)
            known[f"{name}_hour"] = rule.hour
    return known


class ClosingDayForm(forms.Form):
    """A closed day, or several in a row."""

    on = forms.DateField(
        label=_("Dag"), error_messages={"required": _("Vælg dagen.")}, widget=Day()
    )
    last = forms.DateField(
        label=_("Til og med"),
        widget=Day(),
        required=False,
        help_text=_("Kun når flere dage i træk er lukket."),
    )
    name = forms.CharField(
        label=_("Hvorfor"),
        error_messages={"required": _("Skriv, hvorfor der er lukket.")},
        max_length=200,
    )

    def clean(self) -> dict[str, Any]:
        """No more than a month at a time."""
        cleaned = super().clean() or {}
        on, last = cleaned.get("on"), cleaned.get("last")
        if on and last and not 0 <= (last - on).days <= 31:
            fault = _now("Skriv en dag efter den første, og højst en måned senere.")
            self.add_error("last", fault)
        return cleaned

    def days(self) -> list[date]:
        """The days, once the form is found valid."""
        on: date = self.cleaned_data["on"]
        last: date = self.cleaned_data["last"] or on
        return [date.fromordinal(one) for one in range(on.toordinal(), last.toordinal() + 1)]


class FreeDaysForm(forms.Form):
    """The optional holidays the town hall keeps."""

    days = forms.MultipleChoiceField(
        label=_("Rådhuset holder også lukket"),
        choices=OptionalDay.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


class FileForm(forms.Form):
    """One file."""

    file = forms.FileField(
        label=_("Fil"),
        error_messages={
            "required": _("Vælg en fil."),
            "empty": _("Filen er tom. Vælg en anden."),
        },
    )


class OrganizationForm(forms.Form):
    """A body or department."""

    name = forms.CharField(
        label=_("Navn"), error_messages={"required": _("Skriv, hvad det hedder.")}, max_length=200
    )
    short_name = forms.CharField(
        label=_("Kode"), max_length=20, required=False, help_text=_("Fx BSK, som i udvalgsrækken.")
    )
    kind = forms.ChoiceField(
        label=_("Slags"),
        error_messages={"required": _("Vælg slagsen.")},
        choices=[one for one in OrganizationKind.choices if one[0] != OrganizationKind.PARTY],
    )
    task = forms.CharField(label=_("Opgaver"), widget=forms.Textarea, required=False)


class SeatForm(forms.Form):
    """A seat in a body, for one who is known or one who is new."""

    person = forms.ModelChoiceField(
        label=_("Person"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=_("En ny, skriv navnet nedenfor"),
    )
    name = forms.CharField(label=_("Navn på en ny"), max_length=200, required=False)
    role = forms.ChoiceField(
        label=_("Rolle"),
        error_messages={"required": _("Vælg rollen.")},
        choices=Role.choices,
        initial=Role.MEMBER,
    )
    on_behalf_of = forms.ModelChoiceField(
        label=_("Parti"),
        queryset=Organization.objects.none(),
        required=False,
        empty_label=_("Intet parti"),
    )
    starts_on = forms.DateField(
        label=_("Første dag"), error_messages={"required": _("Vælg den første dag.")}, widget=Day()
    )

    def __init__(self, *args: Any, body: Body, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people, parties = self.fields["person"], self.fields["on_behalf_of"]
        assert isinstance(people, forms.ModelChoiceField)
        assert isinstance(parties, forms.ModelChoiceField)
        people.queryset = body.person_set.order_by("name")
        kind = OrganizationKind.PARTY
        parties.queryset = body.organization_set.filter(kind=kind, ends_on=None).order_by("name")

    def clean(self) -> dict[str, Any]:
        """One who is known, or a new name; not both and not neither."""
        cleaned = super().clean() or {}
        if bool(cleaned.get("person")) == bool(cleaned.get("name")):
            self.add_error("person", _now("Vælg en person, eller skriv navnet på en ny."))
        return cleaned
