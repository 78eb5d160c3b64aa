"""Releases that wait for their time: pulled forward, put off, or stopped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from raadslag.publications.access import may_release
from raadslag.publications.actions import release_now, reschedule, stop_release
from raadslag.publications.limits.actions import all_parties_told
from raadslag.publications.limits.queries import held_in
from raadslag.publications.timing.faults import AfterMeeting, PastMoment, TooFar
from raadslag.publications.timing.models import PlannedRelease
from raadslag.publications.timing.queries import meeting_of, plans_seen_by
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import Clock, Day, attempt, sent_once, ticket
from raadslag.web.workspace.access import keeping_house

WHEN = (AfterMeeting, PastMoment, TooFar)


class NowForm(forms.Form):
    """Whether someone has looked at what reads as CPR numbers."""

    looked = forms.BooleanField(
        label=gettext_lazy("Jeg har set efter: det, der ligner CPR-numre, er det ikke"),
        required=False,
    )


class TimeForm(forms.Form):
    """Another day and hour."""

    on = forms.DateField(
        label=gettext_lazy("Dag"),
        widget=Day,
        error_messages={
            "required": gettext_lazy("Vælg en dag."),
            "invalid": gettext_lazy("Skriv dagen som 2026-01-13."),
        },
    )
    hour = forms.TimeField(
        label=gettext_lazy("Klokkeslæt"),
        widget=Clock,
        error_messages={
            "required": gettext_lazy("Vælg et klokkeslæt."),
            "invalid": gettext_lazy("Skriv klokkeslættet som 13:30."),
        },
    )
    reason = forms.CharField(
        label=gettext_lazy("Begrundelse, når det bliver senere"), max_length=1000, required=False
    )


class StopForm(forms.Form):
    """Why it is not to come out."""

    reason = forms.CharField(
        label=gettext_lazy("Begrundelse"),
        max_length=1000,
        error_messages={"required": gettext_lazy("Skriv, hvorfor det ikke skal ud.")},
    )


@opened_by(keeping_house)
def planned(request: HttpRequest) -> HttpResponse:
    """All that is planned, the next one first."""
    rows = plans_seen_by(acting(request))
    return render(request, "workspace/planned/list.html", {"plans": rows})


@opened_by(keeping_house)
def planned_release(request: HttpRequest, key: int) -> HttpResponse:
    """One of them, and what can be done about it."""
    return _page(request, _found(request, key), {})


@require_POST
@opened_by(keeping_house)
@sent_once
def planned_now(request: HttpRequest, key: int) -> HttpResponse:
    """Let it out at once."""
    plan, form = _found(request, key), NowForm(request.POST, prefix="nu")

    def act() -> object:
        looked = form.cleaned_data["looked"]
        return release_now(plan=plan, now=timezone.now(), actor=acting(request), looked=looked)

    return _answer(request, plan, "now", form, act, gettext_lazy("Det er offentliggjort."))


@require_POST
@opened_by(keeping_house)
@sent_once
def planned_time(request: HttpRequest, key: int) -> HttpResponse:
    """Give it another time."""
    plan, form = _found(request, key), TimeForm(request.POST, prefix="tid")

    def act() -> object:
        said = form.cleaned_data
        at = timezone.make_aware(datetime.combine(said["on"], said["hour"]))
        return reschedule(
            plan=plan, at=at, now=timezone.now(), actor=acting(request), reason=said["reason"]
        )

    return _answer(request, plan, "time", form, act, gettext_lazy("Tidspunktet er ændret."))


@require_POST
@opened_by(keeping_house)
@sent_once
def planned_stop(request: HttpRequest, key: int) -> HttpResponse:
    """Let it not come out."""
    plan, form = _found(request, key), StopForm(request.POST, prefix="stop")

    def act() -> object:
        return stop_release(plan=plan, reason=form.cleaned_data["reason"], actor=acting(request))

    said = gettext_lazy("Det er stoppet, og intet kommer ud, før du siger til.")
    return _answer(request, plan, "stop", form, act, said)


@require_POST
@opened_by(keeping_house)
@sent_once
def planned_parties(request: HttpRequest, key: int) -> HttpResponse:
    """Say that all parties have been told."""
    plan, form = _found(request, key), forms.Form(request.POST)

    def act() -> object:
        return all_parties_told(plan=plan, now=timezone.now(), actor=acting(request))

    said = gettext_lazy("Parterne har fået besked, og referatet er på vej ud.")
    return _answer(request, plan, "parties", form, act, said)


def _found(request: HttpRequest, key: int) -> PlannedRelease:
    """A planned release the reader answers for; one that came out too.

    Raises:
        Http404: There is none.
    """
    rows = PlannedRelease.objects.select_related("meeting__organization__body", "issue")
    plan = get_object_or_404(rows, pk=key)
    seen = plans_seen_by(acting(request)).filter(pk=key).exists()
    if not seen and not may_release(acting(request), organization=meeting_of(plan).organization):
        raise Http404
    return plan


def _answer(
    request: HttpRequest,
    plan: PlannedRelease,
    name: str,
    form: forms.Form,
    act: Callable[[], object],
    said: str | Promise,
) -> HttpResponse:
    """Do it and lead back to the page; or show it with what is wrong."""
    fields = dict.fromkeys(WHEN, "on") if name == "time" else {}
    if form.is_valid() and attempt(form, act, fields=fields) is not None:
        messages.success(request, str(said))
        return redirect("workspace:planned-release", plan.pk)
    plan.refresh_from_db()
    return _page(request, plan, {name: form})


def _page(
    request: HttpRequest, plan: PlannedRelease, tried: Mapping[str, forms.Form]
) -> HttpResponse:
    meeting, initial = meeting_of(plan), {}
    if plan.due_at is not None:
        due = timezone.localtime(plan.due_at)
        initial = {"on": due.date(), "hour": due.time().replace(second=0, microsecond=0)}
    acts = bool(may_release(acting(request), organization=meeting.organization))
    context = {
        "plan": plan,
        "meeting": meeting,
        "acts": acts,
        "held": len(held_in(meeting)),
        "now": NowForm(prefix="nu"),
        "time": TimeForm(prefix="tid", initial=initial),
        "stop": StopForm(prefix="stop"),
        "tickets": [ticket() for _number in range(4)],
        **tried,
    }
    status = 400 if tried else 200
    return render(request, "workspace/planned/release.html", context, status=status)
