"""The coloured overview: how agendas and minutes stand to their deadlines."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from raadslag.minutes.queries import overview
from raadslag.rules.deadline import Standing
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import signed_in


@opened_by(signed_in)
def deadlines(request: HttpRequest) -> HttpResponse:
    """All my meetings with how their papers, agenda and minutes stand."""
    lines = overview(acting(request), timezone.now())
    late = {Standing.OVERDUE, Standing.DUE}
    pressing = [one for one in lines if late & {one.papers, one.agenda, one.minutes}]
    context = {
        "lines": lines,
        "pressing": len(pressing),
        "today": timezone.localdate(),
    }
    return render(request, "workspace/meetings/deadlines.html", context)
