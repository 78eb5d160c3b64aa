"""What a body decided in a period, and what came of it: to print, and as CSV."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from raadslag.bodies.models import Organization
from raadslag.decisions.models import Decision
from raadslag.exchange.followups.write import write
from raadslag.followups.queries import Row, decided_between, register_of, rows_of, told_openly
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.followups.seen import register_seen


@dataclass(frozen=True, slots=True)
class Report:
    """The follow-ups of a body's decisions in a period."""

    organization: Organization
    first: date
    last: date
    closed: bool  # those of closed items are in it
    rows: list[Row]
    left_out: int  # how many are not, because their item is closed

    @property
    def decisions(self) -> list[tuple[Decision, list[Row]]]:
        """Each decision with what came of it."""
        grouped = groupby(self.rows, lambda one: one.followup.decision)
        return [(decision, list(rows)) for decision, rows in grouped]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """How many stand how."""
        words = ("done", "open", "late", "stopped", "dropped")
        return [(word, sum(one.standing == word for one in self.rows)) for word in words]


@opened_by(signed_in)
def report(request: HttpRequest, organization: int) -> HttpResponse:
    """The report on a page that can be printed."""
    found = _asked(request, organization)
    return render(request, "workspace/followups/report.html", {"report": found})


@opened_by(signed_in)
def report_file(request: HttpRequest, organization: int) -> HttpResponse:
    """The same as CSV."""
    found = _asked(request, organization)
    answer = HttpResponse(write(found.rows), content_type="text/csv; charset=utf-8")
    name = f"opfoelgning-{found.organization.slug}-{found.first}-{found.last}.csv"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _asked(request: HttpRequest, key: int) -> Report:
    """The report for the period in the address; the year so far, unless it says so."""
    organization, today = register_seen(request, key), timezone.localdate()
    first = _day(request.GET.get("fra"), date(today.year, 1, 1))
    last = _day(request.GET.get("til"), today)
    closed = request.GET.get("lukkede") == "1"
    held = list(decided_between(register_of(organization, acting(request)), first, last))
    shown = [one for one in held if closed or told_openly(one)]
    rows = rows_of(shown, today, notes=True)
    return Report(organization, first, last, closed, rows, len(held) - len(shown))


def _day(given: str | None, otherwise: date) -> date:
    try:
        return date.fromisoformat(given or "")
    except ValueError:
        return otherwise
