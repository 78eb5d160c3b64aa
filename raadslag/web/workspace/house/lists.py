"""The lists the house shares: closed days and KLE topics."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.bodies.access import may_set_closing_days
from raadslag.bodies.actions import (
    drop_closing_day,
    set_closing_day,
    set_free_days,
)
from raadslag.bodies.models import Body
from raadslag.cases.actions import supply_topics
from raadslag.cases.models import KleTopic
from raadslag.cases.queries import whole_topics
from raadslag.exchange.kle.entries import entry_of
from raadslag.exchange.kle.read import read as read_topics
from raadslag.exchange.meeting import Unreadable
from raadslag.meetings.holidays import closed_days
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import sent_once
from raadslag.web.workspace.access import keeping_house
from raadslag.web.workspace.house.forms import (
    ClosingDayForm,
    FileForm,
    FreeDaysForm,
)
from raadslag.web.workspace.showing import form_page, house_of, houses_to_choose

SHOWN = 20  # topics shown of a list of thousands


@opened_by(keeping_house)
@sent_once
def closing_days(request: HttpRequest) -> HttpResponse:
    """The town hall's closed days, and which optional holidays it keeps."""
    body, today = house_of(request), timezone.localdate()
    may_set_closing_days(acting(request), body).require()
    form = ClosingDayForm(request.POST if "on" in request.POST else None)
    if form.is_bound and form.is_valid():
        for day in form.days():
            set_closing_day(
                body=body, on=day, name=form.cleaned_data["name"], actor=acting(request)
            )
        messages.success(request, _("Lukkedagen er sat, og fristerne regnes med den."))
        return redirect("workspace:closing-days")
    context = {
        "body": body,
        "houses": houses_to_choose(request),
        "own": body.closingday_set.filter(on__gte=today),
        "holidays": sorted(
            day for day in closed_days([today.year, today.year + 1], body.free_days) if day >= today
        ),
        "free_days": FreeDaysForm(initial={"days": body.free_days}),
    }
    return form_page(request, "workspace/house/closing_days.html", form, context)


@require_POST
@opened_by(keeping_house)
def free_days(request: HttpRequest) -> HttpResponse:
    """Choose the optional holidays."""
    form = FreeDaysForm(request.POST)
    if form.is_valid():
        days = form.cleaned_data["days"]
        set_free_days(body=house_of(request), days=days, actor=acting(request))
        messages.success(request, _("Valget er gemt, og fristerne regnes med det."))
    return redirect("workspace:closing-days")


@require_POST
@opened_by(keeping_house)
def closing_day_drop(request: HttpRequest, day: str) -> HttpResponse:
    """Take a closed day away."""
    on = _day(day)
    if on is not None and drop_closing_day(body=house_of(request), on=on, actor=acting(request)):
        messages.success(request, _("Rådhuset er åbent den dag."))
    return redirect("workspace:closing-days")


def _day(said: str) -> date | None:
    try:
        return parse_date(said)
    except ValueError:
        return None


@opened_by(keeping_house)
@sent_once
def topics(request: HttpRequest) -> HttpResponse:
    """The KLE topics, and a file to lay in their place."""
    body = house_of(request)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        told = _topics_from(request, body, form)
        if told:
            messages.success(request, told)
            return redirect("workspace:topics")
    asked = request.GET.get("q", "").strip()[:100]
    rows = KleTopic.objects.filter(body=body)
    found = rows.filter(number__startswith=asked) | rows.filter(title__icontains=asked)
    context = {
        "body": body,
        "houses": houses_to_choose(request),
        "count": whole_topics(body.pk).count(),
        "asked": asked,
        "found": found[:SHOWN] if asked else [],
    }
    return form_page(request, "workspace/house/topics.html", form, context)


def _topics_from(request: HttpRequest, body: Body, form: FileForm) -> str:
    """Let the topics of the file be those of the municipality; empty on a fault."""
    file = form.cleaned_data["file"]
    try:
        read = read_topics(file.read(), file.name)
    except Unreadable as fault:
        form.add_error("file", str(fault))
        return ""
    rows = [entry_of(one) for one in read]
    count = supply_topics(body=body, topics=rows, actor=acting(request))
    return _("KLE er indlæst: %(new)s nye, %(changed)s rettede, %(gone)s udgåede.") % count
