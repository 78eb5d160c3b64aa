"""What a body decided in a period, and what came of it: to print, and as CSV."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.core.paginator import Page, Paginator
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

PAGE = 100  # follow-ups on a page; what is printed or fetched holds all


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
    def query(self) -> str:
        """What the address says of the period, for the next page and the file."""
        closed = "&lukkede=1" if self.closed else ""
        return f"fra={self.first}&til={self.last}{closed}"

    @property
    def counts(self) -> list[tuple[str, int]]:
        """How many stand how."""
        words = ("done", "open", "late", "stopped", "dropped")
        return [(word, sum(one.standing == word for one in self.rows)) for word in words]


@opened_by(signed_in)
def report(request: HttpRequest, organization: int) -> HttpResponse:
    """The report on a page that can be printed."""
    found = _asked(request, organization)
    everything = request.GET.get("side") == "alt"
    page = Paginator(found.rows, max(len(found.rows), 1) if everything else PAGE).get_page(
        request.GET.get("side")
    )
    context = {"report": found, "page": page, "decisions": decisions_on(page)}
    return render(request, "workspace/followups/report.html", context)


def decisions_on(page: Page[Row]) -> list[tuple[Decision, list[Row]]]:
    """Each decision of a page with what came of it."""
    grouped = groupby(page.object_list, lambda one: one.followup.decision)
    return [(decision, list(rows)) for decision, rows in grouped]


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
