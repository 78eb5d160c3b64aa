"""When a body's agendas and minutes are made public."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.forms.boundfield import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.meetings.timetable import restored
from raadslag.publications.limits.queries import policy_of
from raadslag.publications.timing.actions import set_release_times
from raadslag.publications.timing.faults import NoHour
from raadslag.publications.timing.states import Timing
from raadslag.rules.deadline import Count, DeadlineRule
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import Clock, attempt, sent_once
from raadslag.web.workspace.access import keeping_house
from raadslag.web.workspace.house.policy import body_with_policy
from raadslag.web.workspace.showing import form_page

AT_ONCE = (Timing.AT_ONCE.value, gettext_lazy("Straks"))
PLANNED = (Timing.PLANNED.value, gettext_lazy("På et fast tidspunkt"))
PARTIES = (Timing.PARTIES.value, gettext_lazy("Når parterne har fået besked"))
COUNTS = (
    (Count.DAYS_AFTER.value, gettext_lazy("dage")),
    (Count.WORKDAYS_AFTER.value, gettext_lazy("hverdage")),
)
MOST = 30  # days
KINDS: tuple[tuple[str, Any, Any, tuple[tuple[str, Any], ...]], ...] = (
    (
        "agenda",
        gettext_lazy("Dagsordener"),
        gettext_lazy("Det faste tidspunkt regnes fra, at dagsordenen er sendt til medlemmerne."),
        (AT_ONCE, PLANNED),
    ),
    (
        "minutes",
        gettext_lazy("Referater"),
        gettext_lazy("Det faste tidspunkt regnes fra, at sekretæren trykker Offentliggør."),
        (AT_ONCE, PLANNED, PARTIES),
    ),
)


@dataclass(frozen=True, slots=True)
class Kind:
    """The fields of agendas, or of minutes."""

    label: Any
    counted: Any  # from when a planned time is counted
    when: BoundField
    parts: tuple[BoundField, ...]


class TimesForm(forms.Form):
    """Agendas and minutes: when, and for a planned time how long after and at what hour."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label, _ready, choices in KINDS:
            self.fields[f"{name}_when"] = forms.ChoiceField(
                label=_("%(kind)s offentliggøres") % {"kind": label},
                choices=choices,
                widget=forms.RadioSelect,
            )
            self.fields[f"{name}_number"] = forms.IntegerField(
                label=_("Så længe efter"), min_value=0, max_value=MOST, required=False
            )
            self.fields[f"{name}_count"] = forms.ChoiceField(
                label=_("Dage eller hverdage"), choices=COUNTS, required=False
            )
            self.fields[f"{name}_hour"] = forms.TimeField(
                label=_("Klokken"), widget=Clock, required=False
            )

    def kinds(self) -> Iterator[Kind]:
        """Agendas and minutes, each with its fields under its heading."""
        for name, label, ready, _choices in KINDS:
            parts = tuple(self[f"{name}_{part}"] for part in ("number", "count", "hour"))
            yield Kind(label, ready, self[f"{name}_when"], parts)

    def wait(self, name: str) -> DeadlineRule | None:
        """The planned time that was written, if one was."""
        said = self.cleaned_data
        if said[f"{name}_number"] is None or said[f"{name}_hour"] is None:
            return None
        count = Count(said[f"{name}_count"] or Count.DAYS_AFTER.value)
        return DeadlineRule(count, said[f"{name}_number"], hour=said[f"{name}_hour"])

    def clean(self) -> dict[str, Any]:
        """A planned time has days and an hour."""
        said: dict[str, Any] = super().clean() or {}
        for name in ("agenda", "minutes"):
            planned = said.get(f"{name}_when") == Timing.PLANNED
            for part in ("number", "hour"):
                field = f"{name}_{part}"
                if planned and field not in self.errors and said.get(field) is None:
                    self.add_error(field, NoHour.text)
        return said


@opened_by(keeping_house)
@sent_once
def release_times(request: HttpRequest, key: int) -> HttpResponse:
    """Choose it; it counts for what becomes ready from then on."""
    found = body_with_policy(request, key)
    policy = policy_of(found)
    initial = _filled("agenda", policy.agenda_timing, policy.agenda_wait)
    initial |= _filled("minutes", policy.minutes_timing, policy.minutes_wait)
    form = TimesForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form,
            lambda: set_release_times(
                organization=found,
                agenda=Timing(form.cleaned_data["agenda_when"]),
                minutes=Timing(form.cleaned_data["minutes_when"]),
                agenda_wait=form.wait("agenda"),
                minutes_wait=form.wait("minutes"),
                actor=acting(request),
            ),
        )
        if done is not None:
            messages.success(request, _("Tidspunkterne er gemt og gælder fra nu af."))
            return redirect("workspace:house-body", key)
    return form_page(request, "workspace/house/release_times.html", form, {"organization": found})


def _filled(name: str, timing: str, kept: Any) -> dict[str, object]:
    rule = restored(kept) if kept else None
    return {
        f"{name}_when": timing,
        f"{name}_number": rule.number if rule else None,
        f"{name}_count": rule.count.value if rule else Count.DAYS_AFTER.value,
        f"{name}_hour": rule.hour if rule else None,
    }
